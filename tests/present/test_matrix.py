from collections import Counter

import pytest

from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span, Status
from reader.present.matrix import as_told_by, by_coverage, contradictions_first, matching, matrix
from tests.builders import annotated_story, apart, comparison

STORY = annotated_story()
ROWS = matrix(STORY)
ANY = frozenset[Status]()


def numbers(rows):
    return [row.statement.number for row in rows]


def test_every_statement_sentence_stands_in_exactly_one_place():
    told = Counter(sentence_id for row in ROWS for cell in row.cells for sentence_id in cell.told)
    assert told == Counter(s.id for s in STORY.sentences if s.is_statement)


def test_every_sentence_stands_in_the_column_of_its_article():
    for row in ROWS:
        assert [cell.article_id for cell in row.cells] == [article.id for article in STORY.articles]
        for cell in row.cells:
            assert {STORY.sentence(s).article_id for s in cell.told} <= {cell.article_id}
            assert cell.elsewhere is None or cell.elsewhere.sentence.article_id == cell.article_id


def test_a_cell_is_empty_exactly_where_an_article_does_not_report_the_statement():
    for row in ROWS:
        reporting = {cell.article_id for cell in row.cells if cell.sentence_id is not None}
        assert reporting == STORY.reported_by(row.statement)
        assert row.coverage == len(reporting)


def story_told_apart(*matches):
    """Return two articles of two sentences, each sentence a statement of its own."""
    text = "Satu dua. Tiga."
    articles = [Article("a", text, "a.txt"), Article("b", text, "b.txt")]
    spans = {0: Span(0, 9), 1: Span(10, 15)}
    sentences = [
        Sentence(f"{article.id}:{place}", article.id, place, span, 0, SentenceKind.BODY)
        for article in articles
        for place, span in spans.items()
    ]
    return apart(comparison(articles, sentences, list(matches)))


@pytest.mark.parametrize("relation", Relation)
def test_what_an_article_says_in_another_statement_leads_to_its_clearest_match_and_says_its_relation(relation):
    story = story_told_apart(Match("a:0", "b:0", 0.6, relation), Match("a:0", "b:1", 0.9, relation))
    [cell] = [c for c in matrix(story)[0].cells if c.article_id == "b"]
    assert (cell.told, cell.sentence_id) == ((), "b:1")
    assert cell.elsewhere.match.relation is relation


@pytest.mark.parametrize("arranged", [by_coverage, contradictions_first])
def test_arranging_loses_no_row(arranged):
    assert sorted(numbers(arranged(ROWS))) == numbers(ROWS)


def test_what_most_outlets_report_comes_first():
    coverages = [row.coverage for row in by_coverage(ROWS)]
    assert coverages == sorted(coverages, reverse=True)
    assert coverages[0] > coverages[-1]


def test_contradictions_come_before_everything_else():
    statuses = [row.statement.status is Status.CONTRADICTORY for row in contradictions_first(ROWS)]
    assert statuses == sorted(statuses, reverse=True)
    assert any(statuses)


def test_an_article_tells_its_rows_in_its_own_order_and_the_rest_follows():
    article_id = STORY.articles[2].id
    rows = as_told_by(ROWS, article_id, STORY)
    cells = [next(c for c in row.cells if c.article_id == article_id) for row in rows]
    first = [STORY.sentence(c.sentence_id).index for c in cells if c.sentence_id is not None]
    assert first == sorted(first)
    assert all(cell.sentence_id is None for cell in cells[len(first) :])
    assert sorted(numbers(rows)) == numbers(ROWS)


def test_rows_are_found_by_status():
    wanted = frozenset({Status.CONTRADICTORY, Status.UNIQUE})
    assert {row.statement.status for row in matching(ROWS, STORY, wanted, "")} == wanted
    assert matching(ROWS, STORY, ANY, "  ") == ROWS


@pytest.mark.parametrize("words", ["aurus", "AURUS  senat", "senat aurus"])
def test_rows_are_found_by_all_of_the_typed_words_in_any_order_and_case(words):
    for row in matching(ROWS, STORY, ANY, words):
        text = " ".join(map(STORY.text_of, row.statement.members)).casefold()
        assert all(word in text for word in words.casefold().split())
    assert 0 < len(matching(ROWS, STORY, ANY, words)) < len(ROWS)
    assert matching(ROWS, STORY, ANY, "tidakadakataini") == ()
