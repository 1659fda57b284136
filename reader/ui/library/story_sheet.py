"""A story of the library, a suggested one, or one that could be made of what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL
from reader.ui.labels import DIM, label
from reader.ui.library.fields import FieldGrid, fill
from reader.ui.library.row_list import RowList
from reader.ui.library.rows import Row, RowKind

BUTTONS = ("open", "make_and_compare", "make", "export", "remove", "delete", "restore")


class StorySheet(QWidget):
    """``renamed`` carries a title that was typed; ``pressed`` the name of a button of ``BUTTONS``."""

    renamed = Signal(str)
    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self.title = QLineEdit(self)
        self.articles = RowList(self)
        self.buttons = {name: QPushButton(self) for name in BUTTONS}
        self._grid = FieldGrid()
        self._help = label(self, size=SMALL, role=DIM)
        self._build()

    def show_story(
        self, title: str, rows: Sequence[Row], buttons: Sequence[str], help_text: str, appearance: Appearance
    ) -> None:
        """Show a story with its articles, and what can be done with it."""
        self._title = title
        fill(self.title, title)
        self.articles.show_rows(rows, appearance.palette)
        self._help.setText(help_text)
        for name, button in self.buttons.items():
            button.setVisible(name in buttons)
            button.setProperty("accent", name == buttons[0])
            button.style().polish(button)

    @property
    def chosen_articles(self) -> tuple[int, ...]:
        """The articles of the story that are selected."""
        return tuple(row.key for row in self.articles.selected if row.kind is RowKind.ARTICLE)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words."""
        messages = appearance.messages
        self._grid.name_fields(messages.text("library.title_field"))
        self.articles.setAccessibleName(messages.text("articles.name"))
        for name, button in self.buttons.items():
            button.setText(messages.text(f"library.{name}"))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 0)
        rows.setSpacing(12)
        self._grid.put(self.title, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.pressed.emit(name))
        row.addStretch(1)
        rows.addLayout(self._grid)
        rows.addLayout(row)
        rows.addWidget(self._help)
        rows.addWidget(self.articles, 1)
        self.title.editingFinished.connect(self._rename)
        self.articles.delete_wanted.connect(self.buttons["remove"].click)

    def _rename(self) -> None:
        typed = " ".join(self.title.text().split())
        if not typed:
            self.title.setText(self._title)
        elif typed != self._title:
            self.title.setModified(False)
            self.renamed.emit(typed)
