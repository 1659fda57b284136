"""A person's decisions in a comparison, kept when the story is compared again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Comparison
from reader.errors import LibraryError, Problem
from reader.library.anchors import Anchors
from reader.library.articles import stamp
from reader.library.database import Library
from reader.library.decisions import Decision, decide, decisions, redo, undo
from reader.library.kept_stories import make_story
from reader.library.reviewing import review
from reader.model import Article, Match, Relation, Sentence, SentenceKind, Status
from reader.verdicts import Standing, Verdict
from tests import builders
from tests.library.samples import NOW

LINES = {
    "a": ("Presiden tiba di Medan.", "Rapat dibuka pukul sembilan.", "Anggaran naik lima persen."),
    "b": ("Presiden sudah di Medan.", "Pukul sembilan rapat dimulai.", "Harga beras turun."),
    "c": ("Medan menyambut presiden.", "Rapat molor.", "Harga beras turun."),
}
MATCHES = (
    Match("a0", "b0", 0.9, Relation.SHARED),
    Match("b0", "c0", 0.8, Relation.SHARED),
    Match("a1", "b1", 0.7, Relation.SHARED),
    Match("b2", "c2", 0.6, Relation.PARTIAL),
)


def story(lines: dict[str, tuple[str, ...]] = LINES, matches: tuple[Match, ...] = MATCHES) -> Comparison:
    articles, sentences = [], []
    for article_id, texts in lines.items():
        articles.append(Article(article_id, "\n".join(texts), f"{article_id}.txt", f"Koran {article_id}"))
        sentences += [
            Sentence(f"{article_id}{index}", article_id, index, span, index, SentenceKind.BODY)
            for index, span in enumerate(builders.spans_of(texts))
        ]
    return builders.comparison(articles, sentences, list(matches))


def said(
    verdict: Verdict, left: str, right: str, relation: Relation | None = None, note: str | None = None
) -> Decision:
    anchors = Anchors(story())
    return Decision(verdict, anchors.of(left), anchors.of(right), stamp(NOW), relation, note)


def pairs(comparison: Comparison) -> dict[tuple[str, str], Relation]:
    return {(m.left, m.right): m.relation for m in comparison.matches}


def groups(comparison: Comparison) -> list[tuple[str, ...]]:
    return [s.members for s in comparison.statements if len(s.members) > 1]


def test_rejected_match_is_gone_and_its_statement_parted() -> None:
    reviewed = review(story(), [said(Verdict.REJECT, "b0", "c0")])

    assert ("b0", "c0") not in pairs(reviewed.comparison)
    assert groups(reviewed.comparison) == [("a0", "b0"), ("a1", "b1")]
    assert reviewed.comparison.status("c0") is Status.UNIQUE


def test_statements_that_nothing_was_decided_of_keep_their_numbers() -> None:
    before = {s.members: s.number for s in story().statements}
    parted = review(story(), [said(Verdict.REJECT, "b0", "c0")]).comparison
    joined = review(story(), [said(Verdict.LINK, "a0", "c1", Relation.SHARED)]).comparison

    for comparison in (parted, joined):
        kept = {s.members: s.number for s in comparison.statements if s.members in before}
        assert kept == {members: before[members] for members in kept}
        assert len(kept) >= len(before) - 2
    assert parted.statement_of("a0").number == story().statement_of("a0").number  # type: ignore[union-attr]


def test_rejecting_one_of_several_matches_keeps_the_statement_whole() -> None:
    triangle = (*MATCHES, Match("a0", "c0", 0.7, Relation.SHARED))

    reviewed = review(story(matches=triangle), [said(Verdict.REJECT, "b0", "c0")])

    assert ("a0", "b0", "c0") in groups(reviewed.comparison)


def test_linked_sentences_are_a_match_and_one_statement() -> None:
    reviewed = review(story(), [said(Verdict.LINK, "c1", "a1", Relation.CONTRADICTORY, note="Jamnya lain.")])

    assert pairs(reviewed.comparison)["a1", "c1"] is Relation.CONTRADICTORY
    assert ("a1", "b1", "c1") in groups(reviewed.comparison)
    assert reviewed.comparison.status("c1") is Status.CONTRADICTORY
    assert reviewed.standing["a1", "c1"].note == "Jamnya lain."


def test_changed_relation_counts_and_the_newest_verdict_wins() -> None:
    decided = [
        said(Verdict.REJECT, "a0", "b0"),
        said(Verdict.RELATION, "a0", "b0", Relation.PARTIAL),
        said(Verdict.NOTE, "a0", "b0", note="Lihat lagi."),
    ]

    reviewed = review(story(), decided)

    assert pairs(reviewed.comparison)["a0", "b0"] is Relation.PARTIAL
    expected = Standing(Verdict.RELATION, Relation.PARTIAL, "Lihat lagi.", "2025-06-18T12:00:00+00:00")
    assert reviewed.standing["a0", "b0"] == expected


def test_progress_counts_verdicts_and_not_notes() -> None:
    decided = [said(Verdict.CONFIRM, "a0", "b0", Relation.SHARED), said(Verdict.NOTE, "a1", "b1", note="?")]

    reviewed = review(story(), decided)

    assert (reviewed.decided, [(m.left, m.right) for m in reviewed.undecided]) == (
        1,
        [("b0", "c0"), ("a1", "b1"), ("b2", "c2")],
    )


def test_decisions_outlive_an_engine_that_finds_other_matches_and_numbers() -> None:
    decided = [
        said(Verdict.CONFIRM, "a0", "b0", Relation.SHARED),
        said(Verdict.REJECT, "a1", "b1"),
        said(Verdict.LINK, "a2", "b2", Relation.PARTIAL),
    ]
    newer = story({"x": LINES["b"], "y": LINES["a"], "z": LINES["c"]}, (Match("x1", "y1", 0.9, Relation.SHARED),))
    outlets = {"x": "Koran b", "y": "Koran a", "z": "Koran c"}
    newer = replace(newer, articles=tuple(replace(a, outlet=outlets[a.id]) for a in newer.articles))

    reviewed = review(newer, decided)

    assert pairs(reviewed.comparison) == {("x0", "y0"): Relation.SHARED, ("x2", "y2"): Relation.PARTIAL}
    assert reviewed.uncertain == ()


def test_decision_follows_an_unchanged_sentence_into_a_corrected_article() -> None:
    corrected = {**LINES, "a": ("Presiden tiba di Medan.", "Rapat dibuka.", "Anggaran naik enam persen.")}

    reviewed = review(story(corrected), [said(Verdict.REJECT, "a0", "b0")])

    assert ("a0", "b0") not in pairs(reviewed.comparison)


def test_decision_on_a_changed_sentence_is_shown_with_the_nearest_and_changes_nothing() -> None:
    corrected = {**LINES, "a": ("Presiden Prabowo tiba di Medan.", "Rapat dibuka.", "Anggaran naik enam persen.")}

    reviewed = review(story(corrected), [said(Verdict.REJECT, "a0", "b0")])

    (uncertain,) = reviewed.uncertain
    assert (uncertain.left, uncertain.right) == ("a0", "b0")
    assert ("a0", "b0") in pairs(reviewed.comparison)


def test_same_words_in_another_outlet_are_not_meant() -> None:
    without_b = {"a": LINES["a"], "c": LINES["c"]}

    reviewed = review(story(without_b, ()), [said(Verdict.LINK, "a2", "b2", Relation.SHARED)])

    assert reviewed.comparison.matches == ()
    assert len(reviewed.uncertain) == 1


SENTENCES = [f"{article}{index}" for article in "abc" for index in range(3)]
ANY_DECISION = st.builds(
    lambda verdict, pair, relation: said(verdict, *pair, relation),
    st.sampled_from([verdict for verdict in Verdict if not verdict.is_of_one]),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=2, unique_by=lambda s: s[0]),
    st.sampled_from(Relation),
)


@given(st.lists(ANY_DECISION, max_size=12))
def test_every_sentence_stays_in_exactly_one_statement_whatever_is_decided(decided: list[Decision]) -> None:
    comparison = review(story(), decided).comparison

    members = Counter(member for statement in comparison.statements for member in statement.members)
    assert members == Counter(SENTENCES)
    numbers = [s.number for s in comparison.statements]
    assert len(set(numbers)) == len(numbers)
    assert len(pairs(comparison)) == len(comparison.matches)
    assert all(m.left[0] < m.right[0] for m in comparison.matches)


def test_decisions_are_kept_undone_and_redone(library: Library) -> None:
    first, second = (
        said(Verdict.CONFIRM, "a0", "b0", Relation.SHARED),
        said(Verdict.REJECT, "a1", "b1", note="Lain."),
    )
    with library.changing() as connection:
        number = make_story(connection, "Rapat", [], NOW)
        decide(connection, number, first)
        decide(connection, number, second)
        both = decisions(connection, number)
        undone = undo(connection, number)
        one = decisions(connection, number)
        redone = redo(connection, number)
        undo(connection, number)
        undo(connection, number)
        decide(connection, number, second)
        after = decisions(connection, number)

    assert both == (first, second)
    assert (undone, one, redone) == (second, (first,), second)
    assert after == (second,)


def test_there_is_an_end_to_undoing_and_redoing(library: Library) -> None:
    with library.changing() as connection:
        number = make_story(connection, "Rapat", [], NOW)
    problems = []
    for turn in (undo, redo):
        with pytest.raises(LibraryError) as refused, library.changing() as connection:
            turn(connection, number)
        problems.append(refused.value.problem)

    assert problems == [Problem.NOTHING_TO_UNDO, Problem.NOTHING_TO_REDO]
