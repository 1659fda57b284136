"""Average linkage: how alike two sentences are as members of whole groups."""

from __future__ import annotations

import numpy as np

from reader.engine.vectors import Array
from reader.progress import Tick, unwatched


def joining_levels(alike: Array, tick: Tick = unwatched) -> Array:
    """Return the mean likeness at which each pair comes into one group when all are joined, best first.

    The nearest-neighbour chain of Murtagh (1983): every step joins two groups that are each other's nearest, so
    the result is that of joining the best pair each time, in time N^2. Symmetric; the diagonal is 0.
    """
    count = len(alike)
    between, sizes = np.array(alike, dtype=float), np.ones(count)
    np.fill_diagonal(between, -np.inf)
    members: dict[int, list[int]] = {place: [place] for place in range(count)}
    levels, chain = np.zeros((count, count)), [0]
    while len(members) > 1:
        tick()
        chain = chain or [min(members)]
        nearest = _nearest(between, chain)
        if len(chain) < 2 or nearest != chain[-2]:
            chain.append(nearest)
            continue
        kept, absorbed = sorted((chain.pop(), chain.pop()))
        _record(levels, members[kept], members[absorbed], between[kept, absorbed])
        members[kept] += members.pop(absorbed)
        _join(between, sizes, kept, absorbed)
    return levels


def _nearest(between: Array, chain: list[int]) -> int:
    row = between[chain[-1]]
    nearest = int(row.argmax())
    return chain[-2] if len(chain) > 1 and row[chain[-2]] >= row[nearest] else nearest


def _record(levels: Array, left: list[int], right: list[int], level: float) -> None:
    levels[np.ix_(left, right)] = level
    levels[np.ix_(right, left)] = level


def _join(between: Array, sizes: Array, kept: int, absorbed: int) -> None:
    """Put the mean of two groups in the place of the first and take the second out."""
    total = sizes[kept] + sizes[absorbed]
    between[kept] = (between[kept] * sizes[kept] + between[absorbed] * sizes[absorbed]) / total
    between[:, kept] = between[kept]
    between[kept, kept] = -np.inf
    between[absorbed] = between[:, absorbed] = -np.inf
    sizes[kept] = total
