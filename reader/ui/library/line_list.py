"""The lines of an article, each with a tick: what is compared, and what is set aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.cell_list import CellList, Cells
from reader.ui.fonts import LARGE, SMALL, Weight, interface_font, reading_font
from reader.ui.library.line_model import Line, LineModel
from reader.ui.library.rows import Index
from reader.ui.library.ticks import TICK, paint_chevron, paint_tick
from reader.ui.statements.word_layouts import Face, Piece, draw, laid_out, line_count
from reader.ui.theming import blend

_SIDE, _TOP, _ROOM_FOR_TICK = 12, 5, 28
_MANY = 400
_WIDEST = 640
_FOLD_HEIGHT = 30
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineList(CellList):
    """``turned`` carries the place of a line that is to be set aside, or brought back."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        cells = _LineCells()
        super().__init__(cells, QAbstractItemView.SelectionMode.NoSelection, parent)
        self._cells = cells
        self._model = LineModel(self)
        self.setModel(self._model)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._model.lines

    def show_lines(self, lines: Sequence[Line], appearance: Appearance) -> None:
        """Show the lines of an article; where only what is compared changes, the place stays."""
        self._cells.palette = appearance.palette
        self._model.show_lines(lines, appearance.messages)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position()
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return
        on_tick = place.x() - self.visualRect(index).left() < _SIDE + _ROOM_FOR_TICK
        if on_tick or isinstance(self._model.row(index), range):
            self._turn(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        is_fold = index.isValid() and isinstance(self._model.row(index), range)
        if index.isValid() and (key == Qt.Key.Key_Space or (is_fold and key in _ENTER)):
            self._turn(index)
        else:
            super().keyPressEvent(event)

    def _turn(self, index: Index) -> None:
        row = self._model.row(index)
        if isinstance(row, range):
            self._model.turn_fold(row)
        else:
            self.turned.emit(row)


class _LineCells(Cells):
    def __init__(self) -> None:
        super().__init__()
        self.palette: Palette | None = None
        self.room = 400
        self._body = Face(reading_font(LARGE), 1.5)
        self._heading = Face(reading_font(LARGE, Weight.BOLD), 1.5)
        self._fold = Face(interface_font(SMALL), 1.45)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(_model(index).row(index), range):
            return QSize(self.room, _FOLD_HEIGHT)
        words, face = _model(index).words(index), self._face(index)
        lines = line_count([Piece(words, face, "#000000")], self._width())
        return QSize(self.room, 2 * _TOP + self._body.step * lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.palette is None:
            return
        palette, box, state = self.palette, QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(blend(palette.pane, palette.ink, 0.03)))
        row = _model(index).row(index)
        if isinstance(row, range):
            self._paint_fold(painter, index, box, palette, is_open=_model(index).is_open(row))
        else:
            self._paint_line(painter, index, box, palette)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2.5, 0.5, -2.5, -0.5), 4, 4)
        painter.restore()

    def _paint_line(self, painter: QPainter, index: Index, box: QRectF, palette: Palette) -> None:
        line = _line(index)
        tick = QRectF(box.left() + _SIDE, box.top() + _TOP + (self._body.step - TICK) / 2, TICK, TICK)
        paint_tick(painter, tick, palette, is_checked=line.is_compared)
        pieces = [Piece(line.words, self._face(index), palette.ink if line.is_compared else palette.dim)]
        place = box.left() + _SIDE + _ROOM_FOR_TICK, box.top() + _TOP
        draw(painter, laid_out(pieces, self._width(), _MANY), *place)

    def _paint_fold(
        self, painter: QPainter, index: Index, box: QRectF, palette: Palette, *, is_open: bool
    ) -> None:
        paint_chevron(painter, box.left() + _SIDE + TICK / 2, box.center().y(), palette, is_open=is_open)
        words, elide = _model(index).words(index), Qt.TextElideMode.ElideRight
        shown = self._fold.metrics.elidedText(words, elide, self._width())
        painter.setFont(self._fold.font)
        painter.setPen(QColor(palette.dim))
        place = box.adjusted(_SIDE + _ROOM_FOR_TICK, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _face(self, index: Index) -> Face:
        return self._heading if _line(index).is_heading else self._body

    def _width(self) -> float:
        return min(_WIDEST, max(120, self.room - 2 * _SIDE - _ROOM_FOR_TICK))


def _model(index: Index) -> LineModel:
    model = index.model()
    assert isinstance(model, LineModel)
    return model


def _line(index: Index) -> Line:
    place = _model(index).row(index)
    assert isinstance(place, int)
    return _model(index).lines[place]
