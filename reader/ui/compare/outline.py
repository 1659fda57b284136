"""The shape of an outline with rounded corners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainterPath

_Corner = tuple[float, float]
_ROUNDING = 5


def rounded(corners: Sequence[_Corner]) -> QPainterPath:
    """Return the shape between these corners, each rounded as far as the edges beside it are long enough.

    Reckoned in plain numbers: points of Qt take several times as long, in each painting after a click.
    """
    path = QPainterPath()
    distinct = list(dict.fromkeys(corners))
    bends = [
        corner
        for before, corner, after in _neighbourhoods(distinct)
        if before[0] != after[0] and before[1] != after[1]
    ]
    for before, corner, after in _neighbourhoods(bends):
        start, end = _towards(corner, before), _towards(corner, after)
        if path.isEmpty():
            path.moveTo(*start)
        else:
            path.lineTo(*start)
        path.quadTo(*corner, *end)
    path.closeSubpath()
    return path


def _neighbourhoods(corners: Sequence[_Corner]) -> Iterator[tuple[_Corner, _Corner, _Corner]]:
    """Yield each corner of a shape between the one before and the one after it."""
    return zip([*corners[-1:], *corners], corners, [*corners[1:], *corners[:1]], strict=False)


def _towards(corner: _Corner, other: _Corner) -> _Corner:
    """Return the point of an edge at which the rounding of a corner ends."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)  # the edges are level or upright
    share = min(_ROUNDING, length / 2) / length if length else 0
    return corner[0] + across * share, corner[1] + down * share
