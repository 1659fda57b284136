"""The list of contradictions: one column of entries under their headings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.cell_list import CellList, as_step, is_plain
from reader.ui.statements.entries import Entry
from reader.ui.statements.entry_cells import EntryCells
from reader.ui.statements.entry_model import EntryModel


class EntryList(CellList):
    """``picked`` carries the sentence that the reader asks for, and the one that it stands beside."""

    picked = Signal(str, str)

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        cells = EntryCells(palette)
        super().__init__(cells, QAbstractItemView.SelectionMode.NoSelection, parent)
        self._cells = cells
        self._side = 0
        self.clicked.connect(self._pick)

    def show_model(self, model: EntryModel, appearance: Appearance) -> None:
        """Show the items of a model in the colours and letters in force; the model before is let go."""
        old, value, held = self.entry_model, self.verticalScrollBar().value(), self.currentIndex().row()
        self._cells.show_comparison(model.comparison, appearance)
        self.setModel(model)
        if old is not None:
            self.executeDelayedItemsLayout()
            is_same = old.pairs == model.pairs
            if is_same:
                self.setCurrentIndex(model.index(held, 0))
            self.verticalScrollBar().setValue(value if is_same else 0)
            old.deleteLater()

    def mark(self, sentence_id: str | None) -> None:
        """Mark the entries of a sentence; nothing is emitted."""
        self._cells.marked = sentence_id
        self.viewport().update()

    def bring_into_sight(self, sentence_id: str) -> None:
        """Scroll to the first entry of a sentence, if there is one, and let the keyboard go on there."""
        index = self._first_of(sentence_id)
        if index.isValid():
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)  # which scrolls just as far as it must
            self.scrollTo(index, _HINTS.EnsureVisible if seen else _HINTS.PositionAtCenter)

    @property
    def marked(self) -> str | None:
        """Return the sentence whose entries are marked."""
        return self._cells.marked

    @property
    def entry_model(self) -> EntryModel | None:
        """Return the model that is shown."""
        model = self.model()
        return model if isinstance(model, EntryModel) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._side = self._cells.side_at(index, point.x()) if index.isValid() else 0
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._show_hand(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain(event) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._side = 0
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(as_step(event))

    def _pick(self, index: QModelIndex) -> None:
        model = self.entry_model
        entry = model.entry(index) if model else None
        if entry is not None:
            sides = entry.sentence_ids
            self.picked.emit(sides[self._side], sides[1 - self._side])

    def _show_hand(self, point: QPoint) -> None:
        model = self.entry_model
        leads = model is not None and model.entry(self.indexAt(point)) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _first_of(self, sentence_id: str) -> QModelIndex:
        model = self.entry_model
        if model is None:
            return QModelIndex()
        found = (
            p for p, item in enumerate(model.items) if isinstance(item, Entry) and sentence_id in item.sentence_ids
        )
        return model.index(next(found, -1), 0)


_HINTS = QAbstractItemView.ScrollHint
