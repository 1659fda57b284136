"""What the views beside the panes have in common: they show one comparison and lead back to its sentences."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.filtering import Filter
from reader.settings import TextStyle
from reader.ui.appearance import Appearance
from reader.verdicts import Reviews


class StoryView(QWidget):
    """A view of a whole story. What it shows is worked out when it is first seen, not before.

    ``sentence_activated`` carries a sentence that the reader wants to see in its text, ``pair_activated`` one with
    another that is to be seen beside it.
    """

    sentence_activated = Signal(str)
    pair_activated = Signal(str, str)
    zoom_wanted = Signal(int)
    """The reader wants larger text (1) or smaller (-1)."""
    everything_wanted = Signal()
    """The filter leaves nothing of this view, and the reader wants to be without it."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._text = TextStyle()
        self._messages: Messages | None = None
        self._comparison: Comparison | None = None
        self._selected: str | None = None
        self._filter = Filter()
        self._is_read = False
        self._is_drawn = False
        self._is_sought = False
        """Whether the selected sentence was brought into sight since it was selected."""

    def show_comparison(self, comparison: Comparison, messages: Messages) -> None:
        """Show a comparison in the words of a language; what is shown already stays as it is."""
        if comparison is self._comparison and messages is self._messages:
            return
        self._is_read = self._is_read and comparison is self._comparison
        if comparison is not self._comparison:
            self._selected = None
        self._comparison, self._messages = comparison, messages
        self._redraw()

    def select(self, sentence_id: str | None) -> None:
        """Mark where a sentence is told and bring it into sight; nothing is emitted."""
        self._selected, self._is_sought = sentence_id, False
        if self._is_drawn:
            self._mark()

    @property
    def keyboard_start(self) -> QWidget | None:
        """Return the part where the keyboard begins, if there is a better one than the first: where it was."""
        return self.focusProxy() or self.focusWidget()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take on the colours of a theme."""
        self._palette = palette
        self._redraw()

    def set_text_style(self, text: TextStyle) -> None:
        """Set what is read as the reader wants it."""
        if text != self._text:
            self._text = text
            self._redraw()

    def set_filter(self, wanted: Filter) -> None:
        """Show only what a reader looks for, in a view that leaves things out."""
        self._filter = wanted

    def set_reviews(self, reviews: Reviews) -> None:
        """Take on what a person decided, in a view that says so."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up_to_date()

    def _redraw(self) -> None:
        self._is_drawn = False
        if self.isVisible():
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if self._is_drawn or self._comparison is None or self._messages is None:
            return
        if not self._is_read:
            self._read(self._comparison)
        self._is_read = self._is_drawn = True
        self._draw(self._comparison, Appearance(self._messages, self._palette, self._text))
        self._mark()

    def _mark(self) -> None:
        """Mark the selection. What is only drawn anew stays where the reader has scrolled to."""
        seek, self._is_sought = not self._is_sought, True
        self._mark_selected(self._selected, seek=seek)

    def _read(self, comparison: Comparison) -> None:
        """Work out what is shown of a comparison, whatever its language and colours."""
        raise NotImplementedError

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        """Show what was worked out."""
        raise NotImplementedError

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        """Mark the place of a sentence, or none; ``seek`` says to bring it into sight and the keyboard to it."""
        raise NotImplementedError
