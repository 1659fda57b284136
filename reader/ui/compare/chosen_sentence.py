"""The selected sentence of the panes: outlined with its counterparts, brought level with them, said aloud."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Span
from reader.palette import Palette
from reader.present.hints import announcement
from reader.present.selection import best_counterpart, faced, loud_words, quiet_words, related
from reader.ui.aloud import say
from reader.ui.compare.marks import Emphasis
from reader.ui.compare.pane import Pane
from reader.ui.compare.pane_row import PaneRow
from reader.ui.compare.scroll_sync import ScrollSync


class ChosenSentence:
    """Tells every pane and strip of a row what stands out in it, and moves the panes to where that is seen."""

    def __init__(self, row: PaneRow, sync: ScrollSync, view: QWidget) -> None:
        self.id: str | None = None
        self.facing: str | None = None
        """The counterpart that the reader was led to, of several in one text."""
        self._row = row
        self._sync = sync
        self._view = view
        self._shown: tuple[Comparison, Messages] | None = None
        self._palette: Palette | None = None
        self._filtered_out: frozenset[str] = frozenset()
        self._was_level = False
        row.laying_out.connect(self._note_level)
        row.laid_out.connect(self._stay_level)

    def show_comparison(
        self, comparison: Comparison, messages: Messages, palette: Palette, first: Pane | None
    ) -> None:
        """Take on what the panes show now; a sentence that is still there stays selected."""
        self._shown, self._palette = (comparison, messages), palette
        known = {sentence.id for sentence in comparison.sentences}
        self.choose(self.id if self.id in known else None, first, self.facing)

    def choose(self, sentence_id: str | None, first: Pane | None, facing: str | None = None) -> None:
        """Select a sentence; of panes that are of equal use to show it, ``first`` moves least."""
        self.id, self.facing = sentence_id, facing
        self.point_at(None)
        self._mark_words()
        places = self.places(first)
        self._bring_level(places)
        for pane, shown in places.items():
            pane.text.put_cursor_at(shown)
        if sentence_id is not None and self._shown is not None:
            say(self._view, announcement(self._shown[0], sentence_id, self._shown[1]))

    def bring_level_with(self, pane: Pane) -> None:
        """Bring the counterparts of the selected sentence to the height where this pane shows it."""
        places = self.places(pane)
        if pane in places:
            places = {pane: places[pane], **places}
        self._bring_level(places)

    def finish_motion(self) -> None:
        """Be where the panes are gliding to."""
        self._sync.finish_motion()

    def _note_level(self) -> None:
        self._was_level = self._sync.are_level(self.places(None))

    def _stay_level(self) -> None:
        if self._was_level:
            self._sync.bring_level(self.places(None), visibly=False)

    def _bring_level(self, places: Mapping[Pane, str]) -> None:
        self._sync.bring_level(places, visibly=self._view.isVisible())

    def places(self, first: Pane | None) -> dict[Pane, str]:
        """Return what each pane has to show of the selected sentence, its own pane at first, then ``first``."""
        if self.id is None or self._shown is None:
            return {}
        comparison = self._shown[0]
        article_id = comparison.sentence(self.id).article_id
        shown = {
            pane: self.id
            if pane.article_id == article_id
            else best_counterpart(comparison, self.id, pane.article_id, self.facing)
            for pane in self._row.panes
        }
        ordered = sorted(shown, key=lambda pane: (pane.article_id != article_id, pane is not first))
        return {pane: found for pane in ordered if (found := shown[pane]) is not None}

    def point_at(self, hovered: str | None) -> None:
        """Let what the mouse is on stand out as well as what is selected."""
        comparison = self._shown[0] if self._shown else None
        chosen = related(comparison, self.id, self.facing) if comparison and self.id else frozenset()
        pointed = related(comparison, hovered) if comparison and hovered else frozenset()
        emphasis = Emphasis(chosen, pointed, others_step_back=bool(chosen), filtered_out=self._filtered_out)
        for pane in self._row.panes:
            pane.text.set_emphasis(emphasis)
            pane.overview.set_emphasis(emphasis)
        for strip in self._row.strips:
            strip.set_emphasis(chosen, hovered)
            strip.set_filtered_out(self._filtered_out)

    def filter_out(self, sentence_ids: frozenset[str]) -> None:
        """Let these sentences step back; what is read and selected stays."""
        self._filtered_out = sentence_ids
        self.point_at(None)

    def set_palette_roles(self, palette: Palette) -> None:
        """Mark words in the colours of another theme."""
        self._palette = palette
        self._mark_words()

    def _mark_words(self) -> None:
        loud: list[tuple[str, Span, str]] = []
        agreeing: Mapping[str, tuple[Span, ...]] = {}
        if self.id is not None and self._shown is not None and self._palette is not None:
            comparison, articles = self._shown[0], {pane.article_id for pane in self._row.panes}
            found = faced(comparison, self.id, self.facing)
            shown = [counterpart for counterpart in found if counterpart.sentence.article_id in articles]
            words = loud_words(self.id, shown)
            loud = [(word.sentence_id, word.span, self._palette.mark(word.status).ink) for word in words]
            agreeing = quiet_words(comparison, self.id, shown)
        for pane in self._row.panes:
            pane.text.mark_words(loud, agreeing)
