import pytest

from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span, Status
from reader.present.stepping import next_place, place_among, stops, told_in
from tests.builders import comparison

SENTENCES = [
    Sentence(f"{article}{index}", article, index, Span(index, index + 1), index, SentenceKind.BODY)
    for article in "ab"
    for index in range(4)
]
STORY = comparison(
    [Article("a", "1234", "a.txt"), Article("b", "5678", "b.txt")],
    SENTENCES,
    [Match("a1", "b2", 0.9, Relation.SHARED), Match("a3", "b0", 0.9, Relation.SHARED)],
)


def test_unique_statements_come_pane_by_pane_in_reading_order():
    assert stops(STORY, ("b", "a"), Status.UNIQUE) == ("b1", "b3", "a0", "a2")


def test_a_statement_of_two_articles_counts_once_where_it_is_met_first():
    assert stops(STORY, ("a", "b"), Status.SHARED) == ("a1", "a3")
    assert stops(STORY, ("b", "a"), Status.SHARED) == ("b0", "b2")


def test_every_sentence_of_a_statement_is_at_its_stop():
    among = stops(STORY, ("a", "b"), Status.SHARED)
    assert [place_among(STORY, among, s) for s in ("a1", "b2", "b0", "a0", None)] == [0, 0, 1, None, None]


@pytest.mark.parametrize(
    ("start", "step", "place"),
    [(None, 1, 0), (None, -1, 3), ("a0", 1, 1), ("a0", -1, 3), ("b3", 1, 0), ("a1", 1, 1), ("a1", -1, 0)],
)
def test_steps_go_on_from_the_selected_sentence_and_round(start, step, place):
    among = stops(STORY, ("a", "b"), Status.UNIQUE)
    assert next_place(STORY, ("a", "b"), among, start, step) == place


def test_a_statement_is_shown_in_the_article_in_use_where_that_tells_it():
    assert told_in(STORY, "a1", "b") == "b2"
    assert told_in(STORY, "a0", "b") == "a0"
