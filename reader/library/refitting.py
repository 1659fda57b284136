"""Fitting the calibration of the scores to what a person decided.

After Platt, Probabilistic outputs for support vector machines, 1999: a logistic regression on the log odds of the
score, drawn here towards the scores as they are, so that a few odd decisions do not turn everything over.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.comparison import Calibration, Options, log_odds
from reader.engine import FLOOR
from reader.library.lessons import Judged

ENOUGH = 40
"""Decisions on pairs that the machine scored, before a fit says anything."""
EVEN = 0.5
"""The cutoff of scores that say how likely a match is."""
_ENOUGH_OF_EACH = 5
"""Of them right, and of them wrong."""
_ENOUGH_STORIES = 3
"""Stories from which on whole ones are held out; from fewer, every fifth decision is."""
_FOLDS = 5
_DRAWN = 2.0
"""How strongly the fit is drawn to the scores as they are, in decisions."""
_WORTH_WHILE = 0.01
"""How much less the loss on held-out decisions must be."""
_ROUNDS = 30
"""Newton's method is at rest long before."""
_FLATTEST = 0.1
"""The least slope: with less, scores would hardly say anything any more."""


@dataclass(frozen=True, slots=True)
class Refit:
    """A calibration, and how it does on decisions that were not used to fit it.

    ``loss`` is the mean negative logarithm of what the score gave to the person's verdict, ``right`` the share of
    pairs on the right side of the cutoff; both before and after.
    """

    calibration: Calibration
    judged: int
    by_story: bool
    """Whether whole stories were held out, and not single decisions."""
    loss: tuple[float, float]
    right: tuple[float, float]


def usable(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """Return the judged pairs that the machine scored and proposed, in an order of their own.

    Those that a person sought out are right without exception, and would teach that low scores are.
    """
    fair = (pair for pair in judged if pair.score and not pair.was_sought)
    return tuple(sorted(fair, key=lambda p: (p.story, p.score, p.is_right)))


def refit(judged: Iterable[Judged], options: Options) -> Refit | None:
    """Return the calibration that fits these pairs, scored without any, or ``None``.

    With it even odds are the cutoff. There is none below ``ENOUGH`` pairs, with too few on either side, where
    held-out pairs are not judged better by it than with ``options``, or where it would ask for pairs that the
    engine does not keep.
    """
    pairs = usable(judged)
    right = sum(pair.is_right for pair in pairs)
    if len(pairs) < ENOUGH or min(right, len(pairs) - right) < _ENOUGH_OF_EACH:
        return None
    calibration = fitted(pairs)
    by_story = len({pair.story for pair in pairs}) >= _ENOUGH_STORIES
    held_out = [
        (pair, learnt.of(pair.score)) for learnt, fold in _held_out(pairs, by_story=by_story) for pair in fold
    ]
    now = [(pair, options.calibration.of(pair.score)) for pair, _ in held_out]
    found = Refit(
        calibration,
        len(pairs),
        by_story,
        loss=(_loss(now), _loss(held_out)),
        right=(_right(now, options.cutoff), _right(held_out, EVEN)),
    )
    is_better = found.loss[1] <= found.loss[0] - _WORTH_WHILE and found.right[1] >= found.right[0]
    is_possible = calibration.slope >= _FLATTEST and calibration.of(FLOOR) <= EVEN
    return found if is_better and is_possible else None


def fitted(pairs: Sequence[Judged]) -> Calibration:
    """Return the calibration of most likelihood for these pairs, by Newton's method."""
    odds = [log_odds(pair.score) for pair in pairs]
    slope, intercept = 1.0, 0.0
    for _ in range(_ROUNDS):
        toward = [_DRAWN * (slope - 1), _DRAWN * intercept]
        steep = [_DRAWN, 0.0, _DRAWN]
        for x, pair in zip(odds, pairs, strict=True):
            expected = Calibration(slope, intercept).of(pair.score)
            excess, weight = expected - pair.is_right, expected * (1 - expected)
            toward = [toward[0] + excess * x, toward[1] + excess]
            steep = [steep[0] + weight * x * x, steep[1] + weight * x, steep[2] + weight]
        determinant = steep[0] * steep[2] - steep[1] ** 2
        slope -= (steep[2] * toward[0] - steep[1] * toward[1]) / determinant
        intercept -= (steep[0] * toward[1] - steep[1] * toward[0]) / determinant
    return Calibration(round(slope, 4), round(intercept, 4))


def _held_out(pairs: Sequence[Judged], *, by_story: bool) -> Iterable[tuple[Calibration, Sequence[Judged]]]:
    """Yield every part of the pairs with a calibration that was fitted to the others."""
    parts = [pair.story if by_story else str(place % _FOLDS) for place, pair in enumerate(pairs)]
    for held in sorted(set(parts)):
        fold = [pair for pair, part in zip(pairs, parts, strict=True) if part == held]
        yield fitted([pair for pair, part in zip(pairs, parts, strict=True) if part != held]), fold


def _loss(scored: Sequence[tuple[Judged, float]]) -> float:
    chances = [score if pair.is_right else 1 - score for pair, score in scored]
    return sum(-math.log(max(chance, 1e-4)) for chance in chances) / len(chances)


def _right(scored: Sequence[tuple[Judged, float]], cutoff: float) -> float:
    return sum((score >= cutoff) == pair.is_right for pair, score in scored) / len(scored)
