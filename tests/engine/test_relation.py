from __future__ import annotations

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
        "Peran berbeda: denda / uang pengganti.",
        "Role differs: denda / uang pengganti.",
    ),
    (
        "Terdakwa Zainal menerima uang suap dari pengusaha tambang.",
        "Terdakwa Zainal tidak menerima uang suap dari pengusaha tambang.",
        "Ya atau tidaknya berbeda: menerima / tidak menerima.",
        "Yes or no differs: menerima / tidak menerima.",
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
