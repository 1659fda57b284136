"""The thin map of a whole article beside its text, with what is seen of it drawn in. It is the scroll bar too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.palette import Palette
from reader.ui.compare.article_text import ArticleText

_WIDTH, _TRACK, _VIEWPORT, _MARGIN = 22, 6, 13, 12
_SMALLEST_MARK, _SMALLEST_VIEWPORT = 3.0, 20.0
_STEPPED_BACK = 0.3


class OverviewBar(QWidget):
    """Draws the marks of an ``ArticleText`` from end to end; a press goes there, a drag scrolls."""

    def __init__(self, text: ArticleText, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._palette = palette
        self._selected: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        text.laid_out.connect(self.update)
        text.verticalScrollBar().valueChanged.connect(self.update)
        text.verticalScrollBar().rangeChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 4 * _WIDTH)

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def set_selected(self, sentence_ids: frozenset[str]) -> None:
        """Let these sentences stand out; an empty set lets all."""
        self._selected = sentence_ids
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        track = self._track
        painter.setOpacity(0.6)
        painter.drawRoundedRect(track, 3, 3)
        for placement in self._text.page_geometry.placements:
            if placement.row.mark is None or placement.row.sentence is None:
                continue
            stands_out = not self._selected or placement.row.sentence.id in self._selected
            painter.setOpacity(1 if stands_out else _STEPPED_BACK)
            top, bottom = self._height(placement.top), self._height(placement.bottom)
            mark = QRectF(track.left(), top, track.width(), max(bottom - top - 1, _SMALLEST_MARK))
            painter.fillRect(mark, QColor(self._palette.mark(placement.row.mark.status).ink))
        self._paint_viewport(painter)
        painter.end()

    def _paint_viewport(self, painter: QPainter) -> None:
        if not self._text.extent.maximum:
            return
        top = self._height(self._text.place)
        height = max(self._height(self._text.place + self._text.extent.page) - top, _SMALLEST_VIEWPORT)
        top = min(top, self._track.bottom() - height)
        box = QRectF((self.width() - _VIEWPORT) / 2, top, _VIEWPORT, height)
        painter.setOpacity(1)
        painter.setPen(QPen(QColor(self._palette.dim), 1))
        shade = QColor(self._palette.ink)
        shade.setAlphaF(0.05)
        painter.setBrush(shade)
        painter.drawRoundedRect(box, 4, 4)

    @property
    def _track(self) -> QRectF:
        left = (self.width() - _TRACK) / 2
        return QRectF(left, _MARGIN, _TRACK, max(self.height() - 2 * _MARGIN, 1))

    def _height(self, document_height: float) -> float:
        return self._track.top() + document_height / max(self._text.page_geometry.height, 1) * self._track.height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scroll_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._text.wheelEvent(event)

    def _scroll_to(self, event: QMouseEvent) -> None:
        share = (event.position().y() - self._track.top()) / self._track.height()
        middle = share * self._text.page_geometry.height
        self._text.verticalScrollBar().setValue(round(middle - self._text.extent.page / 2))
