"""Whatever is decided, undone and redone, the story shown is that of the decisions that stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.comparison import Comparison, Options
from reader.engine import pipeline
from reader.engine.pipeline import compare_articles
from reader.library.corrections import Corrected, as_scored, corrected, corrected_anew, decision_on, must_compare
from reader.library.database import Library
from reader.library.decisions import Decision, decide, decisions, redo, turns, undo
from reader.library.kept_stories import make_story
from reader.model import Article, Relation
from reader.present.contradictions import disagreements
from reader.present.matrix import matrix
from reader.verdicts import SentenceVerdict, Verdict
from tests.library.samples import GIFT, NOW, QUAKE

ARTICLES = (
    Article("1", QUAKE, "a.txt", "Harian Uji"),
    Article("2", QUAKE.replace("4,8", "5,1").replace("BANDUNG", "GARUT"), "b.txt", "Koran Kedua"),
    Article("3", GIFT, "c.txt", "Kabar"),
)
OPTIONS = Options()
TURNS = ("undo", "redo")


@lru_cache(maxsize=1)
def fresh() -> Comparison:
    return compare_articles(ARTICLES)


@lru_cache(maxsize=512)
def from_scratch(decided: tuple[Decision, ...]) -> Corrected:
    return corrected(ARTICLES, decided, OPTIONS)


def any_decision(comparison: Comparison, draw: st.DataObject) -> Decision:
    verdict = draw.draw(st.sampled_from(Verdict))
    first = draw.draw(st.sampled_from(comparison.sentences))
    if verdict.is_of_one:
        words = draw.draw(st.integers(1, 12)) if verdict is Verdict.SPLIT else None
        return replace(decision_on(comparison, verdict, [first.id], "2025-06-18T12:00:00+00:00"), words=words)
    other = draw.draw(st.sampled_from([s for s in comparison.sentences if s.article_id != first.article_id]))
    relation = draw.draw(st.sampled_from([None, *Relation]))
    made = decision_on(comparison, verdict, [first.id, other.id], "2025-06-18T12:00:00+00:00", relation)
    return replace(made, note=draw.draw(st.sampled_from([None, "", "Lihat lagi."])))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(["decide", "decide", *TURNS]), max_size=8), draw=st.data())
def test_any_sequence_of_deciding_and_turning_leaves_what_stands(
    library: Library, acts: list[str], draw: st.DataObject
) -> None:
    state, stand, undone = as_scored(fresh(), OPTIONS), list[Decision](), list[Decision]()
    with library.changing() as connection:
        number = make_story(connection, "Gempa", [], NOW)
    for act in acts:
        with library.changing() as connection:
            if act == "decide":
                decided = any_decision(state.comparison, draw)
                decide(connection, number, decided)
                stand, undone = [*stand, decided], []
            elif act == "undo" and stand:
                undone.append(undo(connection, number))
                assert stand.pop() == undone[-1]
            elif act == "redo" and undone:
                stand.append(redo(connection, number))
                assert undone.pop() == stand[-1]
            kept = decisions(connection, number)
            assert turns(connection, number) == (bool(stand), bool(undone))
        state = corrected_anew(state, kept, OPTIONS)
        assert kept == tuple(stand)
        assert state == from_scratch(kept)
        assert_sound(state.comparison)


def assert_sound(comparison: Comparison) -> None:
    """Assert that every sentence is told once, and that the views can be made of it."""
    told = Counter(member for statement in comparison.statements for member in statement.members)
    assert told == Counter(s.id for s in comparison.sentences if s.is_statement)
    for match in comparison.matches:
        left, right = comparison.sentence(match.left), comparison.sentence(match.right)
        assert left.article_id < right.article_id
    disagreements(comparison)
    matrix(comparison)


def test_only_a_decision_on_sentences_compares_again() -> None:
    state = as_scored(fresh(), OPTIONS)
    match = state.comparison.matches[0]
    of_two = decision_on(state.comparison, Verdict.REJECT, [match.left, match.right], "")
    of_one = decision_on(state.comparison, Verdict.SET_ASIDE, [match.left], "")

    assert [must_compare(state, decided) for decided in ([], [of_two], [of_one])] == [False, False, True]


def test_decisions_outlive_a_newer_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    state = as_scored(fresh(), OPTIONS)
    match = state.comparison.matches[0]
    split = replace(decision_on(state.comparison, Verdict.SPLIT, ["3:1"], ""), words=4)
    rejected = decision_on(state.comparison, Verdict.REJECT, [match.left, match.right], "")
    monkeypatch.setattr(pipeline, "ENGINE_VERSION", "99")

    newer = corrected(ARTICLES, (split, rejected), OPTIONS)

    assert newer.comparison.engine_version == "99"
    assert (match.left, match.right) not in {(m.left, m.right) for m in newer.comparison.matches}
    assert len(newer.comparison.sentences) == len(state.comparison.sentences) + 1
    assert newer.reviewed.uncertain == ()


def test_linked_near_miss_keeps_what_the_machine_saw_in_it() -> None:
    near = min(fresh().candidates, key=lambda match: match.score)
    options = Options((near.score + 1) / 2)
    strict = corrected_anew(as_scored(fresh(), OPTIONS), (), options)
    assert near not in strict.comparison.matches
    linked = decision_on(strict.comparison, Verdict.LINK, [near.left, near.right], "")

    after = corrected_anew(strict, (linked,), options)

    assert near in after.comparison.matches


def test_decision_that_no_longer_fits_is_listed_until_it_is_withdrawn() -> None:
    state = as_scored(fresh(), OPTIONS)
    match = state.comparison.matches[0]
    pair = [match.left, match.right]
    aside = replace(decision_on(state.comparison, Verdict.SPLIT, [match.left], ""), words=2)
    confirmed = decision_on(state.comparison, Verdict.CONFIRM, pair, "")
    withdrawn = replace(confirmed, verdict=Verdict.WITHDRAW)

    split = corrected_anew(state, (confirmed, aside), OPTIONS)
    let_go = corrected_anew(split, (confirmed, aside, withdrawn), OPTIONS)

    assert [u.decision for u in split.reviewed.uncertain] == [confirmed]
    assert let_go.reviewed.uncertain == ()


def test_followed_decisions_on_single_sentences_are_told_in_the_words_of_then() -> None:
    state = as_scored(fresh(), OPTIONS)
    sentence = state.comparison.sentences[0]
    split = replace(decision_on(state.comparison, Verdict.SPLIT, [sentence.id], "later"), words=2)
    impossible = replace(split, words=10_000)

    reviewed = corrected_anew(state, (split, impossible), OPTIONS).reviewed

    words = " ".join(state.comparison.text_of(sentence.id).split())
    assert reviewed.of_one == (SentenceVerdict(Verdict.SPLIT, sentence.article_id, words, "later"),)


def test_rejected_match_stays_in_reach_and_comes_back() -> None:
    state = as_scored(fresh(), OPTIONS)
    match = state.comparison.matches[0]
    pair = [match.left, match.right]
    rejected = corrected_anew(state, (decision_on(state.comparison, Verdict.REJECT, pair, ""),), OPTIONS)
    back = (*rejected.decisions, decision_on(rejected.comparison, Verdict.WITHDRAW, pair, ""))

    assert rejected.reviewed.rejected == (match,)
    assert corrected_anew(rejected, back, OPTIONS).comparison == state.comparison


def test_contradictions_are_reviewed_first_then_what_is_nearest_to_the_cutoff() -> None:
    reviewed = as_scored(fresh(), OPTIONS).reviewed

    order = [(m.relation is not Relation.CONTRADICTORY, abs(m.score - 0.5)) for m in reviewed.to_review]
    assert order == sorted(order)
    assert set(reviewed.to_review) == set(reviewed.comparison.matches)
    assert not order[0][0]


def test_confirming_every_match_leaves_the_statements_as_they_are() -> None:
    state = as_scored(fresh(), OPTIONS)
    confirmed = tuple(
        decision_on(state.comparison, Verdict.CONFIRM, [m.left, m.right], "") for m in state.comparison.matches
    )

    assert corrected_anew(state, confirmed, OPTIONS).comparison == state.comparison
