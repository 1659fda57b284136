from __future__ import annotations

from collections import Counter

import pytest

from reader.comparison import Comparison
from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span, Status
from reader.present.overview import overview, repeats, sources
from reader.report.coverage import nearness
from tests.builders import annotated_story, comparison


def pair(left: str, right: str) -> Comparison:
    articles = [Article("a", left, "a.txt", "A"), Article("b", right, "b.txt", "B")]
    sentences = [Sentence(f"{a.id}0", a.id, 0, Span(0, len(a.text)), 0, SentenceKind.BODY) for a in articles]
    return comparison(articles, sentences, [Match("a0", "b0", 0.9, Relation.SHARED)])


def cited_in(text: str, outlet: str = "A") -> list[str]:
    article = Article("a", text, "a.txt", outlet)
    sentence = Sentence("a0", "a", 0, Span(0, len(text)), 0, SentenceKind.BODY)
    return [source.name for source in sources(comparison([article], [sentence], []))]


def test_an_article_divides_into_all_its_statements() -> None:
    story = annotated_story()
    for division in overview(story).divisions:
        told = {
            s.number for s in map(story.statement_of, (s.id for s in story.sentences_of(division.article_id))) if s
        }
        assert [t.number for t in division.told] == sorted(told, key=[t.number for t in division.told].index)
        assert {t.number for t in division.told} == told
        assert sum(len(division.with_status(status)) for status in Status) == len(told)


def test_a_statement_has_the_status_that_it_has_in_the_article() -> None:
    story = annotated_story()
    statuses = Counter(told.status for told in overview(story).divisions[3].told)
    assert statuses[Status.CONTRADICTORY] == 0


def test_nearness_agrees_with_the_report_both_ways() -> None:
    story = annotated_story()
    drawn = [[near.share if near else None for near in row] for row in overview(story).nearness]
    assert drawn == [[pytest.approx(share) if share is not None else None for share in r] for r in nearness(story)]


def test_a_cell_leads_to_a_sentence_of_its_row_beside_one_of_its_column() -> None:
    story = annotated_story()
    for row in overview(story).nearness:
        for near in filter(None, row):
            sides = {tuple(story.sentence(side).article_id for side in pair) for pair in near.pairs}
            assert sides <= {(near.article_id, near.other_id)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Seperti dilansir Tass, kedua pemimpin meninggalkan istana.", ["Tass"]),
        ("Mengutip media Rusia RT, keduanya bertukar hadiah.", ["RT"]),
        ("Melansir Associated Press, perjanjian ditandatangani.", ["Associated Press"]),
        ("Sumber: Tass/RT/AP", ["Associated Press", "RT", "Tass"]),
        ("Ia tiba kemarin, menurut media pemerintah Rusia.", ["media pemerintah Rusia"]),
        ("Ia tiba kemarin, seperti dikutip Kabar Harian.", ["Kabar Harian"]),
        ("Menurut Budi Santoso, bantuan sudah siap.", []),
        ("Ia naik ke Gunung Merapi kemarin.", []),
    ],
)
def test_a_source_is_what_a_text_says_it_draws_on(text: str, named: list[str]) -> None:
    assert cited_in(text) == named


def test_an_outlet_does_not_cite_itself() -> None:
    assert cited_in("Seperti dilansir Tass, ia tiba kemarin.", outlet="TASS") == []


def test_sentences_alike_word_for_word_are_repeats() -> None:
    words = "Pemerintah mencabut empat izin usaha tambang di kawasan itu"
    (repeat,) = repeats(pair(words, f"{words}."))
    assert (repeat.left, repeat.right, repeat.similarity) == ("a0", "b0", 1.0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pemerintah mencabut empat izin tambang", "Empat izin tambang dicabut oleh pemerintah pusat kemarin"),
        ("Ia sudah tiba", "Ia sudah tiba"),
    ],
)
def test_other_words_or_few_words_are_no_repeats(left: str, right: str) -> None:
    assert repeats(pair(left, right)) == ()
