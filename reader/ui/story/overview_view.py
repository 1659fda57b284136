"""Overview: how the outlets divide, who is near whom, whom they cite and who repeats whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.comparison import Comparison
from reader.palette import Palette
from reader.present.differing import differing_words
from reader.present.overview import Overview, Repeat, overview
from reader.ui.appearance import Appearance
from reader.ui.story.division_chart import DivisionChart
from reader.ui.story.mark_field import MarkField
from reader.ui.story.nearness_chart import NearnessChart
from reader.ui.story.paper_view import PaperView
from reader.ui.story.passage_card import CardRow, Passage, PassageCard, passage_runs
from reader.ui.story.source_chart import SourceChart
from reader.wording import outlet_names


class OverviewView(PaperView):
    """Drawn at a glance; every mark leads to its text."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._overview = Overview((), (), (), ())
        self._charts: list[MarkField] = []
        self._cards: list[PassageCard] = []

    def _read(self, comparison: Comparison) -> None:
        self._overview, self._charts = overview(comparison), []

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, found, paper = appearance.messages, self._overview, self.paper
        before, self._charts, self._cards = self._charts, [], []
        paper.clear(appearance)
        paper.add_title(messages.text("overview.name"), [messages.text("overview.limits")])
        paper.add_heading(messages.text("overview.division"), messages.text("overview.division_note"))
        self._add_chart(DivisionChart(comparison, found.divisions, appearance, paper.sheet))
        self._draw_nearness(comparison, appearance)
        paper.add_heading(messages.text("overview.sources"), messages.text("overview.sources_note"))
        if found.sources:
            self._add_chart(SourceChart(comparison, found.sources, appearance, paper.sheet))
        else:
            paper.add_note(messages.text("overview.no_sources"))
        self._draw_repeats(comparison, appearance)
        for chart, same in zip(self._charts, before, strict=False):
            chart.go_on_from(same)
        paper.close_sheet()

    def _draw_nearness(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, paper = appearance.messages, self.paper
        paper.add_heading(messages.text("overview.nearness"), messages.text("overview.nearness_note"))
        if len(comparison.articles) < 2:
            paper.add_note(messages.text("overview.one_article"))
            return
        if not comparison.matches:
            paper.add_note(messages.text("overview.nothing_shared"))
        self._add_chart(NearnessChart(comparison, self._overview.nearness, appearance, paper.sheet))

    def _draw_repeats(self, comparison: Comparison, appearance: Appearance) -> None:
        messages, paper = appearance.messages, self.paper
        paper.add_heading(messages.text("overview.repeats"), messages.text("overview.repeats_note"))
        if not self._overview.repeats:
            paper.add_note(messages.text("overview.no_repeats"))
        for repeat in self._overview.repeats:
            cards = [PassageCard(p, appearance, paper.sheet) for p in _passages(repeat, comparison, appearance)]
            for card in cards:
                self._listen(card)
            self._cards += cards
            paper.add(CardRow(cards, 2, paper.sheet), above=16)

    def _add_chart(self, chart: MarkField) -> None:
        chart.picked.connect(self._ask_for)
        self._charts.append(chart)
        self.paper.add(chart, above=12)

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        wanted = self._told_as(sentence_id)
        marked = [chart for chart in self._charts if chart.select(wanted, seek=seek)]
        self._show_part(next(iter(marked), None), sentence_id, seek=seek)
        for card in self._cards:
            card.set_outlined(card.sentence_id == sentence_id)

    def _told_as(self, sentence_id: str | None) -> str | None:
        """Return the sentence by which the article of a sentence first tells the same statement."""
        if sentence_id is None or self._comparison is None:
            return None
        statement = self._comparison.statement_of(sentence_id)
        article_id = self._comparison.sentence(sentence_id).article_id
        division = next(d for d in self._overview.divisions if d.article_id == article_id)
        number = statement.number if statement else None
        return next((told.sentence_id for told in division.told if told.number == number), None)


def _passages(repeat: Repeat, comparison: Comparison, appearance: Appearance) -> list[Passage]:
    names = outlet_names(comparison.articles, appearance.messages)
    sides = [comparison.sentence(side) for side in (repeat.left, repeat.right)]
    wordings = [(comparison.article(side.article_id).text, side.span) for side in sides]
    alike = appearance.messages.text("overview.alike", n=int(100 * repeat.similarity))
    return [
        Passage(
            side.id,
            names[side.article_id],
            passage_runs(comparison, side.article_id, side.span, differing),
            aside=alike,
            other=other.id,
        )
        for side, other, differing in zip(
            sides, reversed(sides), differing_words(wordings[0], wordings[1]), strict=True
        )
    ]
