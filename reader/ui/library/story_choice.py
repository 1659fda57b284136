"""Which story an article is for: none, one that is there, or a new one with a title of the reader's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.ui.appearance import Appearance
from reader.ui.statements.choice_box import ChoiceBox

Story = str | int | None


class StoryChoice(QWidget):
    """``chosen`` carries a title, the number of a story, or ``None``; ``renamed`` the new title of a new story."""

    chosen = Signal(object)
    renamed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(self)
        self.title = QLineEdit(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.title, 1)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._choose)
        self.title.editingFinished.connect(self._rename)

    def offer(
        self, story: Story, *, new: Sequence[str], kept: Mapping[int, str], suggested: str, appearance: Appearance
    ) -> None:
        """Offer the stories that are new in this import and those that are kept, with one of them chosen.

        ``suggested`` is the title of one more new story.
        """
        messages = appearance.messages
        self.box.clear()
        self.box.addItem(messages.text("import.no_story"), None)
        for title in new:
            self.box.addItem(messages.text("import.new_story", title=title), title)
        if not isinstance(story, str):
            self.box.addItem(messages.text("import.another_story"), suggested)
        for number, title in kept.items():
            self.box.addItem(title, number)
        self.box.setCurrentIndex(next(p for p in range(self.box.count()) if self.box.itemData(p) == story))
        self.box.setAccessibleName(messages.text("form.story"))
        self.title.setAccessibleName(messages.text("form.story_title"))
        self.title.setVisible(isinstance(story, str))
        self.title.setText(story if isinstance(story, str) else "")
        self.title.setCursorPosition(0)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self.box.itemData(place))

    def _rename(self) -> None:
        typed = " ".join(self.title.text().split())
        if typed and typed != self.box.currentData():
            self.renamed.emit(typed)
