"""A row of a list of articles is as high as what is painted in it."""

from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from reader.palette import palette
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.library.row_cells import RowCells
from reader.ui.library.row_list import RowList
from reader.ui.library.rows import Row, RowKind
from reader.ui.statements.word_layouts import Face, Piece, laid_out

TITLE = "Tanggul Sungai Wulan Jebol, 1.500 Rumah di Demak Terendam"
MARGINS = 32


def test_row_has_no_room_for_a_line_that_its_title_does_not_take(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = RowList(parent)
    shown.show_rows([Row(RowKind.ARTICLE, 1, TITLE, above="Tempo")], palette("light"))
    cells, face = shown.itemDelegate(), Face(interface_font(NORMAL), 1.4)
    assert isinstance(cells, RowCells)
    heights: dict[int, set[int]] = {1: set(), 2: set()}
    for room in range(300, 640):
        cells.set_room(room)
        lines = laid_out([Piece(TITLE, face, "#000000")], room - MARGINS, 2).lineCount()
        heights[lines].add(cells.sizeHint(QStyleOptionViewItem(), shown.model().index(0, 0)).height())
    assert [len(found) for found in heights.values()] == [1, 1]
    assert max(heights[1]) < min(heights[2])
