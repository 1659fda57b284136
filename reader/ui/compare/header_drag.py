"""Taking a pane by its head to put it elsewhere in the row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget


class HeaderDrag(QObject):
    """Watches a header and the button that fills most of it: a press that moves is a drag, else it opens the menu.

    A tool button opens its menu on the press already; here that has to wait for the release.
    """

    moved = Signal(QPoint)
    """The header is held at this point of the screen."""
    dropped = Signal(QPoint)
    """The header was let go at this point of the screen."""

    def __init__(self, header: QWidget, button: QToolButton) -> None:
        super().__init__(header)
        self.is_possible = False
        """Whether there is another place to go."""
        self._header = header
        self._button = button
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        header.installEventFilter(self)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        point = event.globalPosition().toPoint()
        if event.type() is QEvent.Type.MouseMove:
            return self._move(point)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed_at = point
            self._button.setDown(watched is self._button)
            return True
        if event.type() is QEvent.Type.MouseButtonRelease:
            return self._release(point, opens=watched is self._button)
        return False

    def _move(self, point: QPoint) -> bool:
        if self._pressed_at is None or not self.is_possible:
            return False
        if not self._is_dragging and abs(point.x() - self._pressed_at.x()) >= QApplication.startDragDistance():
            self._is_dragging = True
            self._button.setDown(False)
            self._header.grabMouse(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.moved.emit(point)
        return True

    def _release(self, point: QPoint, *, opens: bool) -> bool:
        was_dragging, self._is_dragging = self._is_dragging, False
        pressed, self._pressed_at = self._pressed_at, None
        self._button.setDown(False)
        if was_dragging:
            self._header.releaseMouse()
            self.dropped.emit(point)
        elif opens and pressed is not None:
            self._button.showMenu()
        return True
