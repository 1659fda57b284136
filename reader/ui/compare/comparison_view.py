"""The centre of the window: articles side by side, with what joins them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.filtering import Filter, filtered_out
from reader.settings import TextStyle
from reader.ui.compare.card_display import CardDisplay
from reader.ui.compare.chosen_sentence import ChosenSentence
from reader.ui.compare.finder import Finder
from reader.ui.compare.page import PageStyle
from reader.ui.compare.pane import Pane
from reader.ui.compare.pane_order import PaneOrder
from reader.ui.compare.pane_requests import PaneRequests
from reader.ui.compare.pane_row import PaneRow
from reader.ui.compare.scroll_sync import ScrollSync
from reader.ui.compare.strand_strip import StrandStrip
from reader.ui.compare.sync_switch import SyncSwitch


class ComparisonView(QWidget):
    """Shows one to five articles of a comparison beside each other, and one selected sentence in all of them."""

    sentence_activated = Signal(str)
    """The reader clicked a sentence or came to it by key; it is selected already."""
    selection_cleared = Signal()
    """The reader let go of the selected sentence."""
    article_chosen = Signal(int, str)
    """The reader wants this article in that pane, counted from 0."""
    sync_wanted = Signal(bool)
    """The reader wants the panes to scroll together, or each by itself."""
    found = Signal(int, int)
    """Which of the places with the words looked for is current, counted from 1 and 0 for none, and of how many."""
    sentence_chosen = Signal(str)
    """The sentence that the reader was asked to choose; empty where none is selected."""
    menu_wanted = Signal(QPoint, str, int)
    """A menu is wanted at a place of the screen, for a sentence, at a code point of it; -1 for no place in it."""
    zoom_wanted = Signal(int)
    """The reader wants larger text (1) or smaller (-1)."""
    pane_articles_changed = Signal(tuple)
    """The reader wants these articles in the panes, from left to right: one more, one fewer, or another order."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._style = PageStyle()
        self._settled: frozenset[str] = frozenset()
        self._comparison: Comparison | None = None
        self._filter = Filter()
        self._row = PaneRow(self._style, palette)
        self._sync_switch = SyncSwitch(self._row, palette, self)
        self._scroller = QScrollArea(self)
        self._order = PaneOrder(self._row, self)
        self._sync = ScrollSync(self)
        self._chosen = ChosenSentence(self._row, self._sync, self)
        self._finder = Finder(self._row, self)
        self._card = CardDisplay(palette, self)
        self._requests = PaneRequests(self._row, self._chosen, self._card, self)
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroller)
        # Five panes are wider than a small window: then the row scrolls sideways and each stays readable.
        self._scroller.setWidget(self._row)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sync_switch.wanted.connect(self.sync_wanted)
        self._order.wanted.connect(self.pane_articles_changed)
        self._finder.moved.connect(self.found)
        self._finder.pane_wanted.connect(self._requests.use)
        self._row.pane_added.connect(self._connect_pane)
        self._row.strip_added.connect(self._requests.watch_strip)
        self._requests.sentence_activated.connect(self.sentence_activated)
        self._requests.sentence_chosen.connect(self.sentence_chosen)
        self._requests.selection_cleared.connect(self.selection_cleared)
        self._requests.menu_wanted.connect(self.menu_wanted)
        self._requests.came_into_use.connect(self._bring_into_sight)

    def _bring_into_sight(self, pane: Pane) -> None:
        # The row takes on the width of a new pane a while later, and could not be scrolled to it before.
        QCoreApplication.sendPostedEvents(self._scroller.viewport(), QEvent.Type.LayoutRequest)
        self._scroller.ensureWidgetVisible(pane, 0, 0)

    def _connect_pane(self, pane: Pane) -> None:
        for part in (self._sync, self._order, self._card, self._requests):
            part.watch(pane)
        pane.article_chosen.connect(
            lambda article_id: self.article_chosen.emit(self.panes.index(pane), article_id)
        )
        pane.text.zoom_wanted.connect(self.zoom_wanted)

    @property
    def selected(self) -> str | None:
        """Return the id of the selected sentence."""
        return self._chosen.id

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Return the panes from left to right."""
        return self._row.panes

    @property
    def strips(self) -> tuple[StrandStrip, ...]:
        """Return the strips between the panes, from left to right."""
        return self._row.strips

    @property
    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops in the panes, in this order."""
        return self._row.tab_stops

    @property
    def pane_articles(self) -> tuple[str, ...]:
        """Return the ids of the articles in the panes, from left to right."""
        return tuple(pane.article_id for pane in self.panes)

    def show_comparison(self, comparison: Comparison, pane_articles: tuple[str, ...], messages: Messages) -> None:
        """Show these articles of a comparison, one a pane.

        A pane whose article stays keeps its place, and a selected sentence that is still there stays selected.
        """
        self._row.arrange(pane_articles)
        if self._requests.pane_in_use not in self.panes:
            self._requests.pane_in_use = next(iter(self.panes), None)
        for place, pane in enumerate(self.panes):
            pane.show_article(comparison, pane_articles, place, messages)
            pane.text.set_settled(self._settled)
        self._sync.keep(self.panes, comparison)
        self._sync_switch.set_words(messages)
        self._row.join(comparison, messages)
        self._finder.look_again()
        self._card.show_comparison(comparison, messages)
        self._comparison = comparison
        self.set_filter(self._filter)
        self._chosen.show_comparison(comparison, messages, self._palette, self._requests.pane_in_use)

    def set_settled(self, sentence_ids: frozenset[str]) -> None:
        """Say of which sentences a person has judged all matches."""
        self._settled = sentence_ids
        for pane in self.panes:
            pane.text.set_settled(sentence_ids)

    def choose_sentence(self, *, wanted: bool) -> None:
        """Let the reader choose a sentence, by click or by moving to it and pressing Enter, or no longer."""
        self._requests.choose_sentence(wanted=wanted)

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme; what is read stays where it is."""
        self._palette = palette
        self._apply_look()

    def set_text_style(self, text: TextStyle) -> None:
        """Set the pages in another size or with other marks; what is read and the filter stay as they are."""
        style = PageStyle.of(text)
        if style != self._style:
            self._style = style
            self._apply_look()

    def set_filter(self, wanted: Filter) -> None:
        """Let all other sentences and their strands step back; what is read stays where it is."""
        self._filter = wanted
        self._chosen.filter_out(filtered_out(self._comparison, wanted) if self._comparison else frozenset())

    def _apply_look(self) -> None:
        self._row.set_look(self._style, self._palette)
        self._chosen.set_palette_roles(self._palette)
        self._card.set_palette_roles(self._palette)
        self._sync_switch.set_palette_roles(self._palette)

    def set_sync(self, on: bool) -> None:
        """Let the panes scroll together, or each by itself."""
        self._sync.is_on = on
        self._sync_switch.show_state(on)

    def find_words(self, words: str) -> None:
        """Mark words in all panes and lead to the first place in sight of the pane in use, or below."""
        self._finder.find(words, self._requests.pane_in_use)

    def find_next(self) -> None:
        """Lead to the next place with the words looked for."""
        self._finder.step(1)

    def find_previous(self) -> None:
        """Lead to the previous place with the words looked for."""
        self._finder.step(-1)

    def clear_find(self) -> None:
        """Look for nothing any more."""
        self._finder.find("", None)

    def focus_active_pane(self) -> None:
        """Give the keyboard back to the pane that had it last."""
        if self._requests.pane_in_use is not None:
            self._requests.pane_in_use.text.setFocus()

    def stay_on_screen(self, pixels: int) -> None:
        """Keep the words where they are on the screen while the panes go down by so many pixels, or up."""
        self._sync.move_all(pixels)
        self._finder.covered = max(pixels, 0)

    def finish_motion(self) -> None:
        """Be where the panes are gliding to, for a picture."""
        self._sync.finish_motion()

    def select(self, sentence_id: str | None, facing: str | None = None) -> None:
        """Outline a sentence and its counterparts and bring them level; ``None`` clears the selection.

        Of several counterparts in one article ``facing`` alone is meant, if it is one of them. The sentence may
        belong to an article that no pane shows: then its counterparts are outlined. Raises ``KeyError`` for an id
        that is not in the comparison.
        """
        self._requests.select(sentence_id, facing)
