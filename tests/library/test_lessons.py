"""What decisions say about the machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.library.decisions import Decision
from reader.library.lessons import Judged, Judgements, judged_pairs, lesson
from reader.model import Relation
from reader.verdicts import Verdict
from tests.library.test_reviewing import said, story


def test_pairs_are_judged_by_the_newest_verdict() -> None:
    decided: list[Decision] = [
        said(Verdict.CONFIRM, "a0", "b0", Relation.SHARED),
        said(Verdict.CONFIRM, "b0", "c0", Relation.SHARED),
        said(Verdict.REJECT, "b0", "c0"),
        said(Verdict.LINK, "a2", "b2", Relation.PARTIAL),
        said(Verdict.NOTE, "a1", "b1", note="?"),
    ]

    assert judged_pairs(story(), decided) == Judgements(
        (Judged(0.9, True), Judged(0.8, False), Judged(0.0, True, was_sought=True)), unjudged=(0.7, 0.6)
    )


def test_precision_and_recall_are_those_of_the_judged_pairs() -> None:
    found = lesson([Judged(0.9, True), Judged(0.7, False), Judged(0.3, True), Judged(0.0, True)], 0.5)

    assert (found.judged, found.now.precision, found.now.recall) == (4, 0.5, 1 / 3)
    assert found.proposed is None


def test_better_cutoff_is_proposed_from_enough_pairs() -> None:
    pairs = [Judged(0.8, True)] * 10 + [Judged(0.6, False)] * 10

    assert lesson(pairs[1:], 0.5).proposed is None
    proposed = lesson(pairs, 0.5).proposed
    assert proposed is not None
    assert (proposed.cutoff, proposed.precision, proposed.recall) == (0.61, 1.0, 1.0)


def test_lower_cutoff_must_do_better_with_all_that_it_would_bring_taken_for_wrong() -> None:
    pairs = [Judged(0.8, True)] * 15 + [Judged(0.4, True, was_sought=True)] * 5

    assert lesson(pairs, 0.5).proposed is not None
    assert lesson(pairs, 0.5, unjudged=[0.45] * 2).proposed is not None
    assert lesson(pairs, 0.5, unjudged=[0.45] * 20).proposed is None
    assert lesson(pairs, 0.5, unjudged=[0.3, 0.6] * 20).proposed is not None


def test_no_pair_says_nothing() -> None:
    found = lesson([], 0.5)

    assert (found.judged, found.now.precision, found.now.recall, found.proposed) == (0, None, None, None)


@given(st.lists(st.builds(Judged, st.floats(0, 1), st.booleans()), max_size=60), st.floats(0.2, 0.95))
def test_proposal_is_always_better_on_the_judged_pairs(pairs: list[Judged], cutoff: float) -> None:
    found = lesson(pairs, cutoff)

    assert found.proposed is None or found.proposed.balance > found.now.balance
