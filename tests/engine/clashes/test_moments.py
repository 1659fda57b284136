from __future__ import annotations

import datetime

import pytest

from reader.model import EvidenceKind, Slot
from tests.engine.clashes.sentences import between, clashes, reading

SAID = '"{}," kata Billy Syahputra saat ditemui di kawasan Senayan, Jakarta Pusat, {}.'
HELD = "Pertemuan kedua pemimpin itu digelar di Istana Merdeka, Jakarta, pada {}."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (HELD.format("19 Juni 2024"), HELD.format("21 Juni 2024")),
        (
            SAID.format("Didoakan saja ya", "Selasa (10/6/2025)"),
            SAID.format("Bukan gue yang bilang", "Senin (9/6/2025)"),
        ),
    ],
    ids=["one event", "one speaker at one place"],
)
def test_one_occasion_on_two_days_clashes(left: str, right: str) -> None:
    assert [slot for slot, *_ in clashes(left, right)] == [Slot.DATE]


def test_clash_of_dates_names_the_dates_alone() -> None:
    left, right = HELD.format("19 Juni 2024"), HELD.format("21 Juni 2024")
    assert clashes(left, right) == [(Slot.DATE, "19 Juni 2024", "21 Juni 2024")]


def test_one_weekday_with_two_dates_is_a_slip() -> None:
    told = '"Usulan moratorium itu sangat bagus," ujar Agus dalam keterangan tertulis, {}.'
    assert clashes(told.format("Rabu (18/6/2025)"), told.format("Rabu (18/5/2025)")) == [
        (Slot.DATE, "Rabu (18/6/2025)", "Rabu (18/5/2025)")
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (HELD.format("Rabu (19/6/2024)"), HELD.format("19 Juni")),
        (HELD.format("Juni 2024"), HELD.format("19 Juni 2024")),
        (
            "PYONGYANG, 21 Juni 2024 - Presiden Putin menyopiri Kim Jong Un dalam kunjungan di Pyongyang.",
            "Presiden Putin menyopiri Kim Jong Un dalam kunjungan di Pyongyang, Rabu (19/6/2024).",
        ),
        (
            '"Skema itu bukan BPJS manusia," kata Hasudungan dalam keterangan tertulis, Kamis (19/6/2025).',
            '"Skema itu bukan BPJS manusia," kata Hasudungan di Jakarta, Rabu (18/6/2025).',
        ),
        (
            '"Bukan saya yang membuat itu," tutur Marcella Santoso di Kejagung, Jakarta, Rabu (18/6/2025).',
            '"Kami menyikapi pernyataan itu," ujar Kristomei Sianturi di Kejagung, Jakarta, Jumat (20/6/2025).',
        ),
        (
            SAID.format("Didoakan saja ya", "Selasa (10/6/2025)"),
            SAID.format("Bukan gue yang bilang", "Selasa (17/6/2025)"),
        ),
        (HELD.format("hari ini"), HELD.format("18 Juni 2024")),
        (
            "Tim itu menang 3-2 atas Thailand di Gelora Hall, Manama, Bahrain, Rabu (18/6) malam WIB.",
            "Tim itu kalah 0-3 dari tuan rumah di Gelora Hall, Manama, Bahrain, Kamis (19/6) malam WIB.",
        ),
    ],
    ids=[
        "less exact",
        "month and day",
        "dateline",
        "day of quoting",
        "two speakers",
        "a week later",
        "today",
        "two matches",
    ],
)
def test_dates_that_may_both_be_right_do_not_clash(left: str, right: str) -> None:
    assert clashes(left, right) == []


def test_daily_reports_name_their_own_days() -> None:
    told = "Demikian rincian harga emas Antam 1 gram hingga 100 gram, {} Juni 2025."
    days = [reading(told.format(f"Rabu, {day}"), published=datetime.date(2025, 6, day)) for day in (18, 20)]
    assert between(*days) == []
    assert clashes(told.format("Rabu, 18"), told.format("Jumat, 20")) != []


def test_time_of_one_event_clashes() -> None:
    told = "Gempa bumi itu terjadi di laut sebelah barat Bengkulu pada pukul {} WIB."
    assert [slot for slot, *_ in clashes(told.format("04.43"), told.format("05.43"))] == [Slot.TIME]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("sekitar pukul 04.40 WIB", "pukul 04.43 WIB"),
        ("pukul 04.43 WIB", "pukul 06.43 WIT"),
        ("pukul 04.43", "pukul 16.43"),
        ("pukul 04.43 WIB", "pukul 05.43"),
    ],
    ids=["about", "another zone", "half a day", "untold zone"],
)
def test_times_that_may_be_one_do_not_clash(left: str, right: str) -> None:
    told = "Gempa bumi itu terjadi di laut sebelah barat Bengkulu pada {}."
    assert between(told.format(left), told.format(right)) == []


def test_rough_time_is_a_hint_and_exact_times_clash() -> None:
    told = "Gempa bumi itu terjadi di laut sebelah barat Bengkulu pada {}."
    hint = between(told.format("sekitar pukul 04.43 WIB"), told.format("pukul 05.30 WIB"))
    assert [kind for kind, *_ in hint] == [EvidenceKind.DIFFERENCE]
    assert [slot for slot, *_ in clashes(told.format("pukul 10.00 WIB"), told.format("pukul 10.05 WIB"))] == [
        Slot.TIME
    ]


def test_one_hall_sees_several_evenings() -> None:
    left = "Tim itu akhirnya menang 3-2 di Gelora Hall, Manama, Bahrain, Rabu (18/6) malam WIB."
    right = "Duel tersebut berlangsung di Gelora Hall, Manama, Bahrain, Kamis (19/6) malam WIB."
    assert clashes(left, right) == []


def test_day_of_another_event_is_not_compared() -> None:
    left = "Sidang perdana perkara itu digelar pada 12 Mei 2025."
    right = "Rumah terdakwa di Surabaya digeledah penyidik pada 3 April 2025."
    assert between(left, right) == []


def test_only_days_of_two_sentences_that_say_the_same_are_a_hint() -> None:
    left = "Pyongyang, 21 Juni 2024, Presiden Vladimir Putin mengajak Kim Jong Un berkendara di kota itu."
    right = "Presiden Vladimir Putin mengajak Kim Jong Un berkendara di Pyongyang, Rabu (19/6/2024)."
    found = [("difference", Slot.DATE, "21 Juni 2024", "Rabu (19/6/2024)")]
    assert between(left, right) == found
