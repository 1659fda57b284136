"""What a person's decisions say about the machine: how right it is here, and what would make it righter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.comparison import Calibration, Comparison
from reader.engine import FLOOR
from reader.library.decisions import Decision
from reader.library.reviewing import pair_of, review
from reader.verdicts import Verdict

ENOUGH = 20
"""Judged pairs before another cutoff is proposed."""
_WORTH_WHILE = 0.02
"""How much F1 must gain by it. What such proposals are worth is measured in ``docs/library.md``."""
_HIGHEST = 0.95
"""The highest cutoff that is tried."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of sentences that a person has judged."""

    score: float
    """What the machine gave it, 0 where it saw nothing."""
    is_right: bool
    story: str = ""
    """Which story it is of."""
    was_sought: bool = False
    """Whether a person linked it, unasked: had it been wrong, nobody would have judged it."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What was judged, and the scores of what the machine saw in the same stories and nobody judged."""

    judged: tuple[Judged, ...] = ()
    unjudged: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """How a cutoff does on the judged pairs. ``None`` where no pair says anything about it."""

    cutoff: float
    precision: float | None
    """The share of the pairs found that are right."""
    recall: float | None
    """The share of the right pairs that are found."""

    @property
    def balance(self) -> float:
        """The harmonic mean of the two (F1), in [0, 1]."""
        if not self.precision or not self.recall:
            return 0.0
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass(frozen=True, slots=True)
class Lesson:
    """The machine's work so far, and a better cutoff where one is worth proposing."""

    judged: int
    now: Measure
    proposed: Measure | None


def judged_pairs(scored: Comparison, decisions: Sequence[Decision], story: str = "") -> Judgements:
    """Return the judged pairs of a story; ``scored`` is the machine's comparison, with its candidates."""
    scores = {(match.left, match.right): match.score for match in (*scored.matches, *scored.candidates)}
    verdicts = {
        pair: stands.verdict for pair, stands in review(scored, decisions).standing.items() if stands.verdict
    }
    linked = {pair_of(decision, scored) for decision in decisions if decision.verdict is Verdict.LINK}
    judged = (
        Judged(scores.get(pair, 0.0), verdict is not Verdict.REJECT, story, was_sought=pair in linked)
        for pair, verdict in verdicts.items()
    )
    return Judgements(tuple(judged), tuple(score for pair, score in scores.items() if pair not in verdicts))


def as_calibrated(judged: Iterable[Judged], calibration: Calibration) -> tuple[Judged, ...]:
    """Return judged pairs with their scores as a calibration reads them; what was not seen stays unseen."""
    return tuple(replace(pair, score=calibration.of(pair.score)) if pair.score else pair for pair in judged)


def lesson(
    judged: Iterable[Judged], cutoff: float, least: float = FLOOR, unjudged: Sequence[float] = ()
) -> Lesson:
    """Return what the judged pairs say of a cutoff.

    Another one, not below ``least``, is proposed from ``ENOUGH`` pairs on, where it raises the F1 on them; of
    equal ones, the nearest to the present. The pairs are those that a person looked at: what the machine missed
    and nobody linked is not among them, so the recall is an upper bound. Below the present cutoff a person judges
    what corresponds and passes over the rest: whatever ``unjudged`` scores a lower one lets in count as wrong, so
    its precision is a lower bound.
    """
    pairs = tuple(judged)
    with_rest = (*pairs, *(Judged(score, is_right=False) for score in unjudged if score < cutoff))
    now = _measure(pairs, cutoff)
    steps = (step / 100 for step in range(math.ceil(100 * least), round(100 * _HIGHEST) + 1))
    measured = [_measure(with_rest, step) for step in steps]
    best = max(measured, key=lambda m: (m.balance, -abs(m.cutoff - cutoff)), default=now)
    is_better = len(pairs) >= ENOUGH and best.balance >= now.balance + _WORTH_WHILE
    return Lesson(len(pairs), now, best if is_better else None)


def _measure(pairs: Sequence[Judged], cutoff: float) -> Measure:
    found = [pair for pair in pairs if pair.score >= cutoff]
    right = sum(pair.is_right for pair in found)
    wanted = sum(pair.is_right for pair in pairs)
    return Measure(cutoff, right / len(found) if found else None, right / wanted if wanted else None)
