"""The shape of an outline with rounded corners."""

from __future__ import annotations

from collections.abc import Sequence
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
    turns = _turns(list(dict.fromkeys(corners)))
    straights = [_straight(start, end) for start, end in zip(turns, [*turns[1:], *turns[:1]], strict=True)]
    shape, bends = QPainterPath(), QPainterPath()
    for corner, (_, before), (after, _) in zip(turns, [*straights[-1:], *straights], straights, strict=False):
        if shape.isEmpty():
            shape.moveTo(*before)
        else:
            shape.lineTo(*before)
        shape.quadTo(*corner, *after)
        bends.moveTo(*before)
        bends.quadTo(*corner, *after)
    shape.closeSubpath()
    return Outline(shape, [_edge(*start, *end) for start, end in straights], bends)


def _turns(corners: list[_Corner]) -> list[_Corner]:
    """Return the corners at which the outline goes from level to upright, or from upright to level."""
    around = zip([*corners[-1:], *corners], corners, [*corners[1:], *corners[:1]], strict=False)
    return [corner for before, corner, after in around if before[0] != after[0] and before[1] != after[1]]


def _straight(start: _Corner, end: _Corner) -> tuple[_Corner, _Corner]:
    """Return what is left of an edge between the roundings at its ends; it is level or upright."""
    (left, top), (right, bottom) = start, end
    across, down = right - left, bottom - top
    length = abs(across) + abs(down)
    share = _ROUNDING / length if length > 2 * _ROUNDING else 0.5
    x, y = across * share, down * share
    return (left + x, top + y), (right - x, bottom - y)


def _edge(left: float, top: float, right: float, bottom: float) -> QRectF:
    if top == bottom:
        return QRectF(min(left, right), top - 1, abs(right - left), 2)
    return QRectF(left - 1, min(top, bottom), 2, abs(bottom - top))
