"""The sheet of decisions that no longer fit: what was decided, of which words, and what stands there now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.ui.appearance import Appearance
from reader.ui.desk import Desk
from reader.ui.fonts import LARGE, NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import paragraph
from reader.ui.main_window import MainWindow
from reader.ui.review.reviewer import Reviewer
from reader.ui.review.verdict_words import moment_text
from reader.ui.rows import hairline
from reader.ui.sheets import sheet_button, titled_sheet
from reader.verdicts import Verdict
from reader.wording import outlet_names

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.library.decisions import Decision
    from reader.library.reviewing import Uncertain

_WIDTH, _TALLEST = 520, 520


@dataclass(frozen=True, slots=True)
class OldDecision:
    """One decision that no longer fits.

    ``nearest`` are the sentences that it may be about now; ``now`` quotes those that have changed.
    """

    decision: Decision
    title: str
    before: tuple[str, ...]
    now: tuple[str, ...]
    nearest: tuple[str, ...]
    can_apply: bool


def old_decisions(
    uncertain: Sequence[Uncertain], comparison: Comparison, messages: Messages
) -> tuple[OldDecision, ...]:
    """Return what is shown of decisions that no longer fit."""
    return tuple(_old_decision(entry, comparison, messages) for entry in uncertain)


def _old_decision(entry: Uncertain, comparison: Comparison, messages: Messages) -> OldDecision:
    decision = entry.decision
    anchors = [anchor for anchor in (decision.left, decision.right) if anchor is not None]
    before = tuple(anchor.sentence for anchor in anchors)
    nearest = tuple(found for found in (entry.left, entry.right) if found is not None)
    apart = len({comparison.sentence(found).article_id for found in nearest}) == len(anchors)
    what = messages.text(f"judging.said.{decision.verdict}")
    moment = moment_text(decision.decided, messages)
    now = ((sentence_id, " ".join(comparison.text_of(sentence_id).split())) for sentence_id in nearest)
    names = outlet_names(comparison.articles, messages)
    return OldDecision(
        decision,
        messages.text("old_decisions.decided", what=what, moment=moment),
        before,
        tuple(
            messages.text("old_decisions.quoted", outlet=names[comparison.sentence(found).article_id], words=words)
            for found, words in now
            if words not in before
        ),
        nearest,
        apart and decision.verdict not in (Verdict.SPLIT, Verdict.JOIN),
    )


class OldDecisions(QObject):
    """Opens the sheet and keeps it up to date; it closes by itself once nothing is left on it."""

    def __init__(self, window: MainWindow, desk: Desk, reviewer: Reviewer, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._reviewer = reviewer
        self.sheet: QDialog | None = None
        self._list: _List | None = None
        reviewer.revised.connect(self._fill)
        reviewer.opened.connect(self._fill)

    def open(self) -> None:
        """Show the decisions that no longer fit."""
        if self.sheet is None:
            title = self._desk.messages.text("old_decisions.title")
            self.sheet, rows = titled_sheet(title, self._window)
            self._list = _List(self.sheet)
            self._list.settled.connect(self._reviewer.settle)
            self._list.wanted.connect(self._show_sentence)
            rows.addWidget(self._list)
            self.sheet.destroyed.connect(self._forget)
        self._fill()
        self.sheet.show()
        self.sheet.raise_()

    @Slot()
    def _fill(self, _story: object = None) -> None:
        reading, reviewed = self._desk.reading, self._desk.reviewed
        if self._list is None or self.sheet is None or reading is None or reviewed is None:
            return
        entries = old_decisions(reviewed.uncertain, reviewed.comparison, self._desk.messages)
        self._list.show_entries(entries, self._desk.appearance)
        self.sheet.adjustSize()
        if not entries:
            self.sheet.close()

    def _show_sentence(self, sentence_id: str) -> None:
        if self._desk.reading is not None:
            self._desk.show(self._desk.reading.selecting(sentence_id))

    @Slot()
    def _forget(self) -> None:
        self.sheet = self._list = None


class _List(QScrollArea):
    settled = Signal(object, object)
    """A ``Decision`` is taken back, and said of these sentences instead, if any."""
    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_WIDTH + 12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_entries(self, entries: Sequence[OldDecision], appearance: Appearance) -> None:
        self.setAccessibleName(appearance.messages.text("old_decisions.title"))
        page = QWidget()
        page.setFixedWidth(_WIDTH)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(paragraph(appearance.messages.text("old_decisions.why"), page, aside=True))
        for entry in entries:
            rows.addWidget(hairline(page))
            self._add(entry, rows, page, appearance.messages)
        height = rows.totalHeightForWidth(_WIDTH)
        page.setFixedHeight(height)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.setFixedHeight(min(height, _TALLEST))

    def _add(self, entry: OldDecision, rows: QVBoxLayout, page: QWidget, messages: Messages) -> None:
        title = paragraph(entry.title, page)
        title.setFont(interface_font(NORMAL, Weight.BOLD))
        rows.addWidget(title)
        for words in entry.before:
            quotation = paragraph(words, page)
            quotation.setFont(reading_font(LARGE))
            rows.addWidget(quotation)
        if entry.now:
            now = messages.text("old_decisions.now", words=" ".join(entry.now))
            rows.addWidget(paragraph(now, page, aside=True))
        else:
            rows.addWidget(paragraph(messages.text("old_decisions.gone"), page, aside=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        if entry.nearest:
            look = sheet_button(messages.text("old_decisions.look"), page)
            look.clicked.connect(lambda: self.wanted.emit(entry.nearest[0]))
            buttons.addWidget(look)
        buttons.addStretch(1)
        if entry.can_apply:
            apply = sheet_button(messages.text("old_decisions.apply"), page)
            apply.clicked.connect(lambda: self.settled.emit(entry.decision, entry.nearest))
            buttons.addWidget(apply)
        drop = sheet_button(messages.text("old_decisions.drop"), page)
        drop.clicked.connect(lambda: self.settled.emit(entry.decision, ()))
        buttons.addWidget(drop)
        rows.addLayout(buttons)
