"""A view on a sheet of paper, which is found again as it was left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.palette import Palette
from reader.ui.story.paper import Paper
from reader.ui.story.passage_card import PassageCard
from reader.ui.story.story_view import StoryView
from reader.ui.wheel_zoom import WheelZoom


class PaperView(StoryView):
    """Leads from its parts to the texts. Who comes back from there is where the way began, and not elsewhere."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.paper = Paper(palette, self)
        self._asked_for: str | None = None
        self._in_use: QWidget | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.paper)
        WheelZoom(self.paper).wanted.connect(self.zoom_wanted)

    @property
    def keyboard_start(self) -> QWidget | None:
        return self._in_use or super().keyboard_start

    def _listen(self, card: PassageCard) -> None:
        """Let a card lead to its sentence."""
        card.clicked.connect(lambda: self._ask_for(card.sentence_id, card.other))

    def _ask_for(self, sentence_id: str, beside: str) -> None:
        """Lead to a sentence with another one ``beside`` it, which may be empty."""
        self._asked_for = sentence_id
        if beside:
            self.pair_activated.emit(sentence_id, beside)
        else:
            self.sentence_activated.emit(sentence_id)

    def _bring_up_to_date(self) -> None:
        if self._is_read and not self._is_drawn:
            with self.paper.keeping_place():
                super()._bring_up_to_date()
        else:
            super()._bring_up_to_date()

    def _show_part(self, part: QWidget | None, sentence_id: str | None, *, seek: bool) -> None:
        """Bring the part of a selected sentence into sight, where it is sought, and the keyboard to it.

        Where the reader came to that sentence from here, both stay where they were.
        """
        came_from_here = sentence_id is not None and sentence_id == self._asked_for
        self._in_use = None if came_from_here else part
        if not came_from_here:
            self._asked_for = None
            if part is not None and seek:
                self.paper.show_part(part)
