"""Where one pane stands when another is scrolled: arithmetic in scroll space, nothing of Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

FOCUS = 0.4
"""The share of a page at which corresponding places are level."""
SPEED = 4.0
"""How many times faster, or slower, than the lengths of the texts ask for a pane may follow."""
SETTLING = 0.5
"""How much of each scrolled pixel may go into closing the distance to the place that the table gives."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a pane scrolls, and how much of its text it shows at once, in pixels."""

    maximum: float
    page: float


@dataclass(frozen=True, slots=True)
class ScrollTable:
    """Pairs of scroll places that belong together; both sides never go down, from end to end."""

    left: tuple[float, ...]
    right: tuple[float, ...]

    def to_right(self, place: float) -> float:
        """Return where the right pane stands when the left one stands at ``place``."""
        return _interpolated(self.left, self.right, place)

    def reversed(self) -> ScrollTable:
        """Return the table that is driven from the other side."""
        return ScrollTable(self.right, self.left)


def scroll_table(anchors: Sequence[tuple[float, float]], left: Extent, right: Extent) -> ScrollTable:
    """Return the table that brings corresponding places level at the focus of the page.

    ``anchors`` are the heights of corresponding places in the two documents, rising on both sides. An anchor
    that cannot reach the focus, because a text does not scroll that far, is left out, so that the ends of the
    texts meet. Where two anchors would make a pane race or stand still, it comes as near as ``SPEED`` allows.
    """
    places = [(0.0, 0.0)]
    for left_height, right_height in anchors:
        place = (left_height - FOCUS * left.page, right_height - FOCUS * right.page)
        rises = places[-1][0] < place[0] and places[-1][1] < place[1]
        if rises and place[0] < left.maximum and place[1] < right.maximum:
            places.append((place[0], _in_reach(place, places[-1], (left.maximum, right.maximum))))
    places.append((left.maximum, right.maximum))
    return ScrollTable(tuple(p[0] for p in places), tuple(p[1] for p in places))


def _in_reach(place: tuple[float, float], before: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the right side of a place, or the nearest that is in reach of ``before`` and of the end."""
    usual = end[1] / end[0]
    slowest, fastest = usual / SPEED, usual * SPEED
    gone, left_to_go = place[0] - before[0], end[0] - place[0]
    lowest = max(before[1] + slowest * gone, end[1] - fastest * left_to_go)
    highest = min(before[1] + fastest * gone, end[1] - slowest * left_to_go)
    return min(max(place[1], lowest), highest)


def _interpolated(known: tuple[float, ...], wanted: tuple[float, ...], place: float) -> float:
    after = bisect_right(known, place)
    if after == 0:
        return wanted[0]
    if after == len(known):
        return wanted[-1]
    share = (place - known[after - 1]) / (known[after] - known[after - 1])
    return wanted[after - 1] + share * (wanted[after] - wanted[after - 1])


def follow(table: ScrollTable, moved: tuple[float, float], standing: float) -> float:
    """Return where the right pane goes when the left one has ``moved`` from one place to another.

    A right pane that was placed by hand, or to bring a counterpart level, keeps its distance to the table's
    place at first and gives it up while it is scrolled. It never runs against the direction of scrolling.
    """
    before, after = moved
    distance = standing - table.to_right(before)
    given_up = min(abs(distance), SETTLING * abs(after - before))
    kept = distance - given_up if distance > 0 else distance + given_up
    wanted = table.to_right(after) + kept
    wanted = max(standing, wanted) if after > before else min(standing, wanted)
    return min(max(wanted, table.right[0]), table.right[-1])


def level(tops: Sequence[float], extents: Sequence[Extent], wanted: float) -> float:
    """Return the height in the window, nearest to ``wanted``, at which all of these places can be shown.

    ``tops`` are heights in the documents. The first pane counts most: where the others cannot come level with
    it, they come as near as they can, and the height suits the first.
    """
    low, high = tops[0] - extents[0].maximum, tops[0]
    for top, extent in zip(tops[1:], extents[1:], strict=True):
        lower, upper = max(low, top - extent.maximum), min(high, top)
        if lower <= upper:
            low, high = lower, upper
    return min(max(wanted, low), high)
