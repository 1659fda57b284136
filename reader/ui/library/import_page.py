"""The page on which an import is looked through before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL
from reader.ui.labels import DIM, label
from reader.ui.library.address_bar import AddressBar
from reader.ui.library.columns_bar import ColumnsBar
from reader.ui.library.draft_sheet import DraftSheet
from reader.ui.library.over_page import OverPage
from reader.ui.library.page_head import PageHead
from reader.ui.library.row_list import RowList
from reader.ui.library.rows import Row
from reader.ui.rows import hairline, rows_of
from reader.ui.statements.empty_page import EmptyPage

_LIST_WIDTH, _SHEET_WIDTH = 400, 760


class ImportPage(OverPage):
    """Rows at the left, the article of the current row at the right, what to do with them at the foot."""

    keep_wanted = Signal()
    compare_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, sources: Sequence[QAction]) -> None:
        super().__init__()
        self._head = PageHead(sources, self)
        self.address = AddressBar(self)
        self.columns = ColumnsBar(self)
        self.list = RowList(self)
        self.sheet = DraftSheet(self)
        self._empty = EmptyPage(self)
        self._middle = QStackedWidget(self)
        self._summary = label(self, size=SMALL, role=DIM)
        self.discard, self.keep, self.compare = (QPushButton(self) for _ in range(3))
        self._build()
        self._connect()

    def show_rows(self, rows: Sequence[Row], summary: str, palette: Palette) -> None:
        """Show what has been read so far."""
        self.list.show_rows(rows, palette)
        self._summary.setText(summary)
        self._middle.setCurrentIndex(1 if rows else 0)
        self.discard.setEnabled(bool(rows))

    def set_open(self, is_open: bool) -> None:
        """Let the reader correct what is shown, or not while it is being kept."""
        for part in (self.list, self.sheet, self.columns, self.discard, self.keep, self.compare):
            part.setEnabled(is_open)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        messages = appearance.messages
        self.set_ground(appearance.palette)
        self._head.set_appearance(messages.text("import.title"), appearance)
        self.address.set_appearance(messages)
        self.sheet.set_appearance(appearance)
        self.list.setAccessibleName(messages.text("import.rows"))
        self._empty.show_text(messages.text("import.empty"), messages.text("import.empty_text"))
        for name in ("discard", "keep", "compare"):
            button: QPushButton = getattr(self, name)
            button.setText(messages.text(f"import.{name}"))

    def _build(self) -> None:
        divided = QSplitter(Qt.Orientation.Horizontal)
        divided.addWidget(self.list)
        divided.addWidget(self.sheet)
        divided.setHandleWidth(1)
        divided.setChildrenCollapsible(False)
        divided.setStretchFactor(1, 1)
        divided.setSizes([_LIST_WIDTH, _SHEET_WIDTH])
        self._middle.addWidget(self._empty)
        self._middle.addWidget(divided)
        rows = rows_of(self)
        for part in (self._head, hairline(self), self.address, self.columns):
            rows.addWidget(part)
        rows.addWidget(self._middle, 1)
        rows.addWidget(hairline(self))
        rows.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        around, row = QVBoxLayout(), QHBoxLayout()
        around.setContentsMargins(16, 8, 16, 8)
        around.addLayout(row)
        row.setSpacing(8)
        row.addWidget(self._summary, 1)
        for button in (self.discard, self.keep, self.compare):
            row.addWidget(button)
        self.compare.setProperty("accent", True)
        return around

    def _connect(self) -> None:
        self._head.left.connect(self.left)
        self.discard.clicked.connect(self.discard_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.compare.clicked.connect(self.compare_wanted)
