"""The table of the statement matrix: columns share the room, rows are as high as their words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget

from reader.palette import Palette
from reader.present.matrix import Row
from reader.ui.appearance import Appearance
from reader.ui.statements.matrix_cells import LOWEST, MatrixCells
from reader.ui.statements.matrix_headers import BadgeHeader, OutletHeader
from reader.ui.statements.matrix_model import MatrixModel

_NARROWEST = 128
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class MatrixTable(QTableView):
    """``picked`` carries the sentence that the reader asks for, ``outlet_picked`` the id of an article."""

    picked = Signal(str)
    outlet_picked = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells = MatrixCells(palette)
        self._outlets = OutletHeader(palette, self)
        self._badges = BadgeHeader(palette, self)
        self._scale = 1.0
        self._marked: str | None = None
        self._height_in_cell = 0
        self._build()
        self._connect()

    def show_model(self, model: MatrixModel, appearance: Appearance) -> None:
        """Show the rows of a model in the colours and letters in force; the model before is let go.

        A story that was shown before stays where it was scrolled to, and so does the keyboard.
        """
        old, held, row = self.matrix_model, self.currentIndex(), self._row_in_sight()
        cell, top = (held.row(), held.column()), self.rowViewportPosition(row)
        for part in (self.cells, self._outlets, self._badges):
            part.dress(appearance)
        self._dress_corner()
        self._scale = appearance.scale
        self.setModel(model)
        model.modelReset.connect(self._show_rows)
        self._show_rows()
        if old is None:
            return
        if old.tells_of(model.comparison):
            self.setCurrentIndex(model.index(*cell))
            self._bring_back(row, top)
        else:
            self.verticalScrollBar().setValue(0)
        old.deleteLater()

    def mark(self, sentence_id: str | None) -> None:
        """Mark the row in which a sentence is told; nothing is emitted."""
        self._marked = sentence_id
        self._mark_row()

    def bring_into_sight(self, sentence_id: str) -> None:
        """Scroll to the cell in which a sentence is told, if that is shown, and let the keyboard go on there."""
        model = self.matrix_model
        place = model.row_of(sentence_id) if model else None
        if model is None or place is None:
            return
        index = model.index(place, model.column_of(sentence_id))
        seen = self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)  # which scrolls just as far as it must
        self.scrollTo(index, _HINTS.EnsureVisible if seen else _HINTS.PositionAtCenter)

    def set_sorted_by(self, article_id: str | None) -> None:
        """Show whose order the rows follow."""
        self._outlets.sorted_by = article_id
        self._outlets.viewport().update()

    @property
    def matrix_model(self) -> MatrixModel | None:
        """Return the model that is shown."""
        model = self.model()
        return model if isinstance(model, MatrixModel) else None

    @property
    def marked(self) -> str | None:
        """Return the sentence whose row is to be marked."""
        return self._marked

    @property
    def marked_row(self) -> Row | None:
        """Return the row that is marked, if it is shown."""
        model = self.matrix_model
        place = model.row_of(self._marked) if model else None
        return model.rows[place] if model and place is not None else None

    def _build(self) -> None:
        self.setHorizontalHeader(self._outlets)
        self.setVerticalHeader(self._badges)
        self.setItemDelegate(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # What scrolls is then moved, not painted again; paintEvent fills the ground.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerButtonEnabled(False)

    def _connect(self) -> None:
        self.clicked.connect(self._pick)
        self._badges.sectionClicked.connect(self._pick_row)
        self._outlets.sectionClicked.connect(self._pick_outlet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self._row_in_sight()
        top = self.rowViewportPosition(row)
        if self._share_width():
            self._set_heights()
        self._bring_back(row, top)

    def _row_in_sight(self) -> int:
        """Return the place of the marked row if some of it is seen, else that of the first row."""
        model = self.matrix_model
        place = model.row_of(self._marked) if model else None
        seen = place is not None and -self.rowHeight(place) < self.rowViewportPosition(place) < self.height()
        return place if seen and place is not None else self.rowAt(0)

    def _bring_back(self, row: int, top: int) -> None:
        """Scroll a row to where it was, or further up until its foot is seen."""
        if row >= 0:
            lowest = max(0, self.viewport().height() - self.rowHeight(row))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - min(top, lowest))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), QColor(self.cells.palette.pane))
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._height_in_cell = point.y() - self.visualRect(self.indexAt(point)).top()
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._show_hand(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = Qt.Key(event.key()), self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._height_in_cell = 0
            self._pick(index)
        elif plain and key in _STEPS:
            place = min(max(index.row() + _STEPS[key], 0), self.model().rowCount() - 1)
            self.setCurrentIndex(self.model().index(place, max(index.column(), 0)))
        else:
            super().keyPressEvent(event)

    def _show_hand(self, point: QPoint) -> None:
        model, index = self.matrix_model, self.indexAt(point)
        leads = model is not None and index.isValid() and model.cell(index).sentence_id is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _pick(self, index: QModelIndex) -> None:
        model = self.matrix_model
        if model is not None and index.isValid():
            sentence_id = self.cells.sentence_at(model.cell(index), self._height_in_cell, model)
            if sentence_id is not None:
                self.picked.emit(sentence_id)

    def _pick_row(self, place: int) -> None:
        if self.matrix_model is not None:
            self.picked.emit(self.matrix_model.rows[place].statement.members[0])

    def _pick_outlet(self, column: int) -> None:
        if self.matrix_model is not None:
            self.outlet_picked.emit(self.matrix_model.comparison.articles[column].id)

    def _dress_corner(self) -> None:
        """Paint the corner between the headers in the colours in force: Qt keeps those that it had at first."""
        for corner in self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self.style().unpolish(corner)
            self.style().polish(corner)

    def _share_width(self) -> bool:
        """Give every column the same width; returns whether it changed."""
        columns = self.model().columnCount() if self.model() is not None else 0
        if not columns:
            return False
        both = self._badges.width() + self.viewport().width()
        badges = self._badges.width_for(both, columns)
        room = both - badges
        width = max(round(_NARROWEST * self._scale), room // columns)
        changed = width != self.columnWidth(0)
        self._badges.setFixedWidth(badges)
        for column in range(columns):
            last = column == columns - 1
            self.setColumnWidth(column, max(width, room - width * column) if last else width)
        self.cells.set_column_width(width)
        self._outlets.fit_names()
        return changed

    def _show_rows(self) -> None:
        self._reserve_scroll_bar()
        self._share_width()
        self._mark_row()
        self._set_heights()

    def _reserve_scroll_bar(self) -> None:
        """Keep the scroll bar where it is certain to be needed: without it rows would be measured twice."""
        rows = len(self.matrix_model.rows) if self.matrix_model else 0
        overflow = rows * LOWEST > self.viewport().height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if overflow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def _set_heights(self) -> None:
        model = self.matrix_model
        if model is None:
            return
        header = self._badges
        header.setUpdatesEnabled(False)
        header.blockSignals(True)
        for place, row in enumerate(model.rows):
            header.resizeSection(place, self.cells.row_height(row, model))
        header.blockSignals(False)
        header.setUpdatesEnabled(True)
        self.updateGeometries()
        self.viewport().update()

    def _mark_row(self) -> None:
        row = self.marked_row
        self.cells.marked = self._badges.marked = row.statement if row else None
        self.viewport().update()
        self._badges.viewport().update()


_HINTS = QAbstractItemView.ScrollHint
