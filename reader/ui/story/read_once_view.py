"""Read once: the whole story as one text, with the outlets behind each sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model import Comparison
from reader.palette import Palette
from reader.present.merged import MergedReading, merged_reading
from reader.ui.appearance import Appearance
from reader.ui.story.reading_page import write_reading
from reader.ui.story.reading_text import ReadingText
from reader.ui.story.story_view import StoryView


class ReadOnceView(StoryView):
    """What several outlets tell once, what only one adds in its place, contradictions where they arise."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.text = ReadingText(palette, self)
        self.text.picked.connect(self.sentence_activated)
        self._reading = MergedReading((), ())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.text)
        self.setFocusProxy(self.text)

    def _read(self, comparison: Comparison) -> None:
        self._reading = merged_reading(comparison)
        self.text.verticalScrollBar().setValue(0)

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        stayed = self.text.verticalScrollBar().value()
        page = write_reading(self.text.document(), self._reading, comparison, appearance)
        self.text.show_page(page, appearance.palette)
        self.text.setAccessibleName(appearance.messages.text("merged.text_name"))
        self.text.setAccessibleDescription(appearance.messages.text("merged.text_help"))
        self.text.verticalScrollBar().setValue(stayed)

    def _mark_selected(self, sentence_id: str | None) -> None:
        self.text.mark(sentence_id)
