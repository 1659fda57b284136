"""How far scores can be believed: of the pairs that score about so much, how many correspond."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log

from benchmarks.gold import GoldStory
from benchmarks.measures import mean
from reader.comparison import Comparison
from reader.model import Relation

Scored = tuple[float, bool]
_EDGES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_SHOWN_FROM = 0.5


def scored_pairs(gold: GoldStory, comparison: Comparison, *, clashing: bool) -> list[Scored]:
    """Return the score of each match and near miss between annotated sentences, and whether it is right.

    Either those that clash, whose scores the clash raised, or the others; ``unsure`` pairs count for nothing.
    """
    mapping = gold.mapped(comparison.sentences)
    found = []
    for match in comparison.candidates:
        first, second = sorted((mapping.get(match.left, "?"), mapping.get(match.right, "?")))
        if (match.relation is Relation.CONTRADICTORY) is clashing and (first, second) not in gold.unsure:
            found.append((match.score, (first, second) in gold.relations))
    return found


def reliability_rows(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield a line for each range of scores, then what the scores of the matches cost."""
    for least, most in pairwise(_EDGES):
        within = [pair for pair in scored if least <= pair[0] < most or pair[0] == most == 1]
        if within:
            score, right = mean(score for score, _ in within), sum(is_right for _, is_right in within)
            yield (
                f"    scored {least:.2f} to {most:.2f}: {len(within):4}, on average {score:.2f}, "
                f"right {right:4} ({right / len(within):.2f})"
            )
    shown = [pair for pair in scored if pair[0] >= _SHOWN_FROM]
    if shown:
        yield f"    matches: log loss {mean(_losses(shown)):.3f}, Brier {mean((s - r) ** 2 for s, r in shown):.3f}"


def _losses(scored: Iterable[Scored]) -> Iterator[float]:
    return (-log(max(score if is_right else 1 - score, 1e-4)) for score, is_right in scored)
