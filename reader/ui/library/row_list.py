"""A list of articles and stories: rows of several lines that are chosen by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.palette import Palette
from reader.ui.cell_list import CellList, as_step, is_plain
from reader.ui.library.row_cells import RowCells
from reader.ui.library.rows import Row, RowKind, RowModel


class RowList(CellList):
    """``chosen`` says that other rows are selected; ``opened`` and ``ticked`` carry a row."""

    chosen = Signal()
    opened = Signal(object)
    ticked = Signal(object)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        cells = RowCells()
        super().__init__(cells, QAbstractItemView.SelectionMode.ExtendedSelection, parent)
        self._cells = cells
        self._model = RowModel(self)
        self.setModel(self._model)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row], palette: Palette) -> None:
        """Show rows in the colours of a theme; what was selected stays selected where it still stands there."""
        self._cells.palette = palette
        kept = {(row.kind, row.key) for row in self.selected}
        current, value = self.current, self.verticalScrollBar().value()
        self.blockSignals(True)
        self._model.show_rows(rows)
        if {(row.kind, row.key) for row in self.selected} != kept:
            self._select(kept)
        if current is not None and self.current is None:
            self._make_current(current)
        self.blockSignals(False)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(value)
        self.viewport().update()
        if {(row.kind, row.key) for row in self.selected} != kept:
            self.chosen.emit()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def selected(self) -> tuple[Row, ...]:
        """The selected rows from top to bottom."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.rows[place] for place in places)

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self.currentIndex()
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def select(self, kind: RowKind, key: int) -> bool:
        """Select one row and bring it into sight; return whether it is there."""
        place = next((p for p, row in enumerate(self.rows) if (row.kind, row.key) == (kind, key)), None)
        if place is not None:
            self._model.take(place + 1)
            self.setCurrentIndex(self._model.index(place))
            if place == 1:
                self.scrollToTop()  # with its heading
        return place is not None

    def select_first(self) -> None:
        """Select the first row that stands for something."""
        first = next((row for row in self.rows if row.kind is not RowKind.HEADING), None)
        if first is not None:
            self.select(first.kind, first.key)

    def _select(self, keys: set[tuple[RowKind, int]]) -> None:
        model = self.selectionModel()
        model.clearSelection()
        for place, row in enumerate(self.rows):
            if (row.kind, row.key) in keys:
                self._model.take(place + 1)
                model.select(self._model.index(place), QItemSelectionModel.SelectionFlag.Select)

    def _make_current(self, row: Row) -> None:
        place = next((p for p, r in enumerate(self.rows) if (r.kind, r.key) == (row.kind, row.key)), None)
        if place is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(place), flag)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._cells.is_on_tick(index, event.position().x() - self.visualRect(index).left()):
            self.ticked.emit(self.rows[index.row()])
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current
        plain = is_plain(event)
        if plain and row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif plain and row is not None and key is Qt.Key.Key_Space and row.is_checked is not None:
            self.ticked.emit(row)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._model.take(len(self.rows))
            self.selectAll()
        elif plain and key is Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(as_step(event))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows[index.row()])
