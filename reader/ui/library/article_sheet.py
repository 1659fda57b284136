"""One article of the library at full size: its details, tags, note and lines, all to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL
from reader.ui.labels import DIM, label
from reader.ui.library.article_form import ArticleForm
from reader.ui.library.article_lines import ArticleLines, lines_of
from reader.ui.library.fields import FieldGrid, fill

if TYPE_CHECKING:
    from reader.ui.library.shelf import ArticleInHand


class ArticleSheet(QWidget):
    """``tags_edited`` carries all tags as a tuple, ``line_turned`` a place and whether it is to be set aside."""

    tags_edited = Signal(object)
    note_edited = Signal(str)
    line_turned = Signal(int, bool)
    delete_wanted = Signal()
    restore_wanted = Signal()
    read_wanted = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ArticleInHand | None = None
        self.form = ArticleForm(self)
        self.tags = QLineEdit(self)
        self.note = QLineEdit(self)
        self.lines = ArticleLines(self)
        self.delete, self.restore, self.read = (QPushButton(self) for _ in range(3))
        self._grid = FieldGrid()
        self._origin = label(self, size=SMALL, role=DIM)
        self._build()
        self._connect()

    @property
    def shown(self) -> ArticleInHand | None:
        """The article that is shown."""
        return self._shown

    def show_article(self, article: ArticleInHand, appearance: Appearance) -> None:
        """Show an article."""
        from reader.ui.library.library_rows import stories_text

        self._shown, messages, kept = article, appearance.messages, article.kept
        self.form.show_content(kept.content, messages)
        fill(self.tags, ", ".join(kept.tags))
        fill(self.note, kept.note or "")
        aside = [not line.is_statement for line in article.lines]
        self.lines.show_lines(lines_of(kept.content.text, article.lines, aside), appearance)
        origin = kept.content.address or kept.content.source
        self._origin.setText("  ·  ".join(filter(None, (origin, stories_text(article.stories, messages)))))
        self.delete.setVisible(kept.deleted is None)
        self.restore.setVisible(kept.deleted is not None)
        self.read.setText(messages.text("library.mark_unread" if kept.read else "library.mark_read"))

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words."""
        messages = appearance.messages
        self.form.set_appearance(appearance)
        self.lines.set_appearance(messages)
        self._grid.name_fields(messages.text("library.tags"), messages.text("library.note"))
        self.tags.setPlaceholderText(messages.text("library.tags_help"))
        self.note.setPlaceholderText(messages.text("library.note_help"))
        self.delete.setText(messages.text("library.delete"))
        self.restore.setText(messages.text("library.restore"))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 0)
        rows.setSpacing(12)
        self._grid.put(self.tags, 0, 0)
        self._grid.put(self.note, 0, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._origin, 1)
        for button in (self.read, self.delete, self.restore):
            foot.addWidget(button)
        rows.addWidget(self.form)
        rows.addLayout(self._grid)
        rows.addLayout(foot)
        rows.addWidget(self.lines, 1)

    def _connect(self) -> None:
        self.tags.editingFinished.connect(self._tell_tags)
        self.note.editingFinished.connect(self._tell_note)
        self.lines.turned.connect(self._tell_line)
        self.delete.clicked.connect(self.delete_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.read.clicked.connect(self._tell_read)

    def _tell_tags(self) -> None:
        typed = tuple(dict.fromkeys(" ".join(tag.split()) for tag in self.tags.text().split(",") if tag.strip()))
        if self._shown is not None and sorted(typed) != sorted(self._shown.kept.tags):
            self.tags.setModified(False)
            self.tags_edited.emit(typed)

    def _tell_note(self) -> None:
        typed = self.note.text().strip()
        if self._shown is not None and typed != (self._shown.kept.note or ""):
            self.note.setModified(False)
            self.note_edited.emit(typed)

    def _tell_read(self) -> None:
        if self._shown is not None:
            self.read_wanted.emit(self._shown.kept.read is None)

    def _tell_line(self, place: int) -> None:
        if self._shown is not None:
            self.line_turned.emit(place, self._shown.lines[place].is_statement)
