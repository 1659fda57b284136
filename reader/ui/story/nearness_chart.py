"""How near each pair of articles is, both ways: cells in one tint, with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.palette import Palette
from reader.present.initials import outlet_initials
from reader.present.overview import Nearness
from reader.ui.appearance import Appearance
from reader.ui.fonts import LARGE, SMALL, Weight, interface_font
from reader.ui.story.chart_text import CENTRED, COLUMN_HEAD, NAMES, paint_column_head, paint_outlet
from reader.ui.story.mark_field import FieldMark, MarkField
from reader.ui.theming import blend
from reader.wording import outlet_names

_ROW = 52
_WIDEST = 136.0
_GAP = 3
_LEAST_TINT, _FULL_TINT = 0.04, 0.4
_SPREAD = 0.7
"""Below 1, small shares are easier to tell apart: most of them are small."""


def tint(palette: Palette, share: float) -> str:
    """Return the colour of a cell for a share in [0, 1]; the ink of the theme is legible on all of them."""
    return blend(palette.pane, palette.accent, _LEAST_TINT + (_FULL_TINT - _LEAST_TINT) * share**_SPREAD)


class NearnessChart(MarkField):
    """A row and a column for each article: what part of the row's article the column's article also reports."""

    def __init__(
        self,
        comparison: Comparison,
        nearness: Sequence[Sequence[Nearness | None]],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(appearance, parent)
        self._articles = [article.id for article in comparison.articles]
        self._nearness = nearness
        self._names = outlet_names(comparison.articles, appearance.messages)
        self._initials = outlet_initials(comparison.articles)
        self.setAccessibleName(appearance.messages.text("overview.nearness"))

    def field_height(self) -> int:
        return COLUMN_HEAD + _ROW * len(self._articles)

    def place_marks(self) -> list[FieldMark]:
        found = [(box, near) for box, near in self._cells() if near.pairs]
        return [FieldMark(box, *near.pairs[0], partial(self._words, near)) for box, near in found]

    def paint_field(self, painter: QPainter) -> None:
        palette = self._appearance.palette
        for place, article_id in enumerate(self._articles):
            outlet = (self._initials[article_id], self._names[article_id])
            paint_column_head(painter, self._box(-1, place).translated(0, _ROW - COLUMN_HEAD), outlet, palette)
            paint_outlet(painter, COLUMN_HEAD + place * _ROW, _ROW - _GAP, outlet, palette)
        for box, near in self._cells():
            self._paint_cell(painter, box, near)

    def _cells(self) -> Iterator[tuple[QRectF, Nearness]]:
        for row, line in enumerate(self._nearness):
            for column, near in enumerate(line):
                if near is not None:
                    yield self._box(row, column), near

    def _box(self, row: int, column: int) -> QRectF:
        width = self._column_width()
        return QRectF(NAMES + column * width, COLUMN_HEAD + row * _ROW, width - _GAP, _ROW - _GAP)

    def _column_width(self) -> float:
        return min(_WIDEST, (self.field_width - NAMES) / max(len(self._articles), 1))

    def _words(self, near: Nearness) -> str:
        return self._appearance.messages.text(
            "overview.near",
            n=len(near.pairs),
            total=near.total,
            row=self._names[near.article_id],
            column=self._names[near.other_id],
        )

    def _paint_cell(self, painter: QPainter, box: QRectF, near: Nearness) -> None:
        palette, messages = self._appearance.palette, self._appearance.messages
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint(palette, near.share)))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(palette.ink))
        painter.setFont(interface_font(LARGE, Weight.MEDIUM))
        rounded = round(100 * near.share)
        percent = messages.text("overview.percent", n="<1" if near.pairs and not rounded else rounded)
        small = interface_font(SMALL - 1)
        counted = messages.text("overview.of", n=len(near.pairs), total=near.total)
        if QFontMetricsF(small).horizontalAdvance(counted) > box.width() - 4:
            painter.drawText(box, CENTRED, percent)
            return
        painter.drawText(box.adjusted(0, 4, 0, -20), CENTRED, percent)
        painter.setFont(small)
        painter.drawText(box.adjusted(0, 24, 0, -4), CENTRED, counted)
