"""The lines of an article, each with a tick: what is compared, and what is set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.palette import Palette
from reader.ui.fonts import LARGE, Weight, reading_font
from reader.ui.library.rows import Index
from reader.ui.library.ticks import TICK, paint_tick
from reader.ui.statements.word_layouts import Face, Piece, draw, laid_out, line_count
from reader.ui.theming import blend

_SIDE, _TOP, _ROOM_FOR_TICK = 12, 5, 28
_MANY = 400
_WIDEST = 640
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article on one line of words."""

    words: str
    is_compared: bool
    is_heading: bool = False


class LineList(QListView):
    """``turned`` carries the place of a line that is to be set aside, or brought back."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _LineModel(self)
        self._cells = _LineCells(self)
        self._build()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._model.lines

    def show_lines(self, lines: Sequence[Line], palette: Palette) -> None:
        """Show the lines of an article; where only what is compared changes, the place stays."""
        self._cells.palette = palette
        self._model.show_lines(tuple(lines))
        self.viewport().update()

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._cells.room = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position()
        index = self.indexAt(place.toPoint())
        if index.isValid() and place.x() - self.visualRect(index).left() < _SIDE + _ROOM_FOR_TICK:
            self.turned.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _LineModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        if [line.words for line in lines] != [line.words for line in self.lines]:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
        elif lines:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.is_compared else Qt.CheckState.Unchecked
        return None


class _LineCells(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette | None = None
        self.room = 400
        self._body = Face(reading_font(LARGE), 1.5)
        self._heading = Face(reading_font(LARGE, Weight.BOLD), 1.5)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        pieces = [Piece(_line(index).words, self._face(index), "#000000")]
        return QSize(self.room, 2 * _TOP + self._body.step * line_count(pieces, self._width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.palette is None:
            return
        line, palette, box = _line(index), self.palette, QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(blend(palette.pane, palette.ink, 0.03)))
        tick = QRectF(box.left() + _SIDE, box.top() + _TOP + (self._body.step - TICK) / 2, TICK, TICK)
        paint_tick(painter, tick, palette, is_checked=line.is_compared)
        pieces = [Piece(line.words, self._face(index), palette.ink if line.is_compared else palette.dim)]
        draw(
            painter, laid_out(pieces, self._width(), _MANY), box.left() + _SIDE + _ROOM_FOR_TICK, box.top() + _TOP
        )
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2.5, 0.5, -2.5, -0.5), 4, 4)
        painter.restore()

    def _face(self, index: Index) -> Face:
        return self._heading if _line(index).is_heading else self._body

    def _width(self) -> float:
        return min(_WIDEST, max(120, self.room - 2 * _SIDE - _ROOM_FOR_TICK))


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, _LineModel)
    return model.lines[index.row()]
