"""The cutoff: which of the pairs that were scored are matches."""

from __future__ import annotations

from dataclasses import replace

from reader.comparison import Comparison
from reader.engine.grouping import group
from reader.progress import Tick, unwatched

FLOOR = 0.2
"""Pairs that score less are forgotten, unless a comparison is made with a lower cutoff still.

Those above it are searched for clashes: 22 contradictions, all right, on stories left out, as at .1 and at .3.
"""


def recut(comparison: Comparison, cutoff: float, tick: Tick = unwatched) -> Comparison:
    """Return what ``compare`` finds with another cutoff, from the pairs that it scored: nothing is scored again.

    ``cutoff`` is at least ``FLOOR``, or what the comparison was made with if that was lower. What a person decided
    is no part of a comparison of the engine: cut first, then ``review``. Raises ``ValueError`` for a lower cutoff.
    """
    lowest = min(FLOOR, comparison.options.cutoff)
    if cutoff < lowest:
        raise ValueError(f"pairs that score less than {lowest} were not kept; compare again with cutoff {cutoff}")
    candidates = tuple(match for match in comparison.candidates if match.score >= min(FLOOR, cutoff))
    matches = tuple(match for match in candidates if match.score >= cutoff)
    return replace(
        comparison,
        matches=matches,
        statements=group(comparison.sentences, matches, tick),
        options=replace(comparison.options, cutoff=cutoff),
        candidates=candidates,
    )
