"""The strip between two neighbouring panes, with the strands that join their sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle

from reader.model import Status
from reader.palette import Palette
from reader.present.strands import Strand
from reader.ui.compare.pane import Pane
from reader.ui.compare.strand_shape import Heights, columns, edges, shape
from reader.ui.theming import blend

_OPACITY, _STANDS_OUT, _STEPPED_BACK = 0.24, 0.45, 0.08

_LEAVING = 0.5
"""What is left of a strand that leads out of sight."""


@dataclass(frozen=True, slots=True, eq=False)
class _Band:
    """A strand with the heights of its two ends in their documents."""

    strand: Strand
    status: Status
    ends: tuple[Heights, Heights]

    def seen(self, offsets: tuple[int, int]) -> tuple[Heights, Heights]:
        """Return the heights in the strip, when the documents stand at these offsets."""
        (left, right), (by_left, by_right) = self.ends, offsets
        return (left[0] + by_left, left[1] + by_left), (right[0] + by_right, right[1] + by_right)


def _left_top(band: _Band) -> float:
    return band.ends[0][0]


class StrandStrip(QSplitterHandle):
    """Draws the strands between two panes, and moves the border between them when dragged."""

    pointed_at = Signal(object)
    """The left sentence of the strand under the mouse, or ``None``."""
    picked = Signal(str)
    """A strand was clicked: its left sentence."""
    moving = Signal()
    """The border is about to be moved."""
    moved = Signal()

    def __init__(self, splitter: QSplitter, palette: Palette) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._palette = palette
        self._panes: tuple[Pane, Pane] | None = None
        self._strands: tuple[Strand, ...] = ()
        self._bands: list[_Band] = []
        self._by_sentence: defaultdict[str, list[_Band]] = defaultdict(list)
        self._standing_out: list[_Band] = []
        self._filtered_out: frozenset[str] = frozenset()
        self._strong: frozenset[str] = frozenset()
        self._hovered: str | None = None
        self._words = ""
        self._pressed_at: QPoint | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def join(self, left: Pane, right: Pane, strands: tuple[Strand, ...], words: str) -> None:
        """Draw these strands between two panes; ``words`` stand in the strip where there are none."""
        self._panes = (left, right)
        self._strands = strands
        self._words = words
        self.remeasure()

    def remeasure(self) -> None:
        """Look up anew where the sentences are: a page has been laid out."""
        bands = []
        if self._panes is not None:
            left, right = self._panes
            for strand in self._strands:
                ends = left.band_of(strand.left, strand.score), right.band_of(strand.right, strand.score)
                if ends[0] is not None and ends[1] is not None:
                    bands.append(_Band(strand, Status(strand.relation.value), (ends[0], ends[1])))
        self._bands = sorted(bands, key=_left_top)
        self._by_sentence = defaultdict(list)
        for band in self._bands:
            for end in (band.strand.left, band.strand.right):
                self._by_sentence[end].append(band)
        self._pick_standing_out()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def set_filtered_out(self, sentence_ids: frozenset[str]) -> None:
        """Let the strands of these sentences step back."""
        if sentence_ids != self._filtered_out:
            self._filtered_out = sentence_ids
            self.update()

    def set_emphasis(self, selected: frozenset[str], hovered: str | None) -> None:
        """Make the strands between selected sentences strong, and those of the hovered sentence stronger."""
        if (selected, hovered) != (self._strong, self._hovered):
            self._strong, self._hovered = selected, hovered
            self._pick_standing_out()

    def _pick_standing_out(self) -> None:
        joined = (band for end in self._strong for band in self._by_sentence.get(end, ()))
        strong = [band for band in joined if {band.strand.left, band.strand.right} <= self._strong]
        hovered = self._by_sentence.get(self._hovered, ()) if self._hovered else ()
        self._standing_out = sorted(dict.fromkeys((*strong, *hovered)), key=_left_top)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.splitter().handleWidth(), 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self.moving.emit()
            super().mouseMoveEvent(event)
            self.moved.emit()
            return
        super().mouseMoveEvent(event)
        strand = self._strand_at(event.position().toPoint())
        over = Qt.CursorShape.PointingHandCursor if strand else Qt.CursorShape.SplitHCursor
        self.setCursor(over)
        self.pointed_at.emit(strand.left if strand else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.globalPosition().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        point = event.globalPosition().toPoint()
        was_dragged = pressed is None or (point - pressed).manhattanLength() >= QApplication.startDragDistance()
        strand = None if was_dragged else self._strand_at(event.position().toPoint())
        if strand is not None:
            self.picked.emit(strand.left)

    def _strand_at(self, point: QPoint) -> Strand | None:
        """Return the strand that is seen at a point, the topmost where several cross."""
        if self._panes is None:
            return None
        offsets = self._offsets(self._panes)
        drawn = [*self._near(offsets[0]), *self._standing_out]
        for band in reversed(drawn):
            left, right = band.seen(offsets)
            if self._sight(left, right, stands_out=band in self._standing_out) and shape(
                left, right, self.width()
            ).contains(QPointF(point)):
                return band.strand
        return None

    def _offsets(self, panes: tuple[Pane, Pane]) -> tuple[int, int]:
        """Return how far below its document's heights each pane shows its text in the strip."""
        return panes[0].text_top - panes[0].text.place, panes[1].text_top - panes[1].text.place

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.window))
        # Filled and not drawn: a line would lie half beside its pixels where the screen has several for each.
        for edge in (0, self.width() - 1):
            painter.fillRect(edge, 0, 1, self.height(), QColor(self._palette.line))
        if self._panes is None:
            return
        if not self._strands:
            self._paint_words(painter)
        top = self._panes[0].text_top
        painter.setClipRect(1, top, self.width() - 2, self.height() - top)
        offsets = self._offsets(self._panes)
        for band in self._near(offsets[0]):
            if band not in self._standing_out:
                self._paint_quiet(painter, band, offsets)
        for band in self._standing_out:
            self._paint_standing_out(painter, band, offsets)

    def _near(self, offset: float) -> list[_Band]:
        """Return the strands whose left end begins within a page of what is seen."""
        page = float(self.height())
        first = bisect_left(self._bands, -page - offset, key=_left_top)
        return self._bands[first : bisect_right(self._bands, 2 * page - offset, key=_left_top)]

    def _paint_quiet(self, painter: QPainter, band: _Band, offsets: tuple[int, int]) -> None:
        left, right = band.seen(offsets)
        sight = self._sight(left, right, stands_out=False)
        if not sight:
            return
        path = shape(left, right, self.width())
        if self._strong or not self._filtered_out.isdisjoint((band.strand.left, band.strand.right)):
            # Rough edges are not seen where they are so faint, and take a fraction of the time.
            painter.fillPath(path, self._faint_ink(band, sight * _STEPPED_BACK))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, self._ink(band, sight * _OPACITY))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_standing_out(self, painter: QPainter, band: _Band, offsets: tuple[int, int]) -> None:
        left, right = band.seen(offsets)
        sight = self._sight(left, right, stands_out=True)
        if sight:
            painter.setPen(self._ink(band, sight * _STANDS_OUT))
            # The path would take many times as long: Qt divides what shines through among threads.
            painter.drawLines(columns(left, right, self.width()))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.strokePath(edges(left, right, self.width()), QPen(self._ink(band, sight), 1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _ink(self, band: _Band, opacity: float) -> QColor:
        ink = QColor(self._palette.mark(band.status).ink)
        ink.setAlphaF(opacity)
        return ink

    def _faint_ink(self, band: _Band, opacity: float) -> QColor:
        """Return a colour that covers: to let what is below shine through takes longer, and is not seen."""
        return QColor(blend(self._palette.window, self._palette.mark(band.status).ink, opacity))

    def _sight(self, left: Heights, right: Heights, *, stands_out: bool) -> float:
        """Return 1 for a strand in sight, less for one that leads out of it, 0 for one that leads far away.

        Beside a selected statement the strands that lead out of sight are left out altogether.
        """
        page = float(self.height())
        seen = [end[1] >= 0 and end[0] <= page for end in (left, right)]
        if all(seen):
            return 1
        if self._strong and not stands_out:
            return 0
        near = all(end[1] >= -page / 2 and end[0] <= 1.5 * page for end in (left, right))
        return _LEAVING if any(seen) and (near or stands_out) else 0

    def _paint_words(self, painter: QPainter) -> None:
        painter.save()
        painter.setPen(QColor(self._palette.dim))
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(-90)
        painter.drawText(
            QRectF(-self.height() / 2, -self.width() / 2, self.height(), self.width()),
            Qt.AlignmentFlag.AlignCenter,
            self._words,
        )
        painter.restore()
