"""The contradictions of a story by type, and below them what is updated or worth a check."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.contradictions import Disagreements, disagreements, looked_for
from reader.present.filtering import Filter, filtered_out
from reader.ui.appearance import Appearance
from reader.ui.rows import rows_of
from reader.ui.statements.empty_page import EmptyPage
from reader.ui.statements.entries import NOTHING_REVIEWED, items
from reader.ui.statements.entry_list import EntryList
from reader.ui.statements.entry_model import EntryModel
from reader.ui.story.story_view import StoryView
from reader.ui.wheel_zoom import WheelZoom
from reader.verdicts import Reviews

_NOTHING = Disagreements((), (), ())


class ContradictionsView(StoryView):
    """Both values, both wordings, who wrote them when, and why they clash."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.list = EntryList(palette, self)
        self.nothing = EmptyPage(self)
        self._is_redrawn = False
        self._reviews = NOTHING_REVIEWED
        self._found = _NOTHING
        self._stack = QStackedLayout()
        self._build()
        self.list.picked.connect(self.pair_activated)
        self.nothing.left.connect(self.everything_wanted)
        WheelZoom(self.list).wanted.connect(self.zoom_wanted)

    def _build(self) -> None:
        rows_of(self).addLayout(self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.setFocusProxy(self.list)

    def set_filter(self, wanted: Filter) -> None:
        super().set_filter(wanted)
        self._redraw()

    def set_reviews(self, reviews: Reviews) -> None:
        if reviews != self._reviews:
            self._reviews = reviews
            self._redraw()

    def _read(self, comparison: Comparison) -> None:
        self._found = disagreements(comparison)

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, found = appearance.messages, looked_for(self._found, filtered_out(comparison, self._filter))
        model = EntryModel(items(found, comparison, messages, self._reviews), comparison, messages, self.list)
        before = self.list.entry_model
        self._is_redrawn = before is not None and before.pairs == model.pairs
        self.list.show_model(model, appearance)
        self.list.setAccessibleName(messages.text("contradictions.name"))
        self.list.setAccessibleDescription(messages.text("contradictions.help"))
        self._say_nothing(comparison, messages)
        self._stack.setCurrentWidget(self.nothing if found == _NOTHING else self.list)

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        is_new, self._is_redrawn = seek or not self._is_redrawn, False
        self.list.mark(sentence_id)
        if is_new and sentence_id is not None:
            self.list.bring_into_sight(sentence_id)

    def _say_nothing(self, comparison: Comparison, messages: Messages) -> None:
        if self._found != _NOTHING:
            self.nothing.show_filtered(messages)
            return
        if len(comparison.articles) < 2:
            title, text = "panel.one_article", "contradictions.one_article"
        else:
            title, text = "contradictions.none", "contradictions.none_text"
        self.nothing.show_text(messages.text(title), messages.text(text))
