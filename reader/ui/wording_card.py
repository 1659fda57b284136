"""One wording of a statement on a card: relation, score, the words with their marks, why it stands here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.model import Status
from reader.report.document.parts import Mark, Run
from reader.ui.appearance import Appearance
from reader.ui.card import Card
from reader.ui.fonts import LARGE, SMALL, Weight, interface_font
from reader.ui.labels import DIM, label, outlet_label
from reader.ui.review.judgement_buttons import HEIGHT, Judgement, JudgementButtons
from reader.ui.review.judgement_row import JudgementRow
from reader.ui.review.verdict_words import standing_text
from reader.ui.statement_view import Wording
from reader.ui.type_setting import StyledRun, TypeSetting
from reader.verdicts import Verdict
from reader.wording import match_score_text


class WordingCard(Card):
    """A card that stands for a sentence, and can be made to stand for another.

    ``judged`` carries the ``Judgement`` of the reader on its match with the selected sentence.
    """

    judged = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance.palette, parent)
        self.sentence_id = ""
        self._is_rejected = False
        self._appearance = appearance
        self._heading = outlet_label(self)
        self._aside = label(self, size=SMALL, role=DIM)
        self._words = TypeSetting(self, leading=1.5)
        self._reason = TypeSetting(self, leading=1.4)
        # A click on a button leaves the keyboard in the pane, and so does one on the card, which leads there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._has_match = False
        self.buttons = JudgementButtons(self)
        self.judgement = JudgementRow(self)
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._heading.setMinimumHeight(HEIGHT)  # the words below must not move when the buttons come
        row.addWidget(self._heading, 1)
        row.addWidget(self._aside)
        row.addWidget(self.buttons)
        self.column.setSpacing(6)
        self.column.addLayout(row)
        self.column.addWidget(self._words)
        self.column.addWidget(self._reason)
        self.column.addWidget(self.judgement)
        self.buttons.judged.connect(self.judged)
        self.buttons.note_wanted.connect(self.judgement.write_note)
        self.buttons.came.connect(self._make_room)
        self.judgement.noted.connect(lambda note: self.judged.emit(Judgement(Verdict.NOTE, note=note)))

    def _make_room(self, buttons_came: bool) -> None:
        self._aside.setVisible(not (buttons_came and self._has_match))
        self.buttons.setVisible(buttons_came and self._has_match)

    def show_wording(self, wording: Wording, appearance: Appearance, *, chosen: bool = False) -> None:
        """Show one wording; the ``chosen`` one is the sentence that is selected in a pane."""
        self._appearance = appearance
        self.set_palette_roles(appearance.palette)
        self.sentence_id = wording.sentence_id
        self._is_rejected = wording.standing is not None and wording.standing.verdict is Verdict.REJECT
        self._has_match = wording.score is not None
        # Before the new words: a part that comes into sight has all others measured at once.
        self._reason.setVisible(bool(wording.reason))
        self.judgement.setVisible(self._has_match)
        self._heading.setText(wording.outlet if chosen or self._is_rejected else self._relation(wording))
        self._aside.setText(self._beside(wording, chosen))
        for part in (self._heading, self._aside):
            part.setToolTip("" if wording.score is None else appearance.messages.text("panel.score_hint"))
        self._words.set_runs([self._styled(run) for run in wording.runs])
        reason = StyledRun(wording.reason, interface_font(SMALL), appearance.palette.dim)
        self._reason.set_runs([reason] if wording.reason else [])
        if self._has_match:
            self.judgement.show_standing(wording.standing, appearance)
        self.buttons.show_standing(wording.standing, wording.relation, appearance, called=wording.in_hand)
        self._name(wording, chosen)
        # Else the layout around the card would answer with the height of its last words.
        self.updateGeometry()

    def _relation(self, wording: Wording) -> str:
        relation = "linked" if wording.score is None else wording.relation
        return self._appearance.messages.text(f"panel.relation.{relation}")

    def _beside(self, wording: Wording, chosen: bool) -> str:
        messages = self._appearance.messages
        if chosen:
            return messages.text("panel.chosen")
        if wording.score is None:
            return messages.text(f"panel.linked.{wording.relation or 'same'}")
        return match_score_text(wording.score, wording.standing, messages)

    def _styled(self, run: Run) -> StyledRun:
        palette = self._appearance.palette
        if run.mark is None:
            ink = palette.dim if self._is_rejected else palette.ink
            return StyledRun(run.text, self._appearance.reading_font(LARGE), ink)
        font = self._appearance.reading_font(LARGE, Weight.BOLD)
        if run.mark is Mark.CLASHES:
            return StyledRun(run.text, font, palette.mark(Status.CONTRADICTORY).ink, Qt.PenStyle.SolidLine)
        line = Qt.PenStyle.DotLine if run.mark is Mark.DIFFERS else Qt.PenStyle.NoPen
        return StyledRun(run.text, font, palette.ink, line)

    def _name(self, wording: Wording, chosen: bool) -> None:
        messages = self._appearance.messages
        relation = f"{messages.text(f'status.{wording.relation}')}, " if wording.score is not None else ""
        words = "".join(run.text for run in wording.runs)
        aside = self._beside(wording, chosen)
        standing = "" if wording.score is None else f" {standing_text(wording.standing, messages)}."
        self.setAccessibleName(f"{wording.outlet}, {relation}{aside}: {words} {wording.reason}".strip() + standing)
