"""The shape of a strand in its strip: a band that swings from its left end to its right one."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainterPath

Heights = tuple[float, float]
"""Where an end of a strand begins and where it ends, in pixels of the strip."""


def shape(left: Heights, right: Heights, width: float) -> QPainterPath:
    """Return the area of a strand between its ends."""
    path = QPainterPath()
    path.moveTo(0, left[0])
    path.cubicTo(width / 2, left[0], width / 2, right[0], width, right[0])
    path.lineTo(width, right[1])
    path.cubicTo(width / 2, right[1], width / 2, left[1], 0, left[1])
    path.closeSubpath()
    return path


def edges(left: Heights, right: Heights, width: float) -> QPainterPath:
    """Return the upper and the lower edge of a strand."""
    path = QPainterPath()
    for side in (0, 1):
        path.moveTo(0, left[side])
        path.cubicTo(width / 2, left[side], width / 2, right[side], width, right[side])
    return path


def columns(left: Heights, right: Heights, width: int) -> list[QLineF]:
    """Return the area of a strand as upright lines, one a pixel of the width."""
    (top, bottom), rises = left, (right[0] - left[0], right[1] - left[1])
    return [
        QLineF(x, top + share * rises[0], x, bottom + share * rises[1]) for x, share in enumerate(_shares(width))
    ]


@lru_cache(maxsize=8)
def _shares(width: int) -> tuple[float, ...]:
    """Return how far a strand has come from its left height to its right one in the middle of each column."""
    steps = 1000

    def across(step: int) -> float:
        t = step / steps
        return 1.5 * t * (1 - t) + t**3

    reached = [bisect_left(range(steps), (x + 0.5) / width, key=across) / steps for x in range(width)]
    return tuple(3 * t**2 - 2 * t**3 for t in reached)
