"""What the clicks and keys of a reader in the panes lead to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from reader.ui.compare.card_display import CardDisplay
from reader.ui.compare.chosen_sentence import ChosenSentence
from reader.ui.compare.pane import Pane
from reader.ui.compare.pane_row import PaneRow
from reader.ui.compare.strand_strip import StrandStrip


class PaneRequests(QObject):
    """Selects sentences, brings them level and shows their cards, and knows which pane is in use."""

    sentence_activated = Signal(str)
    sentence_chosen = Signal(str)
    selection_cleared = Signal()
    menu_wanted = Signal(QPoint, str, int)
    came_into_use = Signal(object)
    """The reader turned to this pane."""

    def __init__(self, row: PaneRow, chosen: ChosenSentence, card: CardDisplay, parent: QObject) -> None:
        super().__init__(parent)
        self._row = row
        self._chosen = chosen
        self._card = card
        self._is_choosing = False
        self.pane_in_use: Pane | None = None

    def watch(self, pane: Pane) -> None:
        """Listen to a pane."""
        text = pane.text
        pane.focused.connect(lambda: self.use(pane))
        text.pointed_at.connect(self._chosen.point_at)
        text.picked.connect(lambda sentence_id: self._pick(sentence_id, pane))
        text.menu_wanted.connect(self._want_menu)
        text.stepped.connect(lambda step: self._step(pane, step))
        text.counterpart_wanted.connect(lambda: self._go_to_counterpart(pane))
        text.card_wanted.connect(lambda sentence_id: self._show_card(pane, sentence_id))
        text.own_card_wanted.connect(lambda: self._toggle_card(pane))
        text.level_wanted.connect(lambda: self._bring_level(pane))
        text.clearing_wanted.connect(self._clear)
        text.pane_wanted.connect(lambda step: self._switch_pane(pane, step))

    def watch_strip(self, strip: StrandStrip) -> None:
        """Listen to a strip."""
        strip.pointed_at.connect(self._chosen.point_at)
        strip.picked.connect(lambda left: self._activate(left, self._pane_of(left)))

    def use(self, pane: Pane) -> None:
        """Take a pane as the one in use."""
        self.pane_in_use = pane
        self.came_into_use.emit(pane)

    def select(self, sentence_id: str | None, facing: str | None = None) -> None:
        """Select a sentence, or none, and the counterpart it faces; what is selected already stays as it is."""
        if (sentence_id, facing) != (self._chosen.id, self._chosen.facing):
            self._card.hide()
            self._chosen.choose(sentence_id, self.pane_in_use, facing)

    def choose_sentence(self, *, wanted: bool) -> None:
        """Let the reader choose a sentence, by click or by moving to it and pressing Enter, or no longer."""
        self._is_choosing = wanted
        for pane in self._row.panes:
            pane.text.viewport().setCursor(Qt.CursorShape.CrossCursor if wanted else Qt.CursorShape.IBeamCursor)

    def _pick(self, sentence_id: str, pane: Pane) -> None:
        if self._is_choosing:
            self.sentence_chosen.emit(sentence_id)
        else:
            self._activate(sentence_id, pane)

    def _want_menu(self, place: QPoint, sentence_id: str | None, offset: int) -> None:
        wanted = sentence_id or self._chosen.id
        if wanted is not None:
            self.menu_wanted.emit(place, wanted, offset)

    def _activate(self, sentence_id: str, pane: Pane) -> None:
        self.use(pane)
        if sentence_id == self._chosen.id:
            self._chosen.bring_level_with(pane)
        self.select(sentence_id)
        self.sentence_activated.emit(sentence_id)

    def _show_card(self, pane: Pane, sentence_id: str) -> None:
        # What is selected is explained beside the panes already.
        if sentence_id != self._chosen.id:
            self._card.show(pane, sentence_id)

    def _toggle_card(self, pane: Pane) -> None:
        self._chosen.finish_motion()
        shown = self._chosen.places(pane).get(pane)
        if shown is None:
            self._step(pane, 1)
        else:
            self._card.toggle(pane, shown)

    def _bring_level(self, pane: Pane) -> None:
        """Bring the other panes level with this one, or select what is read here where nothing is selected."""
        if self._chosen.id is None:
            self._step(pane, 1)
        else:
            self._chosen.bring_level_with(pane)

    def _clear(self) -> None:
        if self._card.is_shown:
            self._card.hide()
        elif self._chosen.id is not None:
            self._chosen.choose(None, None)
            self.selection_cleared.emit()

    def _step(self, pane: Pane, step: int) -> None:
        sentence_id = pane.text.neighbour_of(self._chosen.id, step)
        if sentence_id is not None:
            self._activate(sentence_id, pane)

    def _go_to_counterpart(self, pane: Pane) -> None:
        if self._is_choosing:
            self.sentence_chosen.emit(self._chosen.id or "")
            return
        places = self._chosen.places(self.pane_in_use)
        panes, place = self._row.panes, self._row.panes.index(pane)
        for other in (*panes[place + 1 :], *panes[:place]):
            if other in places:
                other.text.setFocus()
                self._activate(places[other], other)
                return

    def _switch_pane(self, pane: Pane, step: int) -> None:
        panes = self._row.panes
        panes[(panes.index(pane) + step) % len(panes)].text.setFocus()

    def _pane_of(self, sentence_id: str) -> Pane:
        return next(pane for pane in self._row.panes if pane.text.page_geometry.of(sentence_id))
