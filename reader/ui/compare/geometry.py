"""Where the sentences of a laid out page are, measured once and then only looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument

from reader.model import Status
from reader.ui.compare.outline import Outline, rounded
from reader.ui.compare.page import PageStyle, Row

_BADGE_PADDING = 1.0
_RISE, _FALL = 1.0, 0.36
"""How far a wash reaches above and below the baseline, in text sizes."""
_AT_ITS_ENDS = 2
"""How far a wash reaches beyond the words."""
_AROUND = 4
"""How far an outline is from the washes in it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sentence in document pixels: its words, from ``left`` to ``right``, on ``baseline``."""

    left: float
    right: float
    baseline: float


@dataclass(frozen=True)
class Placement:
    """Where one row is: ``top`` and ``bottom`` of its ink, its lines, and the box of its badge.

    What is drawn there is reckoned when it is first seen, and kept until the page is laid out anew.
    """

    row: Row
    top: float
    bottom: float
    lines: tuple[Line, ...]
    badge: QRectF | None

    @cached_property
    def washes(self) -> list[QRectF]:
        """Return the wash of each line, from above its ascenders to where its underline runs."""
        size = self.row.text_size
        return [
            QRectF(line.left - _AT_ITS_ENDS, top, line.right - line.left + 2 * _AT_ITS_ENDS, bottom - top)
            for line in self.lines
            # On whole pixels: above the ascenders, and below the descenders, where the underline runs.
            for top, bottom in [(round(line.baseline - _RISE * size), round(line.baseline + _FALL * size))]
        ]

    @cached_property
    def underlines(self) -> list[QRectF]:
        """Return the underline of each line, a pixel high; two of each for a contradiction."""
        is_double = self.row.mark is not None and self.row.mark.status is Status.CONTRADICTORY
        return [
            QRectF(wash.left(), wash.bottom() + below, wash.width(), 1)
            for wash in self.washes
            for below in ((-2, 1) if is_double else (0,))
        ]

    @cached_property
    def frame(self) -> QRect:
        """Return the box of the badge on whole pixels, where its edge is sharp."""
        box = self.badge or QRectF()
        return QRect(round(box.left()), round(box.top()), round(box.width()) + 1, round(box.height()) + 1)

    @cached_property
    def outline(self) -> Outline:
        """Return what is drawn around all lines, with the badge; its edges are on whole pixels."""
        room = _AROUND
        boxes = [wash.adjusted(-room, -room, room, room) for wash in self.washes]
        if boxes and self.badge is not None:
            boxes[0].setLeft(self.badge.left() - 1 - room)
        for above, below in pairwise(boxes):
            below.setTop(above.bottom())
        down = [(round(box.right()), y) for box in boxes for y in (box.top(), box.bottom())]
        up = [(round(box.left()), y) for box in reversed(boxes) for y in (box.bottom(), box.top())]
        return rounded([*down, *up])


class PageGeometry:
    """The placements of a page from top to bottom, and what is found by height or by sentence."""

    def __init__(self, placements: Sequence[Placement], height: float) -> None:
        self.placements = tuple(placements)
        self.height = height
        self._tops = [placement.top for placement in placements]
        self._bottoms = [placement.bottom for placement in placements]
        self._by_sentence = {p.row.sentence_id: p for p in placements if p.row.fold is None}

    def of(self, sentence_id: str | None) -> Placement | None:
        """Return where a sentence is, or ``None`` where it is not on the page or folded away.

        ``None`` instead of a sentence is the headline above the text.
        """
        return self._by_sentence.get(sentence_id)

    def between(self, top: float, bottom: float) -> tuple[Placement, ...]:
        """Return the placements that reach into a range of heights."""
        return self.placements[bisect_left(self._bottoms, top) : bisect_right(self._tops, bottom)]

    def at(self, height: float) -> Placement | None:
        """Return the placement at a height, or ``None`` between two of them."""
        found = self.between(height, height)
        return found[0] if found else None

    def nearest(self, height: float) -> Placement | None:
        """Return the last placement that begins above a height, else the first of the page."""
        if not self.placements:
            return None
        return self.placements[max(bisect_right(self._tops, height) - 1, 0)]


def measure(document: QTextDocument, rows: Sequence[Row], style: PageStyle) -> PageGeometry:
    """Lay the document out at its present width and return where its rows are."""
    # Qt lays out lazily: asking for the size makes it finish.
    height = document.documentLayout().documentSize().height()
    metrics = QFontMetricsF(style.font)
    return PageGeometry([_placement(row, document.findBlockByNumber(row.block), metrics) for row in rows], height)


def _placement(row: Row, block: QTextBlock, metrics: QFontMetricsF) -> Placement:
    layout = block.layout()
    origin = layout.position()
    lines = []
    badge = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        box = line.naturalTextRect().translated(origin)
        baseline = origin.y() + line.y() + line.ascent()
        left = box.left()
        if number == 0 and row.badge_length:
            end = origin.x() + x_of(line.cursorToX(row.badge_length))
            badge = QRectF(left, baseline, end - left, 0).adjusted(
                -_BADGE_PADDING, -metrics.capHeight() - 1, _BADGE_PADDING, 4
            )
            left = origin.x() + x_of(line.cursorToX(row.badge_length + 1))
        lines.append(Line(left, box.right(), baseline))
    top = lines[0].baseline - metrics.ascent() if lines else origin.y()
    bottom = lines[-1].baseline + metrics.descent() + 2 if lines else origin.y()
    return Placement(row, top, bottom, tuple(lines), badge)


def x_of(answer: object) -> float:
    """Return the position from what ``cursorToX`` answers: PySide gives it with the cursor it found."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
