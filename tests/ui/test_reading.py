from __future__ import annotations

from dataclasses import replace

import pytest

from reader.comparison import Comparison
from reader.errors import InputError
from reader.model import Relation, Status
from reader.present.stepping import Kind, stops
from reader.ui.reading import Reading, on_statement, opened, telling
from tests.builders import annotated_story

STORY = annotated_story()
CONTRADICTIONS = [stop.match for stop in stops(STORY)[Kind.CONTRADICTION] if stop.match]
FIRST, SECOND, THIRD, FOURTH, FIFTH = (article.id for article in STORY.articles)


def articles_of(comparison: Comparison, *sentence_ids: str) -> set[str]:
    return {comparison.sentence(sentence_id).article_id for sentence_id in sentence_ids}


def first_of(article_id: str) -> str:
    return next(s.id for s in STORY.sentences_of(article_id) if s.is_statement)


def test_a_story_opens_on_the_two_articles_with_most_to_compare() -> None:
    between = {frozenset(articles_of(STORY, m.left, m.right)) for m in CONTRADICTIONS}
    assert frozenset(opened(STORY).panes) in between


@pytest.mark.parametrize("panes", [(FIFTH, FIRST), (FOURTH,), (THIRD, SECOND, FIRST, FIFTH, FOURTH)])
def test_a_story_opens_on_the_panes_that_are_remembered(panes: tuple[str, ...]) -> None:
    assert opened(STORY, panes).panes == panes


@pytest.mark.parametrize("remembered", [("gone", FIRST), (FIRST, FIRST), ()])
def test_panes_that_no_longer_fit_are_not_restored(remembered: tuple[str, ...]) -> None:
    assert opened(STORY, remembered).panes == opened(STORY).panes


def test_choosing_the_article_of_the_other_pane_swaps_the_panes() -> None:
    reading = Reading(STORY, (FIRST, SECOND), first_of(FIRST))
    assert reading.choosing(0, SECOND) == Reading(STORY, (SECOND, FIRST), first_of(FIRST))


def test_counterpart_takes_the_place_of_a_selection_that_leaves_the_panes() -> None:
    match = CONTRADICTIONS[0]
    reading = Reading(STORY, (FIRST, SECOND)).facing(match)
    left, right = (STORY.sentence(side).article_id for side in (match.left, match.right))
    for leaving, staying, sentence_id in ((left, right, match.right), (right, left, match.left)):
        chosen = replace(reading, selected=match.right if leaving == right else match.left)
        assert chosen.arranged((staying,)).selected == sentence_id


def test_a_selection_without_a_counterpart_in_the_panes_is_cleared() -> None:
    alone = next(s for s in STORY.sentences if s.is_statement and STORY.status(s.id) is Status.UNIQUE)
    others = tuple(article.id for article in STORY.articles if article.id != alone.article_id)
    assert Reading(STORY, (alone.article_id,), alone.id).arranged(others).selected is None


def test_an_article_is_shown_beside_the_selected_sentence() -> None:
    reading = Reading(STORY, (FIRST, SECOND), first_of(SECOND))
    assert reading.showing(THIRD).panes == (THIRD, SECOND)
    assert reading.showing(THIRD).selected == first_of(SECOND)


def test_a_selected_sentence_is_always_in_a_pane() -> None:
    assert FOURTH in Reading(STORY, (FIRST, SECOND)).selecting(first_of(FOURTH)).panes


@pytest.mark.parametrize(
    "panes", [(FIRST, SECOND), (FIFTH, FOURTH), (THIRD,), (SECOND, THIRD, FOURTH), (FIFTH, FOURTH, THIRD, FIRST)]
)
def test_every_contradiction_can_be_faced_from_any_panes(panes: tuple[str, ...]) -> None:
    for match in CONTRADICTIONS:
        reading = Reading(STORY, panes).facing(match)
        assert articles_of(STORY, match.left, match.right) <= set(reading.panes)
        assert len(set(reading.panes)) == len(reading.panes) == max(len(panes), 2)
        assert reading.selected in (match.left, match.right)


def test_an_article_that_is_already_in_a_pane_keeps_its_place() -> None:
    match = CONTRADICTIONS[0]
    left, right = (STORY.sentence(side).article_id for side in (match.left, match.right))
    others = [a for a in (FIRST, SECOND, THIRD, FOURTH, FIFTH) if a not in (left, right)]
    assert Reading(STORY, (left, others[0])).facing(match).panes == (left, right)
    assert Reading(STORY, (others[0], left)).facing(match).panes == (right, left)
    assert Reading(STORY, (right, others[0])).facing(match).panes == (right, left)
    assert Reading(STORY, (left, others[0], others[1])).facing(match).panes == (left, others[0], right)


def test_an_article_joins_the_only_pane_instead_of_replacing_it() -> None:
    assert Reading(STORY, (FIRST,)).showing(THIRD).panes == (FIRST, THIRD)


@pytest.mark.parametrize("kind", [Kind.CONTRADICTION, Kind.UNIQUE, Kind.SHARED, Kind.PARTIAL])
def test_walking_forward_visits_every_stop_once(kind: Kind) -> None:
    found, reading = stops(STORY)[kind], opened(STORY)
    visited = []
    for _ in found:
        reading = reading.at(reading.next_stop(found, 1))
        visited.append(reading.place_among(found))
    assert visited == list(range(len(found)))
    assert reading.next_stop(found, 1) == found[0]
    assert reading.next_stop(found, -1) == found[-2]


def test_a_stop_is_shown_in_the_article_in_hand_where_that_tells_it() -> None:
    stop = next(
        s for s in stops(STORY)[Kind.SHARED] if len({STORY.sentence(i).article_id for i in s.sentences}) > 2
    )
    told = {STORY.sentence(sentence).article_id: sentence for sentence in reversed(stop.sentences)}
    for article_id, sentence in told.items():
        other = next(a.id for a in STORY.articles if a.id not in told or a.id != article_id)
        reading = Reading(STORY, (other, article_id)).selecting(STORY.sentences_of(article_id)[0].id).at(stop)
        assert reading.selected == sentence
        beside = {c.sentence.article_id for c in STORY.counterparts(sentence)}
        assert beside & set(reading.panes)


@pytest.mark.parametrize("panes", [(FIRST, SECOND), (FIFTH, FOURTH), (THIRD,), (SECOND, THIRD, FOURTH)])
def test_a_sentence_is_seen_with_a_counterpart_if_it_has_any(panes: tuple[str, ...]) -> None:
    for sentence in STORY.sentences:
        reading = Reading(STORY, panes).comparing(sentence.id)
        assert reading.selected == sentence.id
        assert sentence.article_id in reading.panes
        counterparts = {c.sentence.article_id for c in STORY.counterparts(sentence.id)}
        assert not counterparts or counterparts & set(reading.panes)


@pytest.mark.parametrize("panes", [(FIRST, SECOND), (FIFTH, FOURTH), (THIRD,), (SECOND, THIRD, FOURTH)])
def test_any_two_sentences_are_seen_beside_each_other_the_first_one_selected(panes: tuple[str, ...]) -> None:
    before = Reading(STORY, panes)
    for article_id in (FIRST, THIRD, FIFTH):
        for other in STORY.sentences_of(FOURTH):
            reading = before.beside(first_of(article_id), other.id)
            assert reading.selected == first_of(article_id)
            assert {article_id, FOURTH} <= set(reading.panes)
            assert len(set(reading.panes)) == len(reading.panes) == max(len(panes), 2)


def test_sentence_faces_the_very_counterpart_that_it_is_seen_beside() -> None:
    for match in STORY.matches:
        for one, other in ((match.left, match.right), (match.right, match.left)):
            reading = Reading(STORY, (FIRST, SECOND)).beside(one, other)
            assert (reading.selected, reading.faced) == (one, other)


def test_the_telling_sentence_is_a_contradiction_seen_in_both_panes() -> None:
    reading = telling(opened(STORY))
    assert reading.match is not None
    assert reading.match.relation is Relation.CONTRADICTORY
    assert set(reading.panes) == articles_of(STORY, reading.match.left, reading.match.right)


@pytest.mark.parametrize("status", list(Status))
def test_a_statement_is_found_by_its_number(status: Status) -> None:
    statement = next(s for s in STORY.statements if s.status is status)
    reading = on_statement(opened(STORY), statement.number)
    assert reading.selected in statement.members
    assert STORY.sentence(reading.selected).article_id in reading.panes


def test_a_number_that_no_statement_has_names_the_last_one() -> None:
    with pytest.raises(InputError) as raised:
        on_statement(opened(STORY), 10_000)
    assert raised.value.fields["last"] == len(STORY.statements)


def test_the_first_article_is_compared_with_each_other_in_turn() -> None:
    reading, met = Reading(STORY, (THIRD, FIRST)), []
    for _ in range(4):
        met.append(reading.panes[1])
        reading = reading.against_next(1)
        assert reading.panes[0] == THIRD
    assert met == [FIRST, SECOND, FOURTH, FIFTH]
    assert reading.panes == (THIRD, FIRST)
    assert reading.against_next(-1).panes == (THIRD, FIFTH)
    assert Reading(STORY, (THIRD,)).against_next(1).panes == (THIRD, FIRST)
    assert Reading(STORY, (THIRD, FIRST, SECOND)).against_next(1).panes == (THIRD, SECOND, FIRST)


def test_comparing_with_the_next_article_keeps_what_is_selected_or_its_counterpart() -> None:
    match = next(m for m in STORY.matches if FIRST in articles_of(STORY, m.left, m.right))
    sides = {STORY.sentence(side).article_id: side for side in (match.left, match.right)}
    other = next(article_id for article_id in sides if article_id != FIRST)
    reading = Reading(STORY, (FIRST, other))
    assert reading.selecting(sides[FIRST]).against_next(1).selected == sides[FIRST]
    assert articles_of(STORY, reading.selecting(sides[other]).against_next(1).selected or "") == {FIRST}
