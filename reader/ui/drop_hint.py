"""What is seen while something is held over the window: what letting go here or there will do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.fonts import LARGE, Weight, interface_font, reading_font
from reader.ui.theming import blend

_TEXT_SIZE = 22
_EDGE, _GAP, _RADIUS = 24, 16, 12


class DropHint(QWidget):
    """A veil over the window: at the left files are compared at once, at the right looked through first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance: Appearance | None = None
        self._can_compare = True
        self.compares = True
        """Whether what is let go here is to be compared at once."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance

    def cover(self, *, can_compare: bool) -> None:
        """Lie over everything else in the window."""
        self._can_compare = self.compares = can_compare
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()

    def point_at(self, place: QPointF) -> None:
        """Show what letting go at a place will do."""
        compares = self._can_compare and place.x() < self.width() / 2
        if compares is not self.compares:
            self.compares = compares
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._appearance is None:
            return
        palette, painter = self._appearance.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.window)
        veil.setAlphaF(0.97)
        painter.fillRect(self.rect(), veil)
        whole = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if not self._can_compare:
            self._paint_zone(painter, whole, "keep", palette, aimed=True)
            return
        width = (whole.width() - _GAP) / 2
        left = QRectF(whole.left(), whole.top(), width, whole.height())
        self._paint_zone(painter, left, "compare", palette, aimed=self.compares)
        right = left.translated(width + _GAP, 0)
        self._paint_zone(painter, right, "keep", palette, aimed=not self.compares)

    def _paint_zone(self, painter: QPainter, box: QRectF, what: str, palette: Palette, *, aimed: bool) -> None:
        assert self._appearance is not None
        messages = self._appearance.messages
        ink = palette.accent if aimed else blend(palette.line, palette.dim, 0.5)
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.SolidLine if aimed else Qt.PenStyle.DashLine))
        painter.setBrush(QColor(palette.pane) if aimed else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setFont(reading_font(_TEXT_SIZE, Weight.BOLD))
        painter.setPen(QColor(palette.ink if aimed else palette.dim))
        middle = Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignBottom, messages.text(f"drop.{what}"))
        painter.setFont(interface_font(LARGE))
        painter.setPen(QColor(palette.dim))
        lower = QRectF(box.left() + _EDGE, box.center().y() + 8, box.width() - 2 * _EDGE, box.height() / 2 - 16)
        wrapped = middle | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(lower, wrapped, messages.text(f"drop.{what}_text"))
