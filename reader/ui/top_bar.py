"""A bar between the head of the window and what is being read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class TopBar(QWidget):
    """Hidden until it is shown; ``hide`` closes it."""

    came_or_went = Signal(int)
    """By so many pixels what is below the bar goes down, or up where that is less than none."""
    closed = Signal()
    """The bar has been hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_open:
            self._is_open = True
            self.came_or_went.emit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # The whole window may be hidden, or another page of it shown: then the bar is not closed.
        if self._is_open and self.isHidden():
            self._is_open = False
            self.came_or_went.emit(-self.height())
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.palette().mid())
