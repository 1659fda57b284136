"""The shape of an outline with rounded corners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

_Corner = tuple[float, float]
_ROUNDING = 5


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape, and its rim: level and upright ``edges``, two pixels wide, and the ``bends`` between them."""

    shape: QPainterPath
    edges: list[QRectF]
    bends: QPainterPath


def rounded(corners: Sequence[_Corner]) -> Outline:
    """Return the outline with these corners, each rounded as far as the edges beside it are long enough.

    Reckoned in plain numbers: points of Qt take several times as long, in each painting after a click.
    """
    shape, edges, bends = QPainterPath(), [], QPainterPath()
    distinct = list(dict.fromkeys(corners))
    turns = [
        corner
        for before, corner, after in _neighbourhoods(distinct)
        if before[0] != after[0] and before[1] != after[1]
    ]
    ends = [
        (_towards(corner, before), corner, _towards(corner, after))
        for before, corner, after in _neighbourhoods(turns)
    ]
    for (start, corner, end), (following, *_) in zip(ends, [*ends[1:], *ends[:1]], strict=True):
        if shape.isEmpty():
            shape.moveTo(*start)
        else:
            shape.lineTo(*start)
        shape.quadTo(*corner, *end)
        bends.moveTo(*start)
        bends.quadTo(*corner, *end)
        edges.append(_edge(end, following))
    shape.closeSubpath()
    return Outline(shape, edges, bends)


def _edge(start: _Corner, end: _Corner) -> QRectF:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    across, down = abs(end[0] - start[0]), abs(end[1] - start[1])
    return QRectF(left, top - 1, across, 2) if across else QRectF(left - 1, top, 2, down)


def _neighbourhoods(corners: Sequence[_Corner]) -> Iterator[tuple[_Corner, _Corner, _Corner]]:
    """Yield each corner of a shape between the one before and the one after it."""
    return zip([*corners[-1:], *corners], corners, [*corners[1:], *corners[:1]], strict=False)


def _towards(corner: _Corner, other: _Corner) -> _Corner:
    """Return the point of an edge at which the rounding of a corner ends."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)  # the edges are level or upright
    share = min(_ROUNDING, length / 2) / length if length else 0
    return corner[0] + across * share, corner[1] + down * share
