"""How a row of a list of articles is painted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.model import Span
from reader.palette import Palette
from reader.ui.cell_list import Cells
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.library.rows import Index, Row, RowKind, RowModel
from reader.ui.library.ticks import TICK, paint_tick
from reader.ui.statements.word_layouts import Face, Piece, draw, exact_line_count, laid_out
from reader.ui.theming import blend

_SIDE, _TOP, _TICK_ROOM, _BAR, _DOT = 16, 10, 28, 3, 6
_LINES = 2
_HEADING_HEIGHT = 36
_SIGN_GAP = 12


class RowCells(Cells):
    """Paints rows of several lines."""

    def __init__(self) -> None:
        super().__init__()
        self.palette: Palette | None = None
        self.room = 320
        self._heights: dict[Row, int] = {}
        self._above = Face(interface_font(NORMAL, Weight.BOLD), 1.4)
        self._title = Face(interface_font(NORMAL), 1.4)
        self._small = Face(interface_font(SMALL), 1.45)
        self._small_bold = Face(interface_font(SMALL, Weight.BOLD), 1.45)

    def forget(self) -> None:
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = _row(index)
        if row not in self._heights:
            self._heights[row] = self._height(row)
        return QSize(self.room, self._heights[row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.palette is None:
            return
        row, box = _row(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, row, box)
        else:
            self._paint_ground(painter, box, option.state, self.palette)
            self._paint_row(painter, row, box, self.palette)
        painter.restore()

    def is_on_tick(self, index: Index, left: float) -> bool:
        """Tell whether a place in a row, counted from its left edge, is where it is chosen."""
        return _row(index).is_checked is not None and left < _SIDE + _TICK_ROOM

    def _height(self, row: Row) -> int:
        if row.kind is RowKind.HEADING:
            return _HEADING_HEIGHT
        height = 2 * _TOP + self._title.step * self._title_lines(row)
        height += self._above.step if row.above else 0
        height += self._small.step if row.below else 0
        if row.passage:
            lines = exact_line_count(self._passage(row, "#000000"), self._width(row))
            height += self._small.step * min(row.passage_lines, lines)
        return height

    def _paint_heading(self, painter: QPainter, row: Row, box: QRectF) -> None:
        assert self.palette is not None
        painter.setPen(QColor(self.palette.dim))
        painter.setFont(self._small_bold.font)
        place = box.adjusted(_SIDE, 12, -_SIDE, -4)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.title)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, palette: Palette) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected:
            painter.fillRect(box, QColor(blend(palette.pane, palette.accent, 0.10)))
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), QColor(palette.accent))
        elif hovered:
            painter.fillRect(box, QColor(blend(palette.pane, palette.ink, 0.03)))
        painter.fillRect(QRectF(box.left() + _SIDE, box.bottom() - 1, box.width(), 1), QColor(palette.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -3.5), 4, 4)

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF, palette: Palette) -> None:
        ink = palette.dim if row.is_faint else palette.ink
        left, top = box.left() + self._left(row), box.top() + _TOP
        if row.is_checked is not None:
            place = QRectF(box.left() + _SIDE, top + 2, TICK, TICK)
            paint_tick(painter, place, palette, is_checked=row.is_checked)
        if row.is_fresh:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(QPointF(box.left() + _SIDE / 2 + 1, top + self._above.step / 2), 3, 3)
        self._paint_sign(painter, row, box, palette)
        width = self._width(row)
        if row.above:
            room = width - self._sign_room(row)
            draw(painter, laid_out([Piece(row.above, self._above, ink)], room, 1), left, top)
            top += self._above.step
        title = laid_out(self._title_pieces(row, ink), self._title_width(row), _LINES)
        draw(painter, title, left, top)
        top += self._title.step * title.lineCount()
        if row.passage:
            passage = laid_out(self._passage(row, palette.dim, ink), width, row.passage_lines)
            draw(painter, passage, left, top)
            top += self._small.step * passage.lineCount()
        if row.below:
            draw(painter, laid_out([Piece(row.below, self._small, palette.dim)], width, 1), left, top)

    def _paint_sign(self, painter: QPainter, row: Row, box: QRectF, palette: Palette) -> None:
        if not row.sign:
            return
        painter.setPen(QColor(palette.dim))
        painter.setFont(self._small.font)
        place = QRectF(box.left(), box.top() + _TOP, box.width() - _SIDE, self._above.step)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.sign)

    def _title_pieces(self, row: Row, ink: str) -> list[Piece]:
        return [Piece(row.title, self._title if row.above else self._above, ink)]

    def _title_lines(self, row: Row) -> int:
        return min(_LINES, exact_line_count(self._title_pieces(row, "#000000"), self._title_width(row)))

    def _title_width(self, row: Row) -> float:
        return self._width(row) - (0 if row.above else self._sign_room(row))

    def _sign_room(self, row: Row) -> float:
        return self._small.metrics.horizontalAdvance(row.sign) + _SIGN_GAP if row.sign else 0

    def _passage(self, row: Row, colour: str, loud: str = "#000000") -> list[Piece]:
        return list(_pieces(row, Piece("", self._small, colour), Piece("", self._small_bold, loud)))

    def _left(self, row: Row) -> int:
        return _SIDE + (_TICK_ROOM if row.is_checked is not None else 0)

    def _width(self, row: Row) -> float:
        return max(60, self.room - self._left(row) - _SIDE)


def _row(index: Index) -> Row:
    model = index.model()
    assert isinstance(model, RowModel)
    return model.rows[index.row()]


def _pieces(row: Row, quiet: Piece, loud: Piece) -> Iterator[Piece]:
    place = 0
    for mark in (*row.marks, Span(len(row.passage), len(row.passage))):
        for piece, start, end in ((quiet, place, mark.start), (loud, mark.start, mark.end)):
            if start < end:
                yield Piece(row.passage[start:end], piece.face, piece.colour)
        place = mark.end
