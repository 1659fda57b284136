"""One wording of a statement on a card: relation, score, the words with their marks, why it stands here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.model import Status
from reader.report.document import Mark, Run
from reader.ui.appearance import Appearance
from reader.ui.card import Card
from reader.ui.fonts import LARGE, SMALL, Weight, interface_font, reading_font
from reader.ui.labels import DIM, label, outlet_label
from reader.ui.statement_view import Wording
from reader.ui.type_setting import StyledRun, TypeSetting
from reader.wording import score_text


class WordingCard(Card):
    """A card that stands for a sentence. The chosen one is the sentence that is selected in a pane."""

    def __init__(self, wording: Wording, appearance: Appearance, parent: QWidget, *, chosen: bool = False) -> None:
        super().__init__(appearance.palette, parent)
        self.sentence_id = wording.sentence_id
        self._appearance = appearance
        self.column.setSpacing(6)
        self._add_heading(wording, chosen)
        self._add_words(wording)
        if wording.reason:
            self._add_reason(wording.reason)
        self._name(wording, chosen)

    def _add_heading(self, wording: Wording, chosen: bool) -> None:
        messages = self._appearance.messages
        row = QHBoxLayout()
        row.setSpacing(8)
        outlet = outlet_label(self)
        outlet.setText(wording.outlet if chosen else self._relation(wording))
        aside = label(self, size=SMALL, role=DIM)
        aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        aside.setText(self._aside(wording, chosen))
        if wording.score is not None:
            aside.setToolTip(messages.text("panel.score_hint"))
        row.addWidget(outlet, 1)
        row.addWidget(aside)
        self.column.addLayout(row)

    def _relation(self, wording: Wording) -> str:
        relation = "linked" if wording.score is None else wording.relation
        return self._appearance.messages.text(f"panel.relation.{relation}")

    def _aside(self, wording: Wording, chosen: bool) -> str:
        messages = self._appearance.messages
        if chosen:
            return messages.text("panel.chosen")
        if wording.score is None:
            return messages.text(f"panel.linked.{wording.relation or 'same'}")
        return messages.text("panel.score", score=score_text(wording.score, messages))

    def _add_words(self, wording: Wording) -> None:
        words = TypeSetting(self, leading=1.5)
        words.set_runs([self._styled(run) for run in wording.runs])
        self.column.addWidget(words)

    def _styled(self, run: Run) -> StyledRun:
        palette = self._appearance.palette
        if run.mark is None:
            return StyledRun(run.text, reading_font(LARGE), palette.ink)
        font = reading_font(LARGE, Weight.BOLD)
        if run.mark is Mark.CLASHES:
            return StyledRun(run.text, font, palette.mark(Status.CONTRADICTORY).ink, Qt.PenStyle.SolidLine)
        line = Qt.PenStyle.DotLine if run.mark is Mark.DIFFERS else Qt.PenStyle.NoPen
        return StyledRun(run.text, font, palette.ink, line)

    def _add_reason(self, reason: str) -> None:
        text = TypeSetting(self, leading=1.4)
        text.set_runs([StyledRun(reason, interface_font(SMALL), self._appearance.palette.dim)])
        self.column.addWidget(text)

    def _name(self, wording: Wording, chosen: bool) -> None:
        messages = self._appearance.messages
        relation = f"{messages.text(f'status.{wording.relation}')}, " if wording.score is not None else ""
        words = "".join(run.text for run in wording.runs)
        aside = self._aside(wording, chosen)
        self.setAccessibleName(f"{wording.outlet}, {relation}{aside}: {words} {wording.reason}".strip())
