"""A few words at the foot of the window that come and go by themselves, and move nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.palette import Palette
from reader.ui.fonts import NORMAL, Weight, interface_font

_MS = 3500
_ABOVE_FOOT = 56


class QuietNote(QWidget):
    """Says what has just happened; screen readers are told too."""

    def __init__(self, palette: Palette, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._palette = palette
        self._label = QLabel(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MS)
        self._timer.timeout.connect(self.hide)
        self._label.setFont(interface_font(NORMAL, Weight.MEDIUM))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take on the colours of a theme."""
        self._palette = palette
        self.update()

    def text(self) -> str:
        """Return what is said at present."""
        return "" if self.isHidden() else self._label.text()

    def say(self, words: str) -> None:
        """Say something for a few seconds."""
        self._label.setText(words)
        self.adjustSize()
        self._stand()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._stand()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._palette.pane))
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _stand(self) -> None:
        width = min(self.sizeHint().width(), self._window.width() - 32)
        self.resize(width, self.sizeHint().height())
        self.move((self._window.width() - width) // 2, self._window.height() - self.height() - _ABOVE_FOOT)
