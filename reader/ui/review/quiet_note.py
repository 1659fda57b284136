"""A few words at the foot of the window that come and go by themselves, and move nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.palette import Palette
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.foot_card import FootCard

_MS = 3500


class QuietNote(FootCard):
    """Says what has just happened; screen readers are told too."""

    def __init__(self, palette: Palette, window: QWidget) -> None:
        super().__init__(window)
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
        self.set_palette_roles(palette)

    def text(self) -> str:
        """Return what is said at present."""
        return "" if self.isHidden() else self._label.text()

    def say(self, words: str) -> None:
        """Say something for a few seconds."""
        self._label.setText(words)
        self.come()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
