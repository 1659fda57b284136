"""The page of the library: what is in it, found by words, and one thing of it at full size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QStackedWidget, QWidget

from reader.messages import Messages
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL
from reader.ui.labels import DIM, label
from reader.ui.library.article_sheet import ArticleSheet
from reader.ui.library.asked import Asked, Choice
from reader.ui.library.over_page import OverPage
from reader.ui.library.page_head import PageHead
from reader.ui.library.row_list import RowList
from reader.ui.library.rows import Row
from reader.ui.library.story_sheet import StorySheet
from reader.ui.rows import hairline, rows_of
from reader.ui.statements.choice_box import ChoiceBox
from reader.ui.statements.empty_page import EmptyPage

_LIST_WIDTH, _SHEET_WIDTH = 420, 740


class LibraryPage(OverPage):
    """``asked`` carries what the reader asks of the library, an ``Asked``."""

    asked = Signal(object)
    suggest_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._head = PageHead(actions, self)
        self.words = QLineEdit(self)
        self.choice = ChoiceBox(self)
        self.list = RowList(self)
        self.article = ArticleSheet(self)
        self.story = StorySheet(self)
        self._nothing = EmptyPage(self)
        self._empty = EmptyPage(self, width=_LIST_WIDTH - 80)
        self._sheets = QStackedWidget(self)
        self._middle = QStackedWidget(self)
        self._summary = label(self, size=SMALL, role=DIM)
        self.suggest, self.example = QPushButton(self), QPushButton(self)
        self._build()
        self._connect()

    def show_rows(self, rows: Sequence[Row], summary: str, appearance: Appearance) -> None:
        """Show what the library has for what was asked."""
        self.list.show_rows(rows, appearance.palette)
        self._summary.setText(summary)
        asked = self.what_is_asked()
        if not rows:
            key = "empty" if asked == Asked() else "deleted" if asked.choice is Choice.DELETED else "nothing"
            none = appearance.messages.table("library.none")
            self._empty.show_text(none[key], none[f"{key}_text"])
        self._middle.setCurrentIndex(1 if rows else 0)

    def show_nothing(self, messages: Messages) -> None:
        """Say what can be selected."""
        self._nothing.show_text(messages.text("library.select"), messages.text("library.select_text"))
        self._sheets.setCurrentWidget(self._nothing)

    def show_article(self) -> None:
        """Show the sheet of an article."""
        self._sheets.setCurrentWidget(self.article)

    def show_story(self) -> None:
        """Show the sheet of a story."""
        self._sheets.setCurrentWidget(self.story)

    def offer(self, tags: Sequence[str], messages: Messages) -> None:
        """Offer these tags to choose by; what is chosen stays where it can."""
        kept = self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for choice in Choice:
            self.choice.addItem(messages.text(f"library.choice.{choice}"), choice.value)
        for tag in tags:
            self.choice.addItem(f"#{tag}", f"#{tag}")
        self.choice.setCurrentIndex(max(0, self.choice.findData(kept)))
        self.choice.blockSignals(False)

    def show_all(self) -> None:
        """Ask for everything; nothing is emitted."""
        self.blockSignals(True)
        self.words.clear()
        self.choice.setCurrentIndex(0)
        self.blockSignals(False)

    def what_is_asked(self) -> Asked:
        """Return what the reader asks for."""
        chosen = str(self.choice.currentData() or Choice.ALL)
        if chosen.startswith("#"):
            return Asked(Choice.ALL, chosen[1:], self.words.text())
        return Asked(Choice(chosen), None, self.words.text())

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        messages = appearance.messages
        self.set_ground(appearance.palette)
        self._head.set_appearance(messages.text("library.title"), appearance)
        self.article.set_appearance(appearance)
        self.story.set_appearance(appearance)
        self.words.setPlaceholderText(messages.text("library.search"))
        self.words.setAccessibleName(messages.text("library.search"))
        self.words.setToolTip(messages.text("library.search_help"))
        self.choice.setAccessibleName(messages.text("library.show"))
        self.list.setAccessibleName(messages.text("library.rows"))
        self.suggest.setText(messages.text("library.suggest"))
        self.example.setText(messages.text("library.example"))

    def focus_search(self) -> None:
        """Let the reader type what to look for."""
        self.words.setFocus()
        self.words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self._go_to_list()
        else:
            super().keyPressEvent(event)

    def _go_to_list(self) -> None:
        """Let the keyboard go on in the list, with something selected: Enter and Delete are for that."""
        if not self.list.selected:
            self.list.select_first()
        self.list.setFocus()

    def _build(self) -> None:
        for sheet in (self._nothing, self.article, self.story):
            self._sheets.addWidget(sheet)
        divided = QSplitter(Qt.Orientation.Horizontal)
        divided.addWidget(self._listing())
        divided.addWidget(self._sheets)
        divided.setHandleWidth(1)
        divided.setChildrenCollapsible(False)
        divided.setStretchFactor(1, 1)
        divided.setSizes([_LIST_WIDTH, _SHEET_WIDTH])
        rows = rows_of(self)
        for part in (self._head, hairline(self)):
            rows.addWidget(part)
        rows.addWidget(divided, 1)
        rows.addWidget(hairline(self))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self.example)
        foot.addWidget(self.suggest)
        rows.addLayout(foot)

    def _listing(self) -> QWidget:
        listing = QWidget(self)
        rows, bar = rows_of(listing), QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.setSpacing(8)
        bar.addWidget(self.words, 3)
        bar.addWidget(self.choice, 2)
        self.words.setClearButtonEnabled(True)
        self._middle.addWidget(self._empty)
        self._middle.addWidget(self.list)
        rows.addLayout(bar)
        rows.addWidget(hairline(self))
        rows.addWidget(self._middle, 1)
        return listing

    def _connect(self) -> None:
        self._head.left.connect(self.left)
        self.find_wanted.connect(self.focus_search)
        self.words.textChanged.connect(lambda _: self.asked.emit(self.what_is_asked()))
        self.choice.activated.connect(lambda _: self.asked.emit(self.what_is_asked()))
        self.words.returnPressed.connect(self._go_to_list)
        self.suggest.clicked.connect(self.suggest_wanted)
        self.example.clicked.connect(self.example_wanted)
