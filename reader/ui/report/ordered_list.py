"""Things to choose from and to put in order: by mouse, or by keyboard with Space and Alt+Up and Alt+Down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

_KEY = Qt.ItemDataRole.UserRole
_ROW = 26
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderedList(QListWidget):
    """Entries with a box to tick. ``changed`` follows whatever the reader does to choice or order."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(self.changed)
        self.model().rowsMoved.connect(self.changed)

    def show_entries(self, entries: Iterable[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Show entries of a key and words: the chosen ones first, in their order, then the others."""
        words = dict(entries)
        known = [key for key in chosen if key in words]
        self.blockSignals(True)
        self.clear()
        for key in (*known, *(key for key in words if key not in known)):
            self.addItem(_entry(key, words[key], ticked=key in known))
        self.blockSignals(False)
        self.setCurrentRow(0)
        self._show_current(self.hasFocus())

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the ticked entries in their order."""
        items = map(self.item, range(self.count()))
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_current(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_current(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.count() * _ROW + 2 * self.frameWidth() + 2)

    def _show_current(self, shown: bool) -> None:
        """Show which entry the keys act on, only while they act on this list."""
        item = self.currentItem()
        if item is not None:
            item.setSelected(shown)

    def _move(self, step: int) -> None:
        row = self.currentRow()
        if 0 <= row + step < self.count() and row >= 0:
            self.blockSignals(True)
            self.insertItem(row + step, self.takeItem(row))
            self.blockSignals(False)
            self.setCurrentRow(row + step)
            self.changed.emit()


def _entry(key: str, words: str, *, ticked: bool) -> QListWidgetItem:
    made = QListWidgetItem(words)
    made.setData(_KEY, key)
    made.setToolTip(words)
    made.setSizeHint(QSize(0, _ROW))
    flags = Qt.ItemFlag
    made.setFlags(
        flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable | flags.ItemIsDragEnabled
    )
    made.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return made
