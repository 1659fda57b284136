"""The strands along which two texts can be scrolled together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crossing:
    """A strand as its two places in reading order (ranks or heights), and what it weighs."""

    left: float
    right: float
    weight: float


def spine(crossings: Sequence[Crossing]) -> tuple[Crossing, ...]:
    """Return the heaviest chain that rises on both sides, in reading order.

    Two texts can only be moved together along strands that do not cross. Each place is used at most once. Of two
    chains of the same weight, the one that ends earlier in the right text is taken. O(n log n) in the strands.
    """
    # Within one left place the right places go down, so that no chain can use that place twice.
    ordered = sorted(crossings, key=lambda c: (c.left, -c.right))
    ranks = {right: rank for rank, right in enumerate(sorted({c.right for c in ordered}), 1)}
    best = _PrefixMaximum(len(ranks))
    before: list[int] = []
    for place, crossing in enumerate(ordered):
        rank = ranks[crossing.right]
        weight, previous = best.up_to(rank - 1)
        before.append(previous)
        best.raise_to(rank, weight + crossing.weight, place)
    chain = []
    _, place = best.up_to(len(ranks))
    while place >= 0:
        chain.append(ordered[place])
        place = before[place]
    return tuple(reversed(chain))


class _PrefixMaximum:
    """The heaviest entry among the ranks 1 to n, raised and asked in O(log n) (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._entries = [(0.0, -1)] * (size + 1)

    def up_to(self, rank: int) -> tuple[float, int]:
        best = (0.0, -1)
        while rank > 0:
            if self._entries[rank][0] > best[0]:
                best = self._entries[rank]
            rank -= rank & -rank
        return best

    def raise_to(self, rank: int, weight: float, place: int) -> None:
        while rank < len(self._entries):
            if weight > self._entries[rank][0]:
                self._entries[rank] = (weight, place)
            rank += rank & -rank
