"""The views of a story, one at a time: the panes, and those that show the whole of it in another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.filtering import Filter
from reader.settings import TextStyle, View
from reader.ui.compare.comparison_view import ComparisonView
from reader.ui.story.story_view import StoryView
from reader.verdicts import Reviews


def _matrix(palette: Palette, parent: QWidget) -> StoryView:
    from reader.ui.statements.matrix_view import MatrixView

    return MatrixView(palette, parent)


def _contradictions(palette: Palette, parent: QWidget) -> StoryView:
    from reader.ui.statements.contradictions_view import ContradictionsView

    return ContradictionsView(palette, parent)


def _read_once(palette: Palette, parent: QWidget) -> StoryView:
    from reader.ui.story.read_once_view import ReadOnceView

    return ReadOnceView(palette, parent)


def _quotes(palette: Palette, parent: QWidget) -> StoryView:
    from reader.ui.story.quotes_view import QuotesView

    return QuotesView(palette, parent)


def _overview(palette: Palette, parent: QWidget) -> StoryView:
    from reader.ui.story.overview_view import OverviewView

    return OverviewView(palette, parent)


# Loaded when they are first wanted: the window opens on the panes, and sooner without the rest.
_MAKERS: dict[View, Callable[[Palette, QWidget], StoryView]] = {
    View.MATRIX: _matrix,
    View.CONTRADICTIONS: _contradictions,
    View.READ_ONCE: _read_once,
    View.QUOTES: _quotes,
    View.OVERVIEW: _overview,
}


class Views(QStackedWidget):
    """``sentence_wanted`` carries a sentence to be seen in its text, ``pair_wanted`` one with another to be seen
    beside it, ``statement_wanted`` one whose statement is to be seen in all texts that tell it, ``zoom_wanted``
    steps to larger letters. ``everything_wanted`` says that the filter is to be given up.
    """

    sentence_wanted = Signal(str)
    pair_wanted = Signal(str, str)
    statement_wanted = Signal(str)
    zoom_wanted = Signal(int)
    everything_wanted = Signal()

    def __init__(self, panes: ComparisonView, palette: Palette) -> None:
        super().__init__()
        self._panes = panes
        self._palette = palette
        self._text = TextStyle()
        self._filter = Filter()
        self._reviews: Reviews = {}
        self._made: dict[View, StoryView] = {}
        self._shown: tuple[Comparison, Messages] | None = None
        self._selected: str | None = None
        self.current = View.PANES
        panes.zoom_wanted.connect(self.zoom_wanted)
        self.addWidget(panes)

    @contextmanager
    def turning_to(self, view: View) -> Iterator[None]:
        """Show one view and hide the others, once the room that they are to have is made in this block.

        So a view is laid out once, and not at all where it comes back to the room that it had.
        """
        layout = self.layout()
        assert layout is not None, "a stack has one"
        layout.setEnabled(False)
        try:
            yield
            self.current = view
            shown = self._panes if view is View.PANES else self._story_view(view)
            # What is drawn as it comes into sight is brought to its place in the room that it is to have.
            shown.resize(self.contentsRect().size())
            self.setCurrentWidget(shown)
        finally:
            layout.setEnabled(True)
            layout.activate()

    def focus_view(self) -> None:
        """Give the keyboard to where the story view that is shown begins, else to what can be picked first."""
        view = self._story_view(self.current)
        for part in (view.keyboard_start, *view.findChildren(QWidget)):
            if part is not None and part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
                part.setFocus()
                return

    def show_comparison(self, comparison: Comparison, messages: Messages) -> None:
        """Show a comparison in every view but the panes, which are told which articles as well."""
        self._shown = comparison, messages
        for view in self._made.values():
            view.show_comparison(comparison, messages)

    def select(self, sentence_id: str | None, facing: str | None = None) -> None:
        """Mark a sentence in every view, in the panes with the counterpart that it faces."""
        self._selected = sentence_id
        self._panes.select(sentence_id, facing)
        for view in self._made.values():
            view.select(sentence_id)

    def set_filter(self, wanted: Filter) -> None:
        """Show what a reader looks for, in the views that can leave out or pale the rest."""
        self._filter = wanted
        self._panes.set_filter(wanted)
        for view in self._made.values():
            view.set_filter(wanted)

    def set_reviews(self, reviews: Reviews) -> None:
        """Take on what a person decided of the matches."""
        self._reviews = reviews
        for view in self._made.values():
            view.set_reviews(reviews)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take on the colours of a theme in every view, where they are others."""
        if palette is self._palette:
            return
        self._palette = palette
        self._panes.set_palette_roles(palette)
        for view in self._made.values():
            view.set_palette_roles(palette)

    def set_text_style(self, text: TextStyle, *, is_marked: bool) -> None:
        """Set every view as the reader wants it, the panes without marks where nothing is compared."""
        self._text = text
        bare = replace(text, wash=False, underlines=False, badges=False)
        self._panes.set_text_style(text if is_marked else bare)
        for view in self._made.values():
            view.set_text_style(text)

    def _story_view(self, wanted: View) -> StoryView:
        if wanted not in self._made:
            view = _MAKERS[wanted](self._palette, self)
            # A row of the matrix is a statement, and leads to all who tell it.
            leads_to = self.statement_wanted if wanted is View.MATRIX else self.sentence_wanted
            view.sentence_activated.connect(leads_to)
            view.pair_activated.connect(self.pair_wanted)
            view.set_filter(self._filter)
            view.set_reviews(self._reviews)
            view.zoom_wanted.connect(self.zoom_wanted)
            view.everything_wanted.connect(self.everything_wanted)
            view.set_text_style(self._text)
            if self._shown is not None:
                view.show_comparison(*self._shown)
            view.select(self._selected)
            self.addWidget(view)
            self._made[wanted] = view
        return self._made[wanted]
