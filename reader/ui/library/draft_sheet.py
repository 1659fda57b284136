"""One article of an import at full size: its details, its story, its lines; or why a file cannot be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import HEADLINE, NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import DIM
from reader.ui.library.article_form import ArticleForm
from reader.ui.library.article_lines import ArticleLines, lines_of
from reader.ui.library.fields import FieldGrid
from reader.ui.library.story_choice import StoryChoice

if TYPE_CHECKING:
    from reader.library.previews import Preview


class DraftSheet(QWidget):
    """``own_asked`` tells whether a version is to be an article of its own."""

    own_asked = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = ArticleForm(self)
        self.story = StoryChoice(self)
        self.lines = ArticleLines(self)
        self.own = QCheckBox(self)
        self._grid = FieldGrid()
        self._heading = QLabel(self)
        self._note = QLabel(self)
        self._build()

    def show_draft(
        self, preview: Preview, *, new: Sequence[str], kept: Mapping[int, str], appearance: Appearance
    ) -> None:
        """Show an article that may be kept; ``new`` and ``kept`` are the stories that it may be for."""
        messages, content = appearance.messages, preview.content
        self._show_parts(draft=True)
        self.form.show_content(content, messages)
        suggested = content.headline or content.source
        self.story.offer(preview.story, new=new, kept=kept, suggested=suggested, appearance=appearance)
        aside = [preview.is_aside(place) for place in range(len(preview.lines))]
        self.lines.show_lines(lines_of(content.text, preview.lines, aside), appearance)
        self._show_likeness(preview, appearance)

    def show_problem(self, name: str, reason: str) -> None:
        """Show why a file cannot be read."""
        self._show_parts(draft=False)
        self._heading.setText(name)
        self._note.setText(reason)
        self._note.show()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words."""
        messages = appearance.messages
        self.form.set_appearance(appearance)
        self.lines.set_appearance(messages)
        self._grid.name_fields(messages.text("form.story"))
        self.own.setText(messages.text("import.own"))

    def _show_likeness(self, preview: Preview, appearance: Appearance) -> None:
        messages, known = appearance.messages, preview.known
        if known is not None:
            text = messages.text(f"import.known.{known.likeness}", number=known.article_id)
        elif preview.twin is not None:
            text = messages.text(f"import.twin.{preview.twin}")
        else:
            text = ""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.own.setVisible(preview.may_be_version)
        self.own.setChecked(preview.is_own)

    def _show_parts(self, *, draft: bool) -> None:
        for part in (self.form, self.lines):
            part.setVisible(draft)
        self._grid.show_field(self.story, visible=draft)
        self._heading.setVisible(not draft)
        if not draft:
            self.own.hide()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 0)
        rows.setSpacing(12)
        self._heading.setFont(reading_font(HEADLINE, Weight.BOLD))
        self._note.setFont(interface_font(NORMAL))
        self._note.setForegroundRole(DIM)
        for text in (self._heading, self._note):
            text.setWordWrap(True)
        self._grid.put(self.story, 0, 0)
        rows.addWidget(self._heading)
        rows.addWidget(self.form)
        rows.addLayout(self._grid)
        rows.addWidget(self._note)
        rows.addWidget(self.own)
        rows.addWidget(self.lines, 1)
        rows.addStretch(0)
        self.own.toggled.connect(self.own_asked)
