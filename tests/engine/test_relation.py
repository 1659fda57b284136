from __future__ import annotations

import datetime

import pytest

from reader.engine.clashes.reading import Pair
from reader.engine.relation import relate
from reader.messages import Messages
from reader.model import Article, EvidenceKind, Match, Relation, Sentence, SentenceKind, Span
from reader.wording import reason
from tests.builders import comparison
from tests.engine.clashes.sentences import reading

PAIRS = [
    (
        "Kecelakaan bus di Tol Cipali menewaskan 12 orang pada Senin pagi.",
        "Kecelakaan bus di Tol Cipali menewaskan 15 orang pada Senin pagi.",
        "Jumlah berbeda: 12 orang / 15 orang.",
        "Quantity differs: 12 orang / 15 orang.",
    ),
    (
        "Pertemuan kedua pemimpin itu digelar di Istana Merdeka pada 19 Juni 2024.",
        "Pertemuan kedua pemimpin itu digelar di Istana Merdeka pada 21 Juni 2024.",
        "Tanggal berbeda: 19 Juni 2024 / 21 Juni 2024.",
        "Date differs: 19 Juni 2024 / 21 Juni 2024.",
    ),
    (
        "Empat perusahaan tambang itu terbukti melakukan pelanggaran lingkungan.",
        "Keempat perusahaan tambang tersebut diduga melakukan pelanggaran.",
        "Kepastian berbeda: terbukti / diduga.",
        "Certainty differs: terbukti / diduga.",
    ),
    (
        "Jaksa menuntut Indra Sukmono membayar denda Rp 300 juta.",
        "Jaksa menuntut Indra Sukmono membayar uang pengganti Rp 300 juta.",
        "Peran atau pelaku berbeda: denda / uang pengganti.",
        "Role or actor differs: denda / uang pengganti.",
    ),
    (
        "Terdakwa Zainal menerima uang suap dari pengusaha tambang.",
        "Terdakwa Zainal tidak menerima uang suap dari pengusaha tambang.",
        "Ya atau tidaknya berbeda: menerima / tidak menerima.",
        "Yes or no differs: menerima / tidak menerima.",
    ),
    (
        "Kasus korupsi pengadaan lahan itu merugikan keuangan negara Rp 224 miliar.",
        "Kasus korupsi pengadaan lahan itu merugikan keuangan negara Rp 300 miliar.",
        "Nilai uang berbeda: Rp 224 miliar / Rp 300 miliar.",
        "Amount of money differs: Rp 224 miliar / Rp 300 miliar.",
    ),
    (
        "Bank Dunia mencatat tingkat kemiskinan di Indonesia mencapai 60,3 persen pada 2024.",
        "Bank Dunia mencatat tingkat kemiskinan di Indonesia mencapai 15,6 persen pada 2024.",
        "Persentase berbeda: 60,3 persen / 15,6 persen.",
        "Percentage differs: 60,3 persen / 15,6 persen.",
    ),
    (
        "Hakim menjatuhkan hukuman penjara selama 16 tahun kepada terdakwa Zainal.",
        "Hakim menjatuhkan hukuman penjara selama 18 tahun kepada terdakwa Zainal.",
        "Lama atau umur berbeda: 16 tahun / 18 tahun.",
        "Duration or age differs: 16 tahun / 18 tahun.",
    ),
    (
        "Kebakaran yang melanda gudang di Jalan Melati itu terjadi pada Senin pukul 02.05 WIB.",
        "Kebakaran yang melanda gudang di Jalan Melati itu terjadi pada Senin pukul 05.30 WIB.",
        "Waktu berbeda: 02.05 WIB / 05.30 WIB.",
        "Time differs: 02.05 WIB / 05.30 WIB.",
    ),
    (
        "Bupati meninjau lokasi jembatan yang runtuh di Desa Sukamaju bersama kepala dinas.",
        "Bupati meninjau lokasi jembatan yang runtuh di Desa Mekarsari bersama kepala dinas.",
        "Tempat berbeda: Desa Sukamaju / Desa Mekarsari.",
        "Place differs: Desa Sukamaju / Desa Mekarsari.",
    ),
    (
        "Polisi menangkap sepuluh tersangka di Medan, kata Kapolri Listyo Wibowo dalam jumpa pers.",
        "Polisi menangkap sepuluh tersangka di Medan, kata Kapolri Agus Prasetya dalam jumpa pers.",
        "Nama berbeda: Listyo Wibowo / Agus Prasetya.",
        "Name differs: Listyo Wibowo / Agus Prasetya.",
    ),
    (
        '"Kami tidak pernah menerima uang itu dari siapa pun," kata Hendra Wijaya.',
        '"Kami tidak pernah menerima uang itu dari siapa pun," kata Rudi Hartono.',
        "Sumber berbeda: Hendra Wijaya / Rudi Hartono.",
        "Source differs: Hendra Wijaya / Rudi Hartono.",
    ),
    (
        "Polisi belum mengungkap identitas pelaku penusukan di Medan.",
        "Polisi mengungkap identitas pelaku penusukan di Medan, yaitu Rudi Hartono.",
        "Pengungkapan berbeda: belum mengungkap / Rudi Hartono.",
        "Disclosure differs: belum mengungkap / Rudi Hartono.",
    ),
]
TEXTS = [pair[:2] for pair in PAIRS]


def pair(left: str, right: str) -> Pair:
    return Pair(reading(left), reading(right), {})


@pytest.mark.parametrize(("left", "right"), TEXTS)
def test_sentences_that_clash_contradict_each_other(left: str, right: str) -> None:
    relation, _ = relate(pair(left, right), Relation.SHARED)
    assert relation is Relation.CONTRADICTORY


@pytest.mark.parametrize("agreed", [Relation.SHARED, Relation.PARTIAL])
def test_hint_leaves_the_relation_as_it_is(agreed: Relation) -> None:
    left = "Anwar membocorkan bahwa sahabatnya, Billy, akan menikahi Vika di kampung halamannya."
    right = "Billy disebut-sebut telah menikah siri dengan Vika beberapa waktu lalu."
    relation, (hint,) = relate(pair(left, right), agreed)
    assert relation is agreed
    assert hint.kind is EvidenceKind.DIFFERENCE


def test_equal_sentences_have_nothing_to_dispute() -> None:
    sentence = PAIRS[0][0]
    assert relate(pair(sentence, sentence), Relation.SHARED) == (Relation.SHARED, ())


@pytest.mark.parametrize(("left", "right"), TEXTS)
def test_relation_mirrors_that_of_the_other_side(left: str, right: str) -> None:
    relation, found = relate(pair(left, right), Relation.SHARED)
    mirrored, evidence = relate(pair(right, left), Relation.SHARED)
    assert mirrored is relation
    assert [e.reversed() for e in evidence] == list(found)


@pytest.mark.parametrize("language", ["xx", "en"])
def test_words_of_another_language_tell_nothing(language: str) -> None:
    left, right = PAIRS[2][:2]
    sides = Pair(reading(left, language=language), reading(right, language=language), {})
    assert relate(sides, Relation.PARTIAL) == (Relation.PARTIAL, ())


@pytest.mark.parametrize(("left", "right", "indonesian", "english"), PAIRS)
def test_reason_names_both_values_in_plain_words(left: str, right: str, indonesian: str, english: str) -> None:
    relation, found = relate(pair(left, right), Relation.SHARED)
    articles = [Article("a", left, "a.txt"), Article("b", right, "b.txt")]
    sentences = [Sentence(a.id, a.id, 0, Span(0, len(a.text)), 0, SentenceKind.BODY) for a in articles]
    story = comparison(articles, sentences, [Match("a", "b", 0.9, relation, found)])
    (counterpart,) = story.counterparts("a")
    assert reason(counterpart, story, "a", Messages("id")) == indonesian
    assert reason(counterpart, story, "a", Messages("en")) == english


@pytest.mark.parametrize("side", ["a", "b"])
def test_update_names_the_earlier_report_first_with_both_days(side: str) -> None:
    told = "Kecelakaan bus di Tol Cipali menewaskan {} orang pada Senin pagi."
    days = {"a": datetime.date(2025, 6, 18), "b": datetime.date(2025, 6, 17)}
    texts = {"a": told.format(15), "b": told.format(12)}
    sides = Pair(*(reading(texts[name], published=days[name]) for name in days), {})
    articles = [Article(name, texts[name], f"{name}.txt", published=days[name]) for name in days]
    sentences = [Sentence(a.id, a.id, 0, Span(0, len(a.text)), 0, SentenceKind.BODY) for a in articles]
    story = comparison(articles, sentences, [Match("a", "b", 0.9, *relate(sides, Relation.SHARED))])
    (counterpart,) = story.counterparts(side)

    said = reason(counterpart, story, side, Messages("en"))

    assert said.endswith("Quantity updated: 12 orang (17 June 2025), then 15 orang (18 June 2025).")
