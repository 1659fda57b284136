"""A list whose cells are as wide as the list and of any height."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget

_STEPS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}


class Cells(QStyledItemDelegate):
    """Cells that are told how wide they are, so that the list can ask for heights before it is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.room = 0

    def set_room(self, width: int) -> bool:
        """Tell how wide the cells are; return whether that is new."""
        is_new, self.room = width != self.room, width
        if is_new:
            self.forget()
        return is_new

    def forget(self) -> None:
        """Let go of what holds for one width only."""


class CellList(QListView):
    """Scrolls by pixels, never sideways, and shows where the mouse is."""

    def __init__(self, cells: Cells, selection: QAbstractItemView.SelectionMode, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(selection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def resizeEvent(self, event: QResizeEvent) -> None:
        cells = self.itemDelegate()
        if isinstance(cells, Cells) and cells.set_room(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key is pressed alone."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def as_step(event: QKeyEvent) -> QKeyEvent:
    """Return J and K as the arrows that lists know, and any other key as it is."""
    arrow = _STEPS.get(Qt.Key(event.key())) if is_plain(event) else None
    return event if arrow is None else QKeyEvent(event.type(), arrow, event.modifiers())
