"""When the card of a sentence comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.hints import sentence_hint
from reader.ui.aloud import say
from reader.ui.compare.pane import Pane
from reader.ui.compare.sentence_card import SentenceCard, words_of


class CardDisplay(QObject):
    """Shows the card of a sentence on which the mouse rests or that is asked for by key, until something moves."""

    def __init__(self, palette: Palette, view: QWidget) -> None:
        super().__init__(view)
        self._palette = palette
        self._view = view
        self._card = SentenceCard(view)
        self._shown: tuple[Comparison, Messages] | None = None
        view.installEventFilter(self)

    def watch(self, pane: Pane) -> None:
        """Listen to a pane."""
        pane.text.verticalScrollBar().valueChanged.connect(self.hide)
        pane.text.pointed_at.connect(self.hide)
        pane.text.picked.connect(self.hide)
        pane.text.laid_out.connect(self.hide)

    def show_comparison(self, comparison: Comparison, messages: Messages) -> None:
        """Take on what the panes show now."""
        self._shown = (comparison, messages) if len(comparison.articles) > 1 else None
        self.hide()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme from the next time on."""
        self._palette = palette
        self.hide()

    @property
    def is_shown(self) -> bool:
        """Whether there is a card to take away."""
        return not self._card.isHidden()

    def hide(self) -> None:
        """Take the card away."""
        self._card.hide()

    def show(self, pane: Pane, sentence_id: str) -> None:
        """Show the card beside a sentence of a pane, in sight."""
        hint = sentence_hint(self._shown[0], sentence_id, self._shown[1]) if self._shown else None
        box = _seen(pane, sentence_id)
        if hint is None or self._shown is None or box.isEmpty():
            return
        at = QRect(pane.text.viewport().mapTo(self._view, box.topLeft()), box.size())
        self._card.show_hint(hint, at, self._shown[1], self._palette)

    def toggle(self, pane: Pane, sentence_id: str) -> None:
        """Show the card and read it aloud, or take it away where it is shown."""
        if self.is_shown:
            self.hide()
            return
        self.show(pane, sentence_id)
        hint = sentence_hint(self._shown[0], sentence_id, self._shown[1]) if self._shown else None
        if hint is not None and self._shown is not None:
            say(self._view, words_of(hint, self._shown[1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Leave):
            self.hide()
        return False


def _seen(pane: Pane, sentence_id: str) -> QRect:
    """Return what is seen of a sentence, in pixels of the viewport."""
    viewport = pane.text.viewport().rect()
    return pane.text.outline_of(sentence_id).intersected(viewport)
