"""A card with the words of one outlet, which leads to its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from reader.comparison import Comparison
from reader.model import Evidence, EvidenceKind, Span
from reader.report.document.parts import Mark, Run
from reader.report.marking import marked
from reader.ui.appearance import Appearance
from reader.ui.card import Card
from reader.ui.fonts import LARGE, SMALL, Weight
from reader.ui.labels import DIM, label, outlet_label
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy

_SPACING = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one outlet; ``aside`` stands beside its name, ``below`` under them. ``quiet`` words are dim.

    ``other`` is the sentence of another outlet that they are compared with, or empty.
    """

    sentence_id: str
    outlet: str
    runs: tuple[Run, ...]
    aside: str = ""
    below: str = ""
    other: str = ""
    quiet: bool = False


def passage_runs(
    comparison: Comparison, article_id: str, span: Span, differing: Sequence[Span]
) -> tuple[Run, ...]:
    """Return a part of an article as runs, with the words marked that another wording does not have."""
    evidence = [Evidence(EvidenceKind.DIFFERENCE, tuple(differing), ())] if differing else []
    return marked(comparison.article(article_id).text, span, evidence)


class PassageCard(Card):
    """Outlet, words, and what there is to say of them."""

    def __init__(self, passage: Passage, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance.palette, parent)
        self.column = self.add_column()
        self.sentence_id = passage.sentence_id
        self.other = passage.other
        self._appearance = appearance
        self._add_heading(passage)
        words = TypeSetting(self, leading=1.5)
        words.set_runs([self._styled(run, passage) for run in passage.runs])
        self.column.addWidget(words)
        if passage.below:
            below = TypeSetting(self, leading=1.4)
            below.set_runs([StyledRun(passage.below, appearance.label_font(SMALL), appearance.palette.dim)])
            self.column.addWidget(below)
        self.column.addStretch(1)
        spoken = "".join(run.text for run in passage.runs)
        self.setAccessibleName(" ".join(f"{passage.outlet} {passage.aside}: {spoken} {passage.below}".split()))

    def _add_heading(self, passage: Passage) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        outlet = outlet_label(self)
        outlet.setFont(self._appearance.label_font(weight=Weight.BOLD))
        outlet.setText(passage.outlet)
        row.addWidget(outlet, 1)
        if passage.aside:
            aside = label(self, role=DIM)
            aside.setFont(self._appearance.label_font(SMALL))
            aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            aside.setText(passage.aside)
            row.addWidget(aside)
        self.column.addLayout(row)

    def _styled(self, run: Run, passage: Passage) -> StyledRun:
        palette, font = self._appearance.palette, self._appearance.reading_font
        if run.mark is Mark.DIFFERS:
            return StyledRun(run.text, font(LARGE, Weight.BOLD), palette.ink, Qt.PenStyle.DotLine)
        return StyledRun(run.text, font(LARGE), palette.dim if passage.quiet else palette.ink)


class CardRow(QWidget):
    """Cards side by side, as many in a row as have room, all of a row equally high."""

    def __init__(self, cards: Sequence[PassageCard], most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = tuple(cards)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)
        self.setSizePolicy(wrapping_policy())
        for place, card in enumerate(self.cards):
            card.setParent(self)
            self._grid.addWidget(card, place // most, place % most)
        # An empty column has no spacing: something must stand in it for all rows to be alike.
        for place in range(len(self.cards), most):
            self._grid.addWidget(QWidget(self), 0, place)
        for column in range(most):
            self._grid.setColumnStretch(column, 1)
