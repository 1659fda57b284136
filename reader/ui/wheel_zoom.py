"""The wheel with Ctrl: larger or smaller letters instead of scrolling."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea


class WheelZoom(QObject):
    """Watches what scrolls: ``wanted`` carries 1 for larger, -1 for smaller."""

    wanted = Signal(int)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.angleDelta().y():
            self.wanted.emit(1 if event.angleDelta().y() > 0 else -1)
        return True
