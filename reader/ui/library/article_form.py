"""What is said of an article, to be corrected: outlet, headline, day and language."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL
from reader.ui.labels import label
from reader.ui.library.fields import FieldGrid, fill
from reader.wording import date_text

if TYPE_CHECKING:
    from reader.library.importing.imported import ImportedText

LANGUAGES = ("id", "en")


class ArticleForm(QWidget):
    """``edited`` carries the name of a detail of an ``ImportedText`` and its new value, ``None`` for unknown."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages: Messages | None = None
        self._content: ImportedText | None = None
        self._grid = FieldGrid()
        self.outlet = QLineEdit(self)
        self.headline = QLineEdit(self)
        self.published = QLineEdit(self)
        self.language = QComboBox(self)
        self._hint = label(self, size=SMALL)
        self._build()
        self._connect()

    def show_content(self, content: ImportedText, messages: Messages) -> None:
        """Show the details of an article."""
        self._content, self._messages = content, messages
        fill(self.outlet, content.outlet or "")
        fill(self.headline, content.headline or "")
        fill(self.published, date_text(content.published, messages) if content.published else "")
        self.language.setCurrentIndex(max(0, self.language.findData(content.language)))
        self._hint.setVisible(self._hint.isVisible() and self.published.isModified())

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words."""
        messages = appearance.messages
        names = ("outlet", "published", "language", "headline")
        self._grid.name_fields(*(messages.text(f"form.{name}") for name in names))
        for field in (self.outlet, self.published, self.headline):
            field.setPlaceholderText(messages.text("form.unknown"))
        kept = self.language.currentData() or LANGUAGES[0]
        self.language.blockSignals(True)
        self.language.clear()
        for code in LANGUAGES:
            self.language.addItem(messages.text(f"form.languages.{code}"), code)
        self.language.setCurrentIndex(self.language.findData(kept))
        self.language.blockSignals(False)
        self._hint.setText(messages.text("form.day_unclear"))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._grid.put(self.outlet, 0, 0)
        self._grid.put(self.published, 0, 1)
        self._grid.put(self.language, 0, 2)
        self._grid.addWidget(self._hint, 2, 1, 1, 2)  # under the day
        self._grid.put(self.headline, 2, 0, span=3)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 4)
        self._grid.setColumnStretch(2, 3)
        rows.addLayout(self._grid)
        self._hint.hide()

    def _connect(self) -> None:
        self.outlet.editingFinished.connect(lambda: self._tell("outlet", self.outlet.text()))
        self.headline.editingFinished.connect(lambda: self._tell("headline", self.headline.text()))
        self.published.editingFinished.connect(self._tell_day)
        self.language.activated.connect(lambda _: self._tell("language", str(self.language.currentData())))

    def _told(self) -> None:
        for field in (self.outlet, self.headline, self.published):
            field.setModified(False)

    def _tell(self, detail: str, typed: str) -> None:
        value = " ".join(typed.split()) or None
        if self._content is not None and value != getattr(self._content, detail):
            self._told()
            self.edited.emit(detail, value)

    def _tell_day(self) -> None:
        from reader.library.importing.metadata import published_in

        typed = self.published.text().strip()
        day: datetime.date | None = published_in(typed)
        self._hint.setVisible(bool(typed) and day is None)
        if self._content is not None and day != self._content.published and (day is not None or not typed):
            self._told()
            self.edited.emit("published", day)
