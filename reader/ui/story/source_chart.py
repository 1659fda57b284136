"""Which sources each article cites: a dot for each place that names one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.present.initials import outlet_initials
from reader.present.overview import Source
from reader.report.marking import one_line
from reader.sourcing.citations import Citation
from reader.ui.appearance import Appearance
from reader.ui.story.chart_text import COLUMN_HEAD, NAMES, paint_column_head, paint_name
from reader.ui.story.mark_field import FieldMark, MarkField
from reader.wording import outlet_names

_ROW = 32
_WIDEST = 136.0
_DOT = 12
_STEP = 16


class SourceChart(MarkField):
    """A row for each source, a column for each article."""

    def __init__(
        self, comparison: Comparison, sources: Sequence[Source], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(appearance, parent)
        self._comparison = comparison
        self._sources = sources
        self._names = outlet_names(comparison.articles, appearance.messages)
        self._initials = outlet_initials(comparison.articles)
        self.setAccessibleName(appearance.messages.text("overview.sources"))

    def field_height(self) -> int:
        return COLUMN_HEAD + _ROW * len(self._sources)

    def place_marks(self) -> list[FieldMark]:
        return [
            FieldMark(box, citation.sentence_id, "", partial(self._words, citation))
            for row, source in enumerate(self._sources)
            for box, citation in self._dots(row, source)
        ]

    def paint_field(self, painter: QPainter) -> None:
        palette = self._appearance.palette
        for column, article in enumerate(self._comparison.articles):
            outlet = (self._initials[article.id], self._names[article.id])
            paint_column_head(
                painter, QRectF(self._left(column), 0, self._width() - 4, COLUMN_HEAD), outlet, palette
            )
        for row, source in enumerate(self._sources):
            top = COLUMN_HEAD + row * _ROW
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QLineF(0, top + 0.5, self._left(len(self._comparison.articles)), top + 0.5))
            paint_name(painter, QRectF(0, top, NAMES - 16, _ROW), source.name, palette)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            for box, _ in self._dots(row, source):
                painter.drawEllipse(box)

    def _dots(self, row: int, source: Source) -> Iterator[tuple[QRectF, Citation]]:
        for column, article in enumerate(self._comparison.articles):
            cited = [citation for citation in source.cited if citation.article_id == article.id]
            # Many dots move together, so that they stay in their column.
            step = min(_STEP, (self._width() - _STEP) / max(len(cited), 1))
            left = self._left(column) + (self._width() - 4 - step * (len(cited) - 1) - _DOT) / 2
            for place, citation in enumerate(cited):
                top = COLUMN_HEAD + row * _ROW + (_ROW - _DOT) / 2
                yield QRectF(left + place * step, top, _DOT, _DOT), citation

    def _left(self, column: int) -> float:
        return NAMES + column * self._width()

    def _width(self) -> float:
        return min(_WIDEST, (self.field_width - NAMES) / max(len(self._comparison.articles), 1))

    def _words(self, citation: Citation) -> str:
        return self._appearance.messages.text(
            "overview.cited",
            outlet=self._names[citation.article_id],
            source=citation.source,
            words=one_line(self._comparison.text_of(citation.sentence_id)),
        )
