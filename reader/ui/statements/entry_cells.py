"""Paints the list of contradictions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.comparison import Comparison
from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.badge import badge_box, draw_badge
from reader.ui.card import RADIUS
from reader.ui.cell_list import Cells
from reader.ui.statements.entries import Entry
from reader.ui.statements.entry_layout import GAP, PADDING, EntryLayouts, ItemLayout
from reader.ui.statements.entry_model import EntryModel, Index
from reader.ui.statements.signs import ground
from reader.ui.statements.word_layouts import WordLayouts, draw

_MARGIN = 24
_BAR = 4


class EntryCells(Cells):
    """Entries as cards in one column; ``marked`` is the sentence whose entries stand out."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._scale = 1.0
        self._layouts: EntryLayouts | None = None
        self._drawn = WordLayouts()
        self._items: dict[int, ItemLayout] = {}
        self.marked: str | None = None

    def show_comparison(self, comparison: Comparison, appearance: Appearance) -> None:
        """Take on other items, and the colours and letters in force."""
        self._palette, self._scale = appearance.palette, appearance.scale
        self._layouts = EntryLayouts(comparison, appearance)
        self.forget()

    def side_at(self, index: Index, x: int) -> int:
        """Return which half of an entry, 0 or 1, is at a distance from the left of the list."""
        return int(x - self._left >= self._layout(index).middle)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_last = index.row() == _model(index).rowCount() - 1
        return QSize(self.room, self._layout(index).height + (_MARGIN if is_last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        layout, corner = self._layout(index), QPointF(option.rect.left() + self._left, option.rect.top())
        entry = _model(index).entry(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry is not None:
            sheet = QRectF(corner.x(), corner.y(), self._column, layout.height - GAP)
            self._paint_card(painter, sheet, option, entry)
            self._paint_sign(painter, corner, entry)
        for place, placed in enumerate(layout.placed):
            key = (index.row(), place)
            known = self._drawn.known(key)
            if known is None:
                known = self._drawn.make(key, placed.words(), placed.width, placed.lines)
            draw(painter, known, corner.x() + placed.left, corner.y() + placed.top)
        painter.restore()

    def _paint_card(self, painter: QPainter, sheet: QRectF, option: QStyleOptionViewItem, entry: Entry) -> None:
        sheet = sheet.adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(sheet, RADIUS, RADIUS)
        painter.fillPath(path, QColor(self._ground(option, entry)))
        is_marked = self.marked in entry.sentence_ids
        if is_marked:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(sheet.left(), sheet.top(), _BAR, sheet.height()), QColor(self._palette.accent))
            painter.restore()
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        in_use = is_marked or has_focus
        painter.setPen(QPen(QColor(self._palette.accent if in_use else self._palette.line), 1))
        painter.drawPath(path)
        if has_focus:
            painter.drawRoundedRect(sheet.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)

    def _ground(self, option: QStyleOptionViewItem, entry: Entry) -> str:
        colour = self._palette.window if entry.is_quiet else self._palette.pane
        is_pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return ground(colour, self._palette, is_marked=False, is_pointed=is_pointed)

    def _paint_sign(self, painter: QPainter, corner: QPointF, entry: Entry) -> None:
        box = badge_box(entry.sign, corner + QPointF(PADDING, PADDING), self._scale)
        ink = self._palette.mark(entry.disagreement.statement.status).ink
        draw_badge(painter, box, entry.sign, ink)

    @property
    def _column(self) -> int:
        widest = self._layouts.widest if self._layouts else 0
        return max(240, min(self.room - 2 * _MARGIN, widest))

    @property
    def _left(self) -> int:
        return max(_MARGIN, (self.room - self._column) // 2)

    def forget(self) -> None:
        self._drawn.clear()
        self._items.clear()

    def _layout(self, index: Index) -> ItemLayout:
        row = index.row()
        if row not in self._items:
            assert self._layouts is not None, "items come with a comparison"
            item = _model(index).item(index)
            if isinstance(item, Entry):
                self._items[row] = self._layouts.entry(item, self._column)
            else:
                self._items[row] = self._layouts.heading(item, self._column)
        return self._items[row]


def _model(index: Index) -> EntryModel:
    model = index.model()
    assert isinstance(model, EntryModel), "made for this list alone"
    return model
