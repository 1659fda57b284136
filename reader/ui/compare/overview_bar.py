"""The thin map of a whole article beside its text, with what is seen of it drawn in. It is the scroll bar too."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.palette import Palette
from reader.present.crowding import TrackMark, uncrowded
from reader.ui.compare.article_text import ArticleText
from reader.ui.compare.geometry import Placement
from reader.ui.compare.marks import Emphasis

_WIDTH, _TRACK, _VIEWPORT, _MARGIN = 22, 6, 13, 12
_TICK = 4
_SMALLEST_MARK, _SMALLEST_VIEWPORT = 3.0, 20.0
_STEPPED_BACK = 0.3


class OverviewBar(QWidget):
    """Draws the marks of an ``ArticleText`` from end to end; a press goes there, a drag scrolls."""

    def __init__(self, text: ArticleText, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._palette = palette
        self._emphasis = Emphasis()
        self._hits: dict[float, bool] | None = None
        self._maps: dict[bool, QPixmap] = {}
        """The track with all marks: whether they step back, and the picture."""
        self._frame: QPixmap | None = None
        self._measured: tuple[QRectF, float] | None = None
        """The track, and its scale."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Else the whole pane would be painted below it with each step of scrolling.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        text.laid_out.connect(self._forget_map)
        text.verticalScrollBar().valueChanged.connect(self.update)
        text.verticalScrollBar().rangeChanged.connect(self._forget_map)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 4 * _WIDTH)

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self._forget_map()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let what is selected stand out, and leave out what is filtered out."""
        before, self._emphasis = self._emphasis, emphasis
        if emphasis.filtered_out != before.filtered_out:
            self._forget_map()
        elif emphasis.selected != before.selected:
            self.update()

    def show_hits(self) -> None:
        """Show where the words that are looked for stand in the text by now."""
        self._hits = None
        self.update()

    def _forget_map(self) -> None:
        self._maps.clear()
        self._frame = None
        self._measured = None
        self._hits = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_map()

    def paintEvent(self, event: QPaintEvent) -> None:
        steps_back = bool(self._emphasis.selected)
        if steps_back not in self._maps:
            self._maps[steps_back] = self._drawn_map(_STEPPED_BACK if steps_back else 1)
        geometry = self._text.page_geometry
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._maps[steps_back])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selected(painter, filter(None, map(geometry.of, self._emphasis.selected)))
        self._paint_hits(painter)
        self._paint_viewport(painter)
        painter.end()

    def _drawn_map(self, strength: float) -> QPixmap:
        """Return the picture of the track with all marks: scrolling and selecting only draw over it."""
        track, painter = self._blank(Qt.GlobalColor.transparent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        painter.drawRoundedRect(self._track, 3, 3)
        self._paint_marks(painter, self._text.page_geometry.placements)
        painter.end()
        drawn, painter = self._blank(self._palette.pane)
        painter.setOpacity(strength)
        painter.drawPixmap(0, 0, track)
        painter.end()
        return drawn

    def _paint_marks(self, painter: QPainter, placements: Iterable[Placement]) -> None:
        if not self._text.style_in_force.marks_anything:
            return
        scale = self._scale
        marks = (
            TrackMark(placement.top * scale, placement.bottom * scale, placement.row.mark.status)
            for placement in placements
            if placement.row.mark and placement.row.sentence_id not in self._emphasis.filtered_out
        )
        for mark in uncrowded(marks, _SMALLEST_MARK):
            self._paint_mark(painter, self._track, mark)

    def _paint_selected(self, painter: QPainter, placements: Iterable[Placement]) -> None:
        """Paint the few marks that stand out where they are; none of them becomes one with its neighbours."""
        if not self._text.style_in_force.marks_anything:
            return
        track, scale = self._track, self._scale
        for placement in placements:
            if placement.row.mark and placement.row.sentence_id not in self._emphasis.filtered_out:
                status = placement.row.mark.status
                mark = TrackMark(placement.top * scale, placement.bottom * scale, status)
                self._paint_mark(painter, track, mark)

    def _paint_mark(self, painter: QPainter, track: QRectF, mark: TrackMark) -> None:
        height = max(mark.bottom - mark.top - 1, _SMALLEST_MARK)
        box = QRectF(track.left(), track.top() + mark.top, track.width(), height)
        painter.fillRect(box, QColor(self._palette.mark(mark.status).ink))

    def _paint_hits(self, painter: QPainter) -> None:
        """Draw a tick beside the track for each line with a hit, and one across it for the current."""
        if self._hits is None:
            self._hits = self._text.hit_heights()
        accent = QColor(self._palette.accent)
        for height, is_current in self._hits.items():
            left = self._track.left() - _TICK if is_current else self._track.right() + 1
            width = self._track.right() + 1 + _TICK - left
            y = round(self._height(height))
            painter.fillRect(QRectF(left, y - 1, width, 3 if is_current else 2), accent)

    def _paint_viewport(self, painter: QPainter) -> None:
        if not self._text.extent.maximum:
            return
        track, scale = self._track, self._scale
        height = max(self._text.extent.page * scale, _SMALLEST_VIEWPORT)
        top = min(track.top() + self._text.place * scale, track.bottom() - height)
        if self._frame is None or self._frame.deviceIndependentSize().height() != round(height):
            self._frame = self._drawn_frame(round(height))
        painter.drawPixmap(round((self.width() - _VIEWPORT) / 2), round(top), self._frame)

    def _drawn_frame(self, height: int) -> QPixmap:
        """Return the picture of what is seen, which only moves while the reader scrolls."""
        drawn, painter = self._blank(Qt.GlobalColor.transparent, QSize(_VIEWPORT, height))
        painter.setPen(QPen(QColor(self._palette.dim), 1))
        shade = QColor(self._palette.ink)
        shade.setAlphaF(0.05)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(0.5, 0.5, _VIEWPORT - 1, height - 1), 4, 4)
        painter.end()
        return drawn

    def _blank(self, ground: str | Qt.GlobalColor, size: QSize | None = None) -> tuple[QPixmap, QPainter]:
        """Return a picture of a ground, as large as the bar if no size is given, and who paints on it."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap((size or self.size()) * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(ground)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return drawn, painter

    @property
    def _track(self) -> QRectF:
        return self._ruler[0]

    @property
    def _scale(self) -> float:
        """Return how many pixels of the track a pixel of the text takes; a short text does not fill the track."""
        return self._ruler[1]

    @property
    def _ruler(self) -> tuple[QRectF, float]:
        if self._measured is None:
            track = QRectF((self.width() - _TRACK) / 2, _MARGIN, _TRACK, max(self.height() - 2 * _MARGIN, 1))
            text = max(self._text.page_geometry.height, self._text.extent.page, 1)
            self._measured = track, track.height() / text
        return self._measured

    def _height(self, document_height: float) -> float:
        return self._track.top() + document_height * self._scale

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scroll_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._text.wheelEvent(event)

    def _scroll_to(self, event: QMouseEvent) -> None:
        middle = (event.position().y() - self._track.top()) / self._scale
        self._text.verticalScrollBar().setValue(round(middle - self._text.extent.page / 2))
