"""The strip between two neighbouring panes, with the strands that join their sentences."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from reader.model import Status
from reader.palette import Palette
from reader.present.strands import Strand
from reader.ui.compare.pane import Pane

_OPACITY, _STANDS_OUT, _STEPPED_BACK = 0.24, 0.45, 0.08
_LEAVING = 0.5
"""What is left of a strand that leads out of sight."""


class StrandStrip(QSplitterHandle):
    """Draws the strands between two panes, and moves the border between them when dragged."""

    def __init__(self, splitter: QSplitter, palette: Palette) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._palette = palette
        self._panes: tuple[Pane, Pane] | None = None
        self._strands: tuple[Strand, ...] = ()
        self._strong: frozenset[str] = frozenset()
        self._hovered: str | None = None
        self._words = ""

    def join(self, left: Pane, right: Pane, strands: tuple[Strand, ...], words: str) -> None:
        """Draw these strands between two panes; ``words`` stand in the strip where there are none."""
        self._panes = (left, right)
        self._strands = strands
        self._words = words
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def set_emphasis(self, selected: frozenset[str], hovered: str | None) -> None:
        """Make the strands between selected sentences strong, and those of the hovered sentence stronger."""
        if (selected, hovered) != (self._strong, self._hovered):
            self._strong, self._hovered = selected, hovered
            self.update()

    def sizeHint(self) -> QSize:
        splitter = self.splitter()
        return QSize(splitter.handleWidth(), splitter.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.window))
        painter.setPen(QColor(self._palette.line))
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        if self._panes is None:
            return
        if not self._strands:
            self._paint_words(painter)
        top = self._panes[0].text_top
        painter.setClipRect(1, top, self.width() - 2, self.height() - top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What stands out is drawn last, over the others.
        for strand in sorted(self._strands, key=self._stands_out):
            self._paint_strand(painter, strand)

    def _stands_out(self, strand: Strand) -> bool:
        ends = {strand.left, strand.right}
        return ends <= self._strong or self._hovered in ends

    def _paint_strand(self, painter: QPainter, strand: Strand) -> None:
        assert self._panes
        left = self._panes[0].band_of(strand.left, strand.score)
        right = self._panes[1].band_of(strand.right, strand.score)
        if left is None or right is None:
            return
        stands_out = self._stands_out(strand)
        sight = self._sight(left, right, stands_out=stands_out)
        if not sight:
            return
        ink = QColor(self._palette.mark(Status(strand.relation.value)).ink)
        fill = QColor(ink)
        fill.setAlphaF(_STANDS_OUT if stands_out else sight * (_STEPPED_BACK if self._strong else _OPACITY))
        painter.fillPath(self._band(left, right), fill)
        if stands_out:
            painter.strokePath(self._edges(left, right), QPen(ink, 1.25))

    def _sight(self, left: tuple[float, float], right: tuple[float, float], *, stands_out: bool) -> float:
        """Return 1 for a strand in sight, less for one that leads out of it, 0 for one that leads far away."""
        page = float(self.height())
        seen = [end[1] >= 0 and end[0] <= page for end in (left, right)]
        if all(seen):
            return 1
        near = all(end[1] >= -page / 2 and end[0] <= 1.5 * page for end in (left, right))
        return _LEAVING if any(seen) and (near or stands_out) else 0

    def _band(self, left: tuple[float, float], right: tuple[float, float]) -> QPainterPath:
        width = float(self.width())
        path = QPainterPath()
        path.moveTo(0, left[0])
        path.cubicTo(width / 2, left[0], width / 2, right[0], width, right[0])
        path.lineTo(width, right[1])
        path.cubicTo(width / 2, right[1], width / 2, left[1], 0, left[1])
        path.closeSubpath()
        return path

    def _edges(self, left: tuple[float, float], right: tuple[float, float]) -> QPainterPath:
        width = float(self.width())
        path = QPainterPath()
        for side in (0, 1):
            path.moveTo(0, left[side])
            path.cubicTo(width / 2, left[side], width / 2, right[side], width, right[side])
        return path

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
