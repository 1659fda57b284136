"""What the articles without a sentence in a statement say of it in other statements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Comparison
from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span
from tests.builders import apart, comparison

_EACH = 3
_IDS = [f"{letter}{index}" for letter in "abc" for index in range(_EACH)]
_RELATIONS = st.sampled_from(Relation)


def story(matches: list[Match]) -> Comparison:
    """Return three articles of three sentences, each sentence a statement of its own."""
    articles = [Article(letter, "p q r", f"{letter}.txt") for letter in "abc"]
    sentences = [
        Sentence(name, name[0], int(name[1]), Span(2 * int(name[1]), 2 * int(name[1]) + 1), 0, SentenceKind.BODY)
        for name in _IDS
    ]
    return apart(comparison(articles, sentences, matches))


@st.composite
def grouped_stories(draw: st.DrawFn) -> Comparison:
    """Draw any matches between the articles, and any statements, whatever the matches say."""
    pairs = [(left, right) for left in _IDS for right in _IDS if left[0] < right[0]]
    scores = st.sampled_from((0.5, 0.7, 0.9))
    found = [Match(*pair, draw(scores), draw(_RELATIONS)) for pair in draw(st.sets(st.sampled_from(pairs)))]
    places = draw(st.lists(st.integers(1, 4), min_size=len(_IDS), max_size=len(_IDS)))
    groups = [tuple(n for n, place in zip(_IDS, places, strict=True) if place == group) for group in range(1, 5)]
    return apart(story(found), *filter(None, groups))


@given(grouped_stories())
def test_who_reports_a_statement_has_a_sentence_in_it_or_one_elsewhere_never_both(made: Comparison) -> None:
    for statement in made.statements:
        own = {made.sentence(member).article_id for member in statement.members}
        elsewhere = made.elsewhere(statement)
        assert own.isdisjoint(elsewhere)
        assert made.reported_by(statement) == own | elsewhere.keys()


@given(grouped_stories())
def test_what_stands_elsewhere_is_the_clearest_match_with_a_member(made: Comparison) -> None:
    order = (Relation.CONTRADICTORY, Relation.SHARED, Relation.PARTIAL)
    for statement in made.statements:
        for article_id, found in made.elsewhere(statement).items():
            assert found.sentence.article_id == article_id
            assert found.sentence.id not in statement.members
            others = [
                c for m in statement.members for c in made.counterparts(m) if c.sentence.article_id == article_id
            ]
            assert found in others
            assert order.index(found.match.relation) == min(order.index(c.match.relation) for c in others)
            equals = [c for c in others if c.match.relation is found.match.relation]
            assert found.match.score == max(c.match.score for c in equals)


def test_a_clear_part_does_not_hide_that_the_same_is_told_nor_that_a_contradiction() -> None:
    partial = Match("a0", "b0", 0.9, Relation.PARTIAL)
    shared = Match("a0", "b1", 0.7, Relation.SHARED)
    contradictory = Match("a0", "b2", 0.5, Relation.CONTRADICTORY)
    for matches, expected in (([partial, shared], "b1"), ([partial, shared, contradictory], "b2")):
        made = story(matches)
        assert made.elsewhere(made.statements[0])["b"].sentence.id == expected


def test_of_equal_matches_the_first_in_reading_order_is_named() -> None:
    made = story([Match("a0", "b2", 0.7, Relation.SHARED), Match("a0", "b1", 0.7, Relation.SHARED)])
    assert made.elsewhere(made.statements[0])["b"].sentence.id == "b1"
