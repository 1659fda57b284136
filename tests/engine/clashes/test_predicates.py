from __future__ import annotations

import datetime

import pytest

from reader.model import EvidenceKind, SentenceKind, Slot
from tests.engine.clashes.sentences import between, clashes, reading


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Empat perusahaan tambang itu terbukti melakukan pelanggaran lingkungan.",
            "Keempat perusahaan tambang tersebut diduga melakukan pelanggaran.",
            [("terbukti", "diduga")],
        ),
        (
            "Pemerintah menemukan sejumlah dugaan pelanggaran perusahaan tambang.",
            "Keempat perusahaan tambang tersebut diduga melakukan pelanggaran.",
            [],
        ),
        (
            "Rohadi didakwa menerima suap Rp 50 juta untuk mengatur majelis hakim.",
            "Rohadi terbukti menerima suap untuk mengatur penunjukan majelis hakim.",
            [],
        ),
        (
            "Jika hakim melanggar lagi, hal itu dianggap dugaan pelanggaran berat.",
            "Hakim Arman terbukti melakukan pelanggaran kode etik.",
            [],
        ),
        (
            "Mira Santika terbukti menyuap hakim agar anaknya dibebaskan.",
            "Mira Santika divonis tiga tahun penjara dalam kasus dugaan suap hakim.",
            [],
        ),
        (
            "Empat perusahaan tambang itu tidak terbukti melakukan pelanggaran.",
            "Keempat perusahaan tambang tersebut diduga melakukan pelanggaran.",
            [],
        ),
    ],
    ids=[
        "proven and suspected",
        "suspicion found",
        "charged, then proven",
        "condition",
        "name of the case",
        "not proven",
    ],
)
def test_suspected_and_proven_clash_on_one_predicate(
    left: str, right: str, expected: list[tuple[str, str]]
) -> None:
    assert clashes(left, right) == [(Slot.CERTAINTY, *found) for found in expected]


def test_headline_that_shortens_a_denying_verb_says_the_same() -> None:
    left = reading("Polisi Gagalkan Penyelundupan 1.950 Telur Penyu", kind=SentenceKind.HEADING)
    assert clashes(left, "Polisi telah menggagalkan penyelundupan telur penyu sebanyak 1.950 butir.") == []


def test_what_was_to_come_and_has_come_is_a_hint() -> None:
    left = "Anwar membocorkan bahwa sahabatnya, Billy, akan menikahi Vika di kampung halamannya."
    right = "Billy disebut-sebut telah menikah siri dengan Vika beberapa waktu lalu."
    assert between(left, right) == [(EvidenceKind.DIFFERENCE, Slot.CERTAINTY, "akan", "telah")]


def test_to_come_and_done_clash_where_all_else_agrees() -> None:
    told = "Presiden {} mencabut izin empat perusahaan tambang nikel di Raja Ampat."
    assert clashes(told.format("akan"), told.format("telah")) == [(Slot.CERTAINTY, "akan", "telah")]


@pytest.mark.parametrize(
    ("planned", "done", "found"),
    [(19, 20, [EvidenceKind.UPDATE]), (20, 19, [EvidenceKind.CLASH]), (19, 19, [EvidenceKind.DIFFERENCE])],
    ids=["later", "earlier", "same day"],
)
def test_plan_carried_out_by_the_later_report_is_an_update(
    planned: int, done: int, found: list[EvidenceKind]
) -> None:
    told = "Presiden {} mencabut izin empat perusahaan tambang nikel di Raja Ampat."
    plan = reading(told.format("akan"), published=datetime.date(2025, 6, planned))
    deed = reading(told.format("telah"), published=datetime.date(2025, 6, done))
    assert [kind for kind, *_ in between(plan, deed)] == found


def test_other_sentences_in_which_something_comes_and_came_are_no_hint() -> None:
    left = "Daniel bakal absen hingga Agustus karena cedera punggung yang lama."
    right = "PBSI memastikan Daniel Marthin sudah absen sejak turnamen di Bangkok pada Mei."
    assert between(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Terdakwa Zainal menerima uang suap dari pengusaha tambang.",
            "Terdakwa Zainal tidak menerima uang suap dari pengusaha tambang.",
            [("menerima", "tidak menerima")],
        ),
        (
            "NASA merilis gambar galaksi terdekat itu pada April.",
            "NASA tidak pernah merilis gambar galaksi terdekat itu.",
            [("merilis", "tidak pernah merilis")],
        ),
        (
            "Perampasan aset bertujuan memberikan efek jera.",
            "Perampasan aset memberikan efek jera; tanpa itu, hukuman tidak memberikan efek apa pun.",
            [],
        ),
        (
            "Zainal membayar denda itu kepada negara.",
            "Jika Zainal tidak membayar denda itu kepada negara, hukumannya ditambah.",
            [],
        ),
        ("Zainal belum membayar denda itu.", "Denda itu tidak dibayar Zainal.", []),
        (
            "Presiden hadir dalam upacara itu bersama menteri.",
            "Presiden tidak hanya hadir dalam upacara itu, tetapi juga berpidato.",
            [],
        ),
        (
            "Pembalap itu pernah menang di sirkuit Mugello.",
            "Sejak itu pembalap tersebut tak pernah lagi menang di sirkuit Mugello.",
            [],
        ),
        (
            "Ada tudingan bahwa Marini membuat konten negatif soal undang-undang itu.",
            "Marini membantah tudingan bahwa ia membuat konten negatif soal undang-undang itu.",
            [],
        ),
        (
            "Ganjil genap di Jakarta ditiadakan saat libur.",
            "Tidak ada ganjil genap di Jakarta saat libur.",
            [],
        ),
    ],
    ids=[
        "denied",
        "never",
        "told and denied",
        "condition",
        "both deny",
        "not only",
        "no longer",
        "claim",
        "denied in other words",
    ],
)
def test_denial_clashes_with_what_is_told_plainly(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert clashes(left, right) == [(Slot.POLARITY, *found) for found in expected]


def test_plan_that_came_to_nothing_is_a_hint() -> None:
    left = "Deputi gubernur itu bakal memenuhi panggilan penyidik KPK pada Kamis."
    right = "Deputi gubernur itu belum memenuhi panggilan penyidik KPK pada Kamis."
    assert [kind for kind, *_ in between(left, right)] == [EvidenceKind.DIFFERENCE]


def test_question_states_nothing() -> None:
    left = "Once Mekel bakal manggung di resepsi Al Ghazali?"
    assert clashes(left, "Once Mekel tidak akan manggung di resepsi Al Ghazali.") == []


def test_opposites_clash_in_one_place_only() -> None:
    told = "Indeks saham di bursa Eropa {} sejak dibuka siang tadi."
    assert clashes(told.format("menguat"), told.format("melemah")) == [(None, "menguat", "melemah")]
    other = "Nilai tukar rupiah terhadap dolar melemah pada penutupan perdagangan Kamis."
    assert clashes(told.format("menguat"), other) == []


def test_prices_that_rise_and_fall_within_a_day_are_a_hint() -> None:
    fell, rose = (f"Harga keping terbesar di bursa itu {word} dalam 24 jam." for word in ("melemah", "menguat"))
    assert [kind for kind, *_ in between(fell, rose)] == [EvidenceKind.DIFFERENCE]


def test_opposite_that_stands_on_both_sides_in_another_form_is_none() -> None:
    left = "Jaksa menyatakan terdakwa Lina Hapsari bersalah memberikan suap dan menerima gratifikasi."
    right = "Jaksa menyatakan terdakwa Lina Hapsari bersalah memberi suap."
    assert clashes(left, right) == []


def test_some_and_all_clash() -> None:
    told = "Pemerintah mencabut izin {} perusahaan tambang di kawasan itu."
    assert clashes(told.format("sebagian"), told.format("semua")) == [(Slot.QUANTITY, "sebagian", "semua")]
    assert clashes(told.format("semua"), told.format("seluruh")) == []


def test_some_and_all_of_a_number_clash() -> None:
    told = "Pemerintah mencabut izin {} di kawasan itu."
    assert clashes(told.format("sebagian perusahaan tambang"), told.format("keempat perusahaan tambang")) == [
        (Slot.QUANTITY, "sebagian", "keempat perusahaan")
    ]
    assert clashes("Some of the mines were closed.", "Both of the mines were closed.", "en") == [
        (Slot.QUANTITY, "Some", "Both")
    ]


def test_untold_name_clashes_with_the_name_that_the_other_tells() -> None:
    left = "Polisi belum mengungkap identitas pelaku penusukan di Medan."
    right = "Pelaku penusukan di Medan ialah Rudi Hartono, kata polisi."
    assert clashes(left, right) == [(Slot.DISCLOSURE, "belum mengungkap", "Rudi Hartono")]
    assert clashes(left, "Polisi menangkap pelaku penusukan di Medan pada Rabu.") == []


@pytest.mark.parametrize(
    "silent",
    ["menolak menyebut nama", "enggan membeberkan identitas", "merahasiakan identitas", "tidak merinci nama"],
)
def test_name_kept_back_here_and_told_there_clashes(silent: str) -> None:
    left = f"Polisi {silent} pelaku penusukan di Medan."
    right = "Polisi menyebut nama pelaku penusukan di Medan, yaitu Rudi Hartono."
    assert [(slot, told) for slot, _, told in clashes(left, right)] == [(Slot.DISCLOSURE, "Rudi Hartono")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The court convicted the former minister.", "The court never convicted the former minister."),
        ("Oil prices rose sharply in early trading.", "Oil prices fell sharply in early trading."),
    ],
)
def test_english_predicates_clash_too(left: str, right: str) -> None:
    assert len(clashes(left, right, "en")) == 1
