from __future__ import annotations

import pytest

from reader.model import EvidenceKind, Relation, Slot
from tests.engine.stories import article, compared

CRASH = "Kecelakaan bus wisata di Tol Cipali menewaskan {} orang pada Senin pagi."
LOSS = "Korupsi pengadaan lahan di Rorotan itu merugikan keuangan negara {}."


@pytest.mark.parametrize(
    ("told", "left", "right", "slot"),
    [(CRASH, "12", "15", Slot.QUANTITY), (LOSS, "Rp 224 miliar", "Rp 300 miliar", Slot.MONEY)],
)
def test_values_that_cannot_both_be_true_are_named(told: str, left: str, right: str, slot: Slot) -> None:
    comparison = compared(article("a", told.format(left)), article("b", told.format(right)))
    (match,) = comparison.matches
    assert match.relation is Relation.CONTRADICTORY
    (clash,) = [evidence for evidence in match.evidence if evidence.kind is EvidenceKind.CLASH]
    assert clash.slot is slot
    assert clash.left[0].of(comparison.article("a").text).startswith(left)
    assert clash.right[0].of(comparison.article("b").text).startswith(right)


@pytest.mark.parametrize(
    ("told", "left", "right"),
    [
        (LOSS, "Rp 224,69 miliar", "Rp224 miliar"),
        (CRASH, "12", "dua belas"),
        (LOSS, "Rp 1,5 triliun", "Rp 1.500 miliar"),
    ],
)
def test_rounding_and_spelling_are_no_contradiction(told: str, left: str, right: str) -> None:
    (match,) = compared(article("a", told.format(left)), article("b", told.format(right))).matches
    assert match.relation is not Relation.CONTRADICTORY


def test_a_contradiction_reads_the_same_from_both_sides() -> None:
    one, other = CRASH.format("12"), CRASH.format("15")
    forth = compared(article("a", one), article("b", other)).matches[0]
    back = compared(article("a", other), article("b", one)).matches[0]
    assert forth.relation is back.relation
    assert [e.slot for e in forth.evidence] == [e.slot for e in back.evidence]
