"""What is seen while files are held over the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import Weight, reading_font

_TEXT_SIZE = 22
_EDGE, _RADIUS = 24, 12


class DropHint(QWidget):
    """A veil over the window that says what letting go will do. Hidden until files come."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance: Appearance | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance

    def cover(self) -> None:
        """Lie over everything else in the window."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._appearance is None:
            return
        palette, painter = self._appearance.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.window)
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(palette.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _RADIUS, _RADIUS)
        painter.setFont(reading_font(_TEXT_SIZE, Weight.BOLD))
        painter.setPen(QColor(palette.ink))
        words = self._appearance.messages.text("window.drop")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
