from __future__ import annotations

import datetime

import pytest

from reader.model import EvidenceKind, SentenceKind, Slot
from tests.engine.clashes.sentences import between, clashes, reading

CRASH = "Kecelakaan bus di Tol Cipali menewaskan {} pada Senin pagi."
LOSS = "Kasus korupsi pengadaan lahan itu merugikan keuangan negara {}."
POOR = "Bank Dunia mencatat tingkat kemiskinan di Indonesia mencapai {} pada 2024."
SENTENCE = "Hakim menjatuhkan hukuman penjara selama {} kepada terdakwa Zainal."


@pytest.mark.parametrize(
    ("told", "left", "right", "slot"),
    [
        (CRASH, "12 orang", "15 orang", Slot.QUANTITY),
        (LOSS, "Rp 224 miliar", "Rp 300 miliar", Slot.MONEY),
        (POOR, "60,3 persen", "15,6 persen", Slot.PERCENTAGE),
        (SENTENCE, "16 tahun", "18 tahun", Slot.DURATION),
    ],
)
def test_one_amount_with_two_values_clashes(told: str, left: str, right: str, slot: Slot) -> None:
    assert clashes(told.format(left), told.format(right)) == [(slot, left, right)]


def test_more_and_less_than_one_amount_clash() -> None:
    more, less = LOSS.format("melampaui Rp 300 miliar"), LOSS.format("di bawah Rp 300 miliar")
    assert clashes(more, less) == [(Slot.MONEY, "Rp 300 miliar", "Rp 300 miliar")]
    more, less = CRASH.format("lebih dari 12 orang"), CRASH.format("kurang dari 12 orang")
    assert clashes(more, less) == [(Slot.QUANTITY, "12 orang", "12 orang")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("lebih dari 12 orang", "tidak kurang dari 12 orang"),
        ("tidak lebih dari 12 orang", "kurang dari 12 orang"),
        ("hingga 12 orang", "lebih dari 12 orang"),
        ("lebih dari 12 orang", "kurang dari 20 orang"),
        ("setidaknya ada 12 orang", "setidaknya 14 orang"),
    ],
)
def test_bounds_that_may_both_hold_do_not_clash(left: str, right: str) -> None:
    assert between(CRASH.format(left), CRASH.format(right)) == []


@pytest.mark.parametrize(
    ("told", "left", "right"),
    [
        (LOSS, "Rp 224,69 miliar", "Rp224 miliar"),
        (LOSS, "Rp 224.696.340.127", "Rp 224,69 miliar"),
        (CRASH, "lebih dari 10 orang", "15 orang"),
        (CRASH, "sekitar 100 orang", "103 orang"),
        (POOR, "hampir 60 persen", "58,7 persen"),
        (SENTENCE, "5,5 tahun", "5 tahun dan 6 bulan"),
        (SENTENCE, "maksimal 20 tahun", "16 tahun"),
    ],
)
def test_rounding_bounds_and_approximations_do_not_clash(told: str, left: str, right: str) -> None:
    assert between(told.format(left), told.format(right)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Saut Rajagukguk dituntut membayar uang pengganti Rp 2,4 miliar.",
            "Donald Sihombing dituntut membayar uang pengganti Rp 208,1 miliar.",
        ),
        (
            "Dia dituntut membayar denda Rp 750 juta subsider 6 bulan kurungan.",
            "Meirizka dihukum membayar denda Rp 500 juta subsider 6 bulan kurungan.",
        ),
        (
            "Harga emas Antam turun dari Rp 1.950.000 per gram pada Rabu.",
            "Harga emas Antam turun menjadi Rp 1.943.000 per gram pada Rabu.",
        ),
        (
            "Pada 2023, jumlah penduduk miskin di kota itu mencapai 190 ribu orang.",
            "Pada 2024, jumlah penduduk miskin di kota itu mencapai 210 ribu orang.",
        ),
        (
            "Sebanyak 6 penerbangan di Bandara Lombok dibatalkan akibat letusan.",
            "Sebanyak 17 penerbangan di Bandara Ngurah Rai dibatalkan akibat letusan.",
        ),
    ],
    ids=["other person", "demand and verdict", "before and after", "other year", "other place"],
)
def test_amounts_of_other_scope_do_not_clash(left: str, right: str) -> None:
    assert clashes(left, right) == []


def test_pronoun_stands_for_the_person_of_the_sentence_before() -> None:
    indra = "Jaksa juga menuntut Indra Sukmono membayar uang pengganti Rp 300 juta."
    his = reading("Donald Sihombing dituntut 8 tahun.", "Ia juga dituntut membayar uang pengganti Rp 208 miliar.")
    assert clashes(indra, his) == []


def test_several_amounts_that_differ_are_only_hints() -> None:
    found = between(
        "Volume perdagangan tercatat 20 miliar saham dengan nilai transaksi Rp 11 triliun pada Rabu.",
        "Volume perdagangan tercatat 24 miliar saham dengan nilai transaksi Rp 14 triliun pada Rabu.",
    )
    assert [kind for kind, *_ in found] == [EvidenceKind.DIFFERENCE, EvidenceKind.DIFFERENCE]


def test_long_price_lists_give_no_hints() -> None:
    left = "Emas 1 gram: Rp 1,01 juta, 2 gram: Rp 2,02 juta, 3 gram: Rp 3,03 juta, 4 gram: Rp 4,04 juta."
    right = "Emas 1 gram: Rp 1,11 juta, 2 gram: Rp 2,22 juta, 3 gram: Rp 3,33 juta, 4 gram: Rp 4,44 juta."
    assert between(left, right) == []


@pytest.mark.parametrize(
    ("published", "kind"),
    [(20, EvidenceKind.UPDATE), (19, EvidenceKind.CLASH), (18, EvidenceKind.CLASH), (None, EvidenceKind.CLASH)],
    ids=["later day", "same day", "earlier day", "unknown day"],
)
def test_higher_toll_of_a_later_report_is_an_update(published: int | None, kind: EvidenceKind) -> None:
    date = datetime.date(2024, 6, published) if published else None
    earlier = reading(CRASH.format("12 orang"), published=datetime.date(2024, 6, 19))
    other = reading(CRASH.format("15 orang"), published=date)
    assert [found[0] for found in between(earlier, other)] == [kind]


def test_one_slip_in_an_equal_list_clashes() -> None:
    told = "Gol Juventus dicetak Kolo Muani (11, 45), Conceicao (21, {}), dan Yildiz (31)."
    assert clashes(told.format("58"), told.format("59")) == [(Slot.QUANTITY, "58", "59")]


def test_slip_in_a_long_number_clashes_whatever_the_day() -> None:
    told = "Bantuan sosial itu telah disalurkan kepada {} keluarga penerima manfaat di seluruh negeri."
    days = [datetime.date(2025, 6, day) for day in (18, 19)]
    left, right = (
        reading(told.format(amount), published=day)
        for amount, day in zip(("7.991.160", "7.991.960"), days, strict=True)
    )
    assert [kind for kind, *_ in between(left, right)] == [EvidenceKind.CLASH]
    other = reading(told.format("8.120.300"), published=days[1])
    assert clashes(left, other) == []


def test_headline_and_first_sentence_with_two_amounts_clash() -> None:
    left = reading("Gempa Magnitudo 4,8 Guncang Kabupaten Garut", kind=SentenceKind.HEADING)
    right = "Gempa dengan magnitudo 4,9 mengguncang Kabupaten Garut dan sekitarnya, menurut badan geofisika, Rabu."
    assert clashes(left, right) == [(Slot.QUANTITY, "Magnitudo 4,8", "magnitudo 4,9")]


@pytest.mark.parametrize(
    "told",
    [
        "Dengan begitu, harga satu keping berada di level {} per koin.",
        "Saat ini keping itu berada di level {} di bursa tersebut.",
        "Bila uang muka 20 persen, cicilan mobil itu mulai {} per bulan.",
    ],
)
def test_amounts_of_an_hour_or_in_some_case_are_only_hints(told: str) -> None:
    found = between(told.format("Rp 41,7 juta"), told.format("Rp 41,9 juta"))
    assert [kind for kind, *_ in found] == [EvidenceKind.DIFFERENCE]


def test_amounts_of_other_orders_are_not_compared() -> None:
    told = "Potensi kerugian negara dari penindakan itu diperkirakan mencapai {}."
    assert between(told.format("Rp 97,81 triliun"), told.format("Rp 18.796.600")) == []
    assert clashes(told.format("Rp 97,81 triliun"), told.format("Rp 97,81 miliar")) != []


def test_english_amounts_clash_too() -> None:
    told = "The earthquake in the province killed {} people on Monday."
    assert clashes(told.format("12"), told.format("15"), "en") == [(Slot.QUANTITY, "12 people", "15 people")]
    assert clashes(told.format("more than 10"), told.format("15"), "en") == []


def test_mother_and_lawyer_of_one_person_are_two_persons() -> None:
    told = "{} Rendra Wibowo divonis {} penjara karena menyuap hakim."
    assert clashes(told.format("Ibu", "3 tahun"), told.format("Ibunda dari", "4 tahun")) != []
    assert clashes(told.format("Ibu", "3 tahun"), told.format("Pengacara", "11 tahun")) == []


def test_defendant_is_the_person_named_some_sentences_before() -> None:
    told = "Terdakwa dijatuhi hukuman {} penjara oleh majelis hakim."
    between_them = "Sidang itu dibuka untuk umum."
    mira = reading("Mira Santika duduk di kursi terdakwa.", between_them, told.format("3 tahun"))
    lina = reading("Lina Hapsari duduk di kursi terdakwa.", between_them, told.format("11 tahun"))
    assert between(mira, lina) == []
    again = reading("Mira Santika duduk di kursi terdakwa.", between_them, told.format("5 tahun"))
    assert clashes(mira, again) == [(Slot.DURATION, "3 tahun", "5 tahun")]


def test_article_that_tells_both_amounts_knows_of_two_things() -> None:
    both = reading("Pada hari yang sama 15 orang luka.", CRASH.format("12 orang"))
    assert between(both, CRASH.format("15 orang")) == []


@pytest.mark.parametrize(("day", "found"), [(20, [EvidenceKind.UPDATE]), (18, [])], ids=["later", "earlier"])
def test_days_in_a_row_grow_with_the_day_of_the_report(day: int, found: list[EvidenceKind]) -> None:
    told = "Harga minyak sudah turun {} berturut-turut sejak Selasa 17 Juni 2025."
    first = reading(told.format("tiga hari"), published=datetime.date(2025, 6, 19))
    second = reading(told.format("empat hari"), published=datetime.date(2025, 6, day))
    assert [kind for kind, *_ in between(first, second) if kind is not EvidenceKind.DIFFERENCE] == found


def test_amount_beside_one_that_both_articles_tell_is_of_another_time() -> None:
    told = "Banjir di Cengkareng merendam {} setinggi {} hingga Rabu."
    later = reading(told.format("tiga rumah", "40 cm"), told.format("satu rumah", "30 cm"))
    assert clashes(told.format("satu rumah", "30 cm"), told.format("satu rumah", "40 cm")) != []
    assert clashes(later, told.format("tiga rumah", "50 cm")) == []
