from __future__ import annotations

import pytest

from reader.model import EvidenceKind, Slot
from tests.engine.clashes.sentences import between, clashes, reading

LANDED = "Pesawat Saudia dengan nomor penerbangan {} rute Jeddah-Jakarta mendarat darurat di Kualanamu."


@pytest.mark.parametrize(
    ("left", "right"), [("SV-5726", "SV-5276"), ("SV 5726", "SV5276"), ("B 2828 UIL", "B-2829-UIL")]
)
def test_one_thing_with_two_codes_clashes(left: str, right: str) -> None:
    assert clashes(LANDED.format(left), LANDED.format(right)) == [(Slot.NAME, left, right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("SV-5726", "SV 5726"),
        ("SV-5726", "GA-5276"),
        ("SV-5726", "SV-816"),
        ("SV-5726", "SV-9143"),
        ("U-23", "U-20"),
        ("SV-5726 dan SV-5276", "SV-5276"),
    ],
)
def test_codes_of_two_things_or_in_two_spellings_do_not_clash(left: str, right: str) -> None:
    assert between(LANDED.format(left), LANDED.format(right)) == []


def test_codes_in_other_surroundings_are_a_hint() -> None:
    found = between(LANDED.format("SV-5726"), "Ancaman kepada SV-5276 dikirim lewat surat elektronik.")
    assert [(kind, slot) for kind, slot, *_ in found] == [(EvidenceKind.DIFFERENCE, Slot.NAME)]


def test_plates_clash_though_one_article_tells_both() -> None:
    told = "Mobil putih dengan pelat nomor {} itu menerobos gerbang tol dua kali."
    both = reading("Pemilik mobil B 2829 UIL dicari.", told.format("B 2828 UIL"))
    assert clashes(both, told.format("B 2829 UIL")) == [(Slot.NAME, "B 2828 UIL", "B 2829 UIL")]


@pytest.mark.parametrize("amounts", [("USD 104.761", "USD 105.571,70"), ("USD 1500", "USD 1600")])
def test_money_is_no_code(amounts: tuple[str, str]) -> None:
    left, right = (f"Harga satu koin berada di level {amount} menurut bursa itu." for amount in amounts)
    assert all(slot is not Slot.NAME for _, slot, *_ in between(left, right))


def test_codes_that_one_article_tells_both_are_of_two_things() -> None:
    both = reading("Penerbangan SV-5276 lebih dulu tiba.", LANDED.format("SV-5726"))
    assert between(both, LANDED.format("SV-5276")) == []
