"""Quotes: who is quoted, by which outlet, in which words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.sourcing.quotes import QuotationGroup, SpeakerQuotes, Variation, quotes
from reader.ui.appearance import Appearance
from reader.ui.story.paper_view import PaperView
from reader.ui.story.passage_card import CardRow, Passage, PassageCard
from reader.ui.story.quote_passages import quotation_passages

_SIDE_BY_SIDE = 2


class QuotesView(PaperView):
    """A section for each speaker; the same quotation of several outlets stands side by side."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._quoted: tuple[SpeakerQuotes, ...] = ()
        self._cards: list[PassageCard] = []

    @property
    def cards(self) -> tuple[PassageCard, ...]:
        """Return the cards from top to bottom."""
        return tuple(self._cards)

    def _read(self, comparison: Comparison) -> None:
        self._quoted = quotes(comparison)

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, paper = appearance.messages, self.paper
        self._cards = []
        paper.clear(appearance)
        paper.add_title(messages.text("quotes.name"), [self._summary(messages)])
        for quoted in self._quoted:
            self._draw_speaker(quoted, comparison, appearance)
        paper.close_sheet()

    def _summary(self, messages: Messages) -> str:
        every = [q for quoted in self._quoted for group in quoted.groups for q in group.quotations]
        if not every:
            return messages.text("quotes.none")
        several = sum(len(group.quotations) > 1 for quoted in self._quoted for group in quoted.groups)
        parts = [messages.count("quotes.quotations", len(every))]
        if several:
            parts.append(messages.count("quotes.several", several))
        return " · ".join(parts)

    def _draw_speaker(self, quoted: SpeakerQuotes, comparison: Comparison, appearance: Appearance) -> None:
        messages = appearance.messages
        every = [q for group in quoted.groups for q in group.quotations]
        counts = (
            messages.count("quotes.quotations", len(every)),
            messages.count("quotes.outlets", len({q.article_id for q in every})),
        )
        name = quoted.name or messages.text("quotes.unknown")
        note = messages.text("quotes.unknown_note") if quoted.name is None else ""
        self.paper.add_heading(name[:1].upper() + name[1:], " · ".join(filter(None, (*counts, note))))
        alone: list[Passage] = []
        for group in quoted.groups:
            passages = list(quotation_passages(group, quoted.name, comparison, messages))
            if len(passages) == 1:
                alone += passages
            else:
                self._add_group(_title(group, messages), passages, appearance)
        if alone:
            self._add_group(messages.text("quotes.variation.alone"), alone, appearance)

    def _add_group(self, title: str, passages: Iterable[Passage], appearance: Appearance) -> None:
        sheet = self.paper.sheet
        self.paper.add_label(title)
        cards = [PassageCard(passage, appearance, sheet) for passage in passages]
        for card in cards:
            self._listen(card)
        self._cards += cards
        self.paper.add(CardRow(cards, _SIDE_BY_SIDE, sheet), above=8)

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        told = [card for card in self._cards if card.sentence_id == sentence_id]
        for card in self._cards:
            card.set_outlined(card in told)
        self._show_part(next(iter(told), None), sentence_id, seek=seek)


def _title(group: QuotationGroup, messages: Messages) -> str:
    """Return how the outlets differ; that they name different speakers counts before their words."""
    if group.disputed:
        return messages.text("quotes.disputed")
    if group.variation is Variation.ALONE:
        return messages.text("quotes.only_one_quotes")
    return messages.text(f"quotes.variation.{group.variation}")
