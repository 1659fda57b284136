"""What is painted under the one reading: grounds of contradictions, lines beside asides, picked words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextTable

from reader.model import Status
from reader.palette import Palette
from reader.ui.story.document_places import block_box, range_boxes, table_box
from reader.ui.story.reading_page import INDENT
from reader.ui.story.sourced_text import Target
from reader.ui.theming import blend

_RADIUS = 6


class ReadingMarks:
    """Paints in document pixels, and only what is seen."""

    def __init__(self, document: QTextDocument, palette: Palette) -> None:
        self._document = document
        self._palette = palette

    def paint_clashes(self, painter: QPainter, tables: Iterable[QTextTable], seen: QRectF) -> None:
        """Paint a calm ground under each table of a contradiction."""
        colours = self._palette.mark(Status.CONTRADICTORY)
        painter.setPen(QPen(QColor(blend(self._palette.pane, colours.ink, 0.35)), 1))
        painter.setBrush(QColor(blend(self._palette.pane, colours.wash, 0.45)))
        for table in tables:
            box = table_box(self._document, table)
            if box.intersects(seen):
                painter.drawRoundedRect(box.adjusted(0.5, -3.5, -0.5, 5.5), _RADIUS, _RADIUS)

    def paint_asides(self, painter: QPainter, asides: Iterable[tuple[int, int]], seen: QRectF) -> None:
        """Paint a dashed line, as under what is unique in a pane, beside the blocks that one outlet tells."""
        pen = QPen(QColor(self._palette.mark(Status.UNIQUE).ink), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        for first, last in asides:
            top, bottom = block_box(self._document, first), block_box(self._document, last)
            box = QRectF(top.left() - INDENT, top.top(), INDENT, bottom.bottom() - top.top())
            if box.intersects(seen):
                left = box.left() + 2
                painter.drawLine(QLineF(left, box.top() + 2, left, box.bottom() - 2))

    def paint_target(self, painter: QPainter, target: Target, *, strength: float) -> None:
        """Paint the accent under some words, more or less strongly."""
        accent = QColor(self._palette.accent)
        accent.setAlphaF(strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for box in range_boxes(self._document, target.start, target.end):
            painter.drawRoundedRect(box.adjusted(-3, 0, 3, 0), 3, 3)
