"""The cells of the statement matrix: how high they are, and how they are painted."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.comparison import Counterpart, Statement
from reader.palette import Palette
from reader.present.matrix import Cell, Row
from reader.ui.appearance import Appearance
from reader.ui.badge import BADGE_HEIGHT, badge_box, draw_badge
from reader.ui.fonts import LARGE, NORMAL, SMALL, interface_font
from reader.ui.statements.matrix_model import Index, MatrixModel
from reader.ui.statements.signs import ground, statement_sign
from reader.ui.statements.word_layouts import Face, Piece, WordLayouts, draw
from reader.ui.statements.wording_pieces import BOLDER, ReadingFaces, evidence_of, quiet_pieces, with_found

SIDE, TOP = 12, 12
"""Room around the words of a cell."""
_GAP = 8
_BESIDE = 6
LOWEST = 2 * TOP + BADGE_HEIGHT
"""The height of a row without any words."""
_WIDEST = 520
_WIDE = 300
"""A column from this width on has room for larger words."""
_ALONE, _STACKED = 110, 64
"""How many letters of a sentence are shown about, alone in its cell and among several or of another row."""
_FEWEST_LINES, _MOST_LINES = 2, 7
_UNCUT = 200
_MOST = 3
"""More sentences of one article in a cell are only counted."""


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence in a cell: its upper edge from that of the cell, and how many lines it takes."""

    sentence_id: str
    top: int
    lines: int
    bottom: int


class MatrixCells(QStyledItemDelegate):
    """Paints the wordings; ``marked`` is the statement whose row stands out."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.marked: Statement | None = None
        self._layouts = WordLayouts()
        self._scale = 1.0
        self._sizes: dict[int, ReadingFaces] = {}
        self._aside = Face(interface_font(SMALL), 1.5)
        self._blocks: dict[Hashable, tuple[Block, ...]] = {}
        self._width = 0
        self._found: tuple[str, ...] = ()

    def dress(self, appearance: Appearance) -> None:
        """Take on colours and letters; the comparison may be another one too."""
        self.palette, self._scale = appearance.palette, appearance.scale
        self._sizes = {size: ReadingFaces(appearance, size, 1.45) for size in (NORMAL, LARGE)}
        self._aside = Face(appearance.label_font(SMALL), 1.5)
        self._forget()

    def _forget(self) -> None:
        self._layouts.clear()
        self._blocks.clear()

    def set_column_width(self, width: int) -> None:
        """Lay cells out for columns of this width."""
        if width != self._width:
            self._width = width
            self._forget()

    def find(self, words: str) -> None:
        """Mark these words, and cut no sentence that holds one of them."""
        found = tuple(words.casefold().split())
        if found != self._found:
            self._found = found
            self._forget()

    def row_height(self, row: Row, model: MatrixModel) -> int:
        """Return the height that the fullest cell of a row needs."""
        return max(self._height(cell, model) for cell in row.cells)

    def sentence_at(self, cell: Cell, y: int, model: MatrixModel) -> str | None:
        """Return the sentence at a height within a cell; between sentences the one above."""
        found = cell.sentence_id
        for block in self._blocks_of(cell, model):
            if block.top <= y:
                found = block.sentence_id
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel), "made for the matrix alone"
        cell, box = model.cell(index), QRect(option.rect)
        statement = model.rows[index.row()].statement
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver) and cell.sentence_id is not None
        painter.save()
        is_marked = statement == self.marked
        if is_marked or pointed:
            colour = ground(self.palette.pane, self.palette, is_marked=is_marked, is_pointed=pointed)
            painter.fillRect(box, QColor(colour))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(self.palette.line))
        painter.setClipRect(box)
        if cell.sentence_id is None:
            self._paint_aside(painter, model.messages.text("matrix.omitted"), box.left() + SIDE, box.top() + TOP)
        if cell.elsewhere:
            self._paint_way(painter, cell.elsewhere, box, model)
        self._paint_wordings(painter, cell, box, model)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, box)
        painter.restore()

    def _paint_wordings(self, painter: QPainter, cell: Cell, box: QRect, model: MatrixModel) -> None:
        left, bottom = box.left() + SIDE, TOP
        for block in self._blocks_of(cell, model):
            key = block.sentence_id, _way(cell)
            layout = self._layouts.known(key)
            if layout is None:
                pieces = self._pieces(block.sentence_id, cell, model)
                layout = self._layouts.make(key, pieces, self._room, block.lines)
            draw(painter, layout, left, box.top() + block.top)
            bottom = block.bottom
        hidden = len(cell.told) - self._shown(cell.told)
        if hidden:
            more = model.messages.count("matrix.more", hidden)
            self._paint_aside(painter, more, left, box.top() + bottom + _GAP // 2)

    def _paint_way(self, painter: QPainter, counterpart: Counterpart, box: QRect, model: MatrixModel) -> None:
        """Say in which other row the words of a cell stand, and how they correspond."""
        self._paint_aside(painter, model.relation_elsewhere(counterpart), box.left() + SIDE, box.top() + TOP)
        statement, badge = model.statement_elsewhere(counterpart), self._badge_elsewhere(counterpart, model)
        sign, ink = statement_sign(statement, model.messages), self.palette.mark(statement.status).ink
        draw_badge(painter, badge.translated(box.topLeft()), sign, ink)

    def _badge_elsewhere(self, counterpart: Counterpart, model: MatrixModel) -> QRectF:
        """Return where the badge of another row stands in a cell: behind its words, or else below them."""
        sign = statement_sign(model.statement_elsewhere(counterpart), model.messages)
        words = self._aside.metrics.horizontalAdvance(model.relation_elsewhere(counterpart))
        behind = badge_box(sign, QPointF(SIDE + words + _BESIDE, TOP), self._scale)
        if behind.right() <= self._width - _BESIDE:
            return behind
        return badge_box(sign, QPointF(SIDE, TOP + self._aside.step), self._scale)

    def _paint_aside(self, painter: QPainter, words: str, left: float, top: float) -> None:
        painter.setFont(self._aside.font)
        painter.setPen(QColor(self.palette.dim))
        metrics = self._aside.metrics
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._width - 2 * SIDE)
        leading = (round(BADGE_HEIGHT * self._scale) - metrics.height()) / 2
        painter.drawText(QPointF(left, top + leading + metrics.ascent()), shown)

    def _paint_focus(self, painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.palette.accent), 1.5))
        painter.drawRoundedRect(QRectF(box).adjusted(4, 4, -4, -5), 6, 6)

    @property
    def _faces(self) -> ReadingFaces:
        return self._sizes[LARGE if self._width >= _WIDE * self._scale else NORMAL]

    @property
    def _room(self) -> int:
        return max(24, min(self._width - 2 * SIDE, round(_WIDEST * self._scale)))

    def _pieces(self, sentence_id: str, cell: Cell, model: MatrixModel) -> Sequence[Piece]:
        evidence = evidence_of(model.comparison, sentence_id)
        if cell.elsewhere:
            # Of all that it has in common with others, what it has with this row.
            evidence = tuple(found.reversed() for found in cell.elsewhere.evidence)
        pieces = quiet_pieces(model.comparison, sentence_id, evidence, self._faces, self.palette)
        return with_found(pieces, self._found, self.palette) if self._found else pieces

    def _height(self, cell: Cell, model: MatrixModel) -> int:
        if cell.sentence_id is None:
            return 2 * TOP + round(BADGE_HEIGHT * self._scale)
        bottom = self._blocks_of(cell, model)[-1].bottom
        return bottom + TOP + (self._aside.step + _GAP // 2 if self._shown(cell.told) < len(cell.told) else 0)

    def _blocks_of(self, cell: Cell, model: MatrixModel) -> tuple[Block, ...]:
        key = cell.told, _way(cell)
        blocks = self._blocks.get(key)
        if blocks is None:
            blocks = self._blocks[key] = tuple(self._stacked(cell, model))
        return blocks

    def _stacked(self, cell: Cell, model: MatrixModel) -> Iterator[Block]:
        plain, top, told = self._faces.plain, TOP, cell.told
        if cell.elsewhere:
            top = round(self._badge_elsewhere(cell.elsewhere, model).bottom()) + _GAP // 2
            told = (cell.elsewhere.sentence.id,)
        for sentence_id in told[: self._shown(told)]:
            text = model.comparison.text_of(sentence_id)
            most = self._most_lines(text, is_alone=len(cell.told) == 1)
            lines = plain.line_count(text, self._room * BOLDER, most)
            yield Block(sentence_id, top, lines, top + lines * plain.step)
            top += lines * plain.step + _GAP

    def _shown(self, told: Sequence[str]) -> int:
        """Return how many sentences of a cell are shown: all of them where words are looked for."""
        return len(told) if self._found else min(len(told), _MOST)

    def _most_lines(self, text: str, *, is_alone: bool) -> int:
        folded = text.casefold()
        if any(word in folded for word in self._found):
            return _UNCUT
        shown = (_ALONE if is_alone else _STACKED) * self._faces.plain.letter
        return min(max(ceil(shown / self._room), _FEWEST_LINES), _MOST_LINES)


def _way(cell: Cell) -> tuple[str, str] | None:
    """Return the sentence of another row that a cell shows, and the one of this row that it corresponds to."""
    if cell.elsewhere is None:
        return None
    match, own = cell.elsewhere.match, cell.elsewhere.sentence.id
    return own, match.left if own == match.right else match.right
