"""Read once: the whole story as one text, with the outlets behind each sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.palette import Palette
from reader.present.filtering import Filter, filtered_out
from reader.present.merged import MergedReading, merged_reading, told_statements
from reader.present.shortening import filtered_reading, shared_reading
from reader.ui.appearance import Appearance
from reader.ui.compare.page import PageStyle
from reader.ui.fonts import interface_font
from reader.ui.statements.empty_page import EmptyPage
from reader.ui.story.reading_page import write_reading
from reader.ui.story.reading_text import ReadingText
from reader.ui.story.story_view import StoryView


class ReadOnceView(StoryView):
    """What several outlets tell once, what only one adds in its place, contradictions where they arise."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.text = ReadingText(palette, self)
        self.only_shared = QCheckBox(self)
        self.nothing = EmptyPage(self)
        self._reading = MergedReading((), ())
        self._stack = QStackedLayout()
        self._build()

    def _build(self) -> None:
        self.only_shared.setFont(interface_font())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 10, 24, 10)
        bar.addStretch(1)
        bar.addWidget(self.only_shared)
        rows.addLayout(bar)
        rows.addLayout(self._stack, 1)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.nothing)
        self.nothing.left.connect(self.everything_wanted)
        self.text.picked.connect(self.sentence_activated)
        self.text.zoom_wanted.connect(self.zoom_wanted)
        self.only_shared.toggled.connect(self._redraw)

    def set_filter(self, wanted: Filter) -> None:
        super().set_filter(wanted)
        self._redraw()

    def _read(self, comparison: Comparison) -> None:
        self._reading = merged_reading(comparison)
        shared = len(told_statements(shared_reading(self._reading)))
        self.only_shared.setVisible(0 < shared < len(told_statements(self._reading)))
        self.text.verticalScrollBar().setValue(0)

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, shown = appearance.messages, self._shown(comparison)
        with self.text.keeping_place():
            self.text.set_column_width(PageStyle.of(appearance.text).column_width)
            page = write_reading(self.text.document(), shown, comparison, appearance)
            self.text.show_page(page, appearance.palette)
        self.text.setAccessibleName(messages.text("merged.text_name"))
        self.text.setAccessibleDescription(messages.text("merged.text_help"))
        self.only_shared.setText(messages.text("merged.only_shared"))
        self.nothing.show_filtered(messages)
        is_empty = bool(self._reading.parts) and not shown.parts
        self._stack.setCurrentWidget(self.nothing if is_empty else self.text)

    def _shown(self, comparison: Comparison) -> MergedReading:
        hides = self.only_shared.isChecked() and not self.only_shared.isHidden()
        reading = shared_reading(self._reading) if hides else self._reading
        return filtered_reading(reading, filtered_out(comparison, self._filter))

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        if seek or self.text.current is None:
            self.text.mark(sentence_id)
