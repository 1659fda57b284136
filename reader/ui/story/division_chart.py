"""How each article divides: a row of cells, one for each statement, in the colours of their status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.model import Status
from reader.present.initials import outlet_initials
from reader.present.overview import Division
from reader.report.marking import one_line
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES, draw_underline
from reader.ui.fonts import SMALL, interface_font
from reader.ui.story.chart_text import NAMES, paint_outlet
from reader.ui.story.mark_field import FieldMark, MarkField
from reader.ui.theming import blend
from reader.wording import outlet_names

_ROW = 64
_CELL_HEIGHT = 18
_WIDEST_CELL = 20.0
_GAP_FROM = 4.0
"""Cells at least this wide stand apart."""
_FILL = 0.75


class DivisionChart(MarkField):
    """A row for each article; the longer it is, the more an article says."""

    def __init__(
        self, comparison: Comparison, divisions: Sequence[Division], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(appearance, parent)
        self._comparison = comparison
        self._divisions = tuple(divisions)
        self._names = outlet_names(comparison.articles, appearance.messages)
        self._initials = outlet_initials(comparison.articles)
        self.setAccessibleName(appearance.messages.text("overview.division"))

    def field_height(self) -> int:
        return _ROW * len(self._divisions)

    def place_marks(self) -> list[FieldMark]:
        return [
            FieldMark(box, told.sentence_id, "", partial(self._words, division, status, told.sentence_id))
            for row, division in enumerate(self._divisions)
            for status, cells in self._groups(row, division)
            for box, told in zip(cells, division.with_status(status), strict=True)
        ]

    def paint_field(self, painter: QPainter) -> None:
        for row, division in enumerate(self._divisions):
            self._paint_name(painter, row, division)
            self._paint_counts(painter, row, division)
            for status, cells in self._groups(row, division):
                self._paint_cells(painter, status, cells)

    def _groups(self, row: int, division: Division) -> Iterator[tuple[Status, list[QRectF]]]:
        """Yield the boxes of the cells of each status, in the order of every bar."""
        width, left = self._cell_width(), float(NAMES)
        gap = 1.0 if width >= _GAP_FROM else 0.0
        for status in STATUSES:
            number = len(division.with_status(status))
            boxes = [
                QRectF(left + place * width, row * _ROW + 8, width - gap, _CELL_HEIGHT) for place in range(number)
            ]
            if boxes:
                yield status, boxes
                left += number * width + 4

    def _cell_width(self) -> float:
        most = max((len(division.told) for division in self._divisions), default=1)
        return min(_WIDEST_CELL, (self.field_width - NAMES - 16) / max(most, 1))

    def _words(self, division: Division, status: Status, sentence_id: str) -> str:
        return self._appearance.messages.text(
            "overview.cell",
            outlet=self._names[division.article_id],
            status=self._appearance.messages.text(f"status.{status}"),
            words=one_line(self._comparison.text_of(sentence_id)),
        )

    def _paint_cells(self, painter: QPainter, status: Status, cells: Sequence[QRectF]) -> None:
        palette = self._appearance.palette
        ink = palette.mark(status).ink
        for box in cells:
            painter.fillRect(box, QColor(blend(palette.pane, ink, _FILL)))
        start = QPointF(cells[0].left(), cells[0].bottom() + 4)
        draw_underline(painter, status, ink, start, cells[-1].right() - cells[0].left())

    def _paint_name(self, painter: QPainter, row: int, division: Division) -> None:
        palette, top = self._appearance.palette, row * _ROW
        outlet = (self._initials[division.article_id], self._names[division.article_id])
        paint_outlet(painter, top + 8, _CELL_HEIGHT, outlet, palette)
        painter.setFont(interface_font(SMALL))
        painter.setPen(QColor(palette.dim))
        total = self._appearance.messages.count("overview.statements", len(division.told))
        painter.drawText(QPointF(28, top + 46), total)

    def _paint_counts(self, painter: QPainter, row: int, division: Division) -> None:
        """Write the counts below the cells, so that nobody has to count them or to know the colours."""
        palette, messages = self._appearance.palette, self._appearance.messages
        font = interface_font(SMALL)
        painter.setFont(font)
        left, baseline = float(NAMES), row * _ROW + 46.0
        for status in STATUSES:
            number = len(division.with_status(status))
            if number:
                words = f"{number} {messages.text(f'status.{status}')}"
                painter.setPen(QColor(palette.mark(status).ink))
                painter.drawText(QPointF(left, baseline), words)
                left += QFontMetricsF(font).horizontalAdvance(words) + 16
