"""What stands out in the panes and strips: the selected statement, what the mouse is on, the words that matter."""

from __future__ import annotations

from reader.model import Comparison
from reader.palette import Palette
from reader.present.selection import loud_words, related
from reader.ui.compare.marks import Emphasis
from reader.ui.compare.pane_row import PaneRow


class StandingOut:
    """Tells every pane and strip of a row what stands out in it."""

    def __init__(self, row: PaneRow) -> None:
        self._row = row

    def show(self, comparison: Comparison | None, selected: str | None, hovered: str | None) -> None:
        """Let a selected sentence, a hovered one, and their counterparts stand out."""
        chosen = related(comparison, selected) if comparison and selected else frozenset()
        pointed = related(comparison, hovered) if comparison and hovered else frozenset()
        emphasis = Emphasis(chosen, pointed, others_step_back=bool(chosen))
        for pane in self._row.panes:
            pane.text.set_emphasis(emphasis)
            pane.overview.set_selected(chosen)
        for strip in self._row.strips:
            strip.set_emphasis(chosen, hovered)

    def mark_words(self, comparison: Comparison | None, selected: str | None, palette: Palette) -> None:
        """Mark the words to compare in a selected sentence and its counterparts."""
        coloured = []
        if comparison and selected:
            shown = frozenset(pane.article_id for pane in self._row.panes)
            words = loud_words(comparison, selected, shown)
            coloured = [(word.sentence_id, word.span, palette.mark(word.status).ink) for word in words]
        for pane in self._row.panes:
            pane.text.mark_words(coloured)
