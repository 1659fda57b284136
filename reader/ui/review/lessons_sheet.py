"""The sheet of lessons: how right the machine is by the reader's own decisions, and what would make it righter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.comparison import Options
from reader.messages import Messages
from reader.ui.appearance import Appearance
from reader.ui.fonts import Weight, reading_font
from reader.ui.labels import paragraph, small_heading
from reader.ui.rows import hairline
from reader.ui.sheets import sheet_button
from reader.wording import score_text

if TYPE_CHECKING:
    from reader.library.teaching import Effect, Taught

_TITLE, _FIGURE = 20, 28
_WIDTH = 460


class LessonsSheet(QDialog):
    """``chosen`` carries the ``Options`` that the reader wants to use from now on."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lessons: tuple[Taught, Mapping[Options, Effect], Options | None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = QLabel(self)
        self._heading.setFont(reading_font(_TITLE, Weight.BOLD))
        self._page = QWidget(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(32, 24, 32, 28)
        self._rows.setSpacing(16)
        self._rows.addWidget(self._heading)
        self._rows.addWidget(self._page)
        self.set_appearance(appearance)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        title = appearance.messages.text("lessons.title")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._fill()

    def show_lessons(self, taught: Taught, effects: Mapping[Options, Effect], before: Options | None) -> None:
        """Show what is taught and what it would change; ``before`` is what can be gone back to."""
        self._lessons = taught, effects, before
        self._fill()

    def _fill(self) -> None:
        page = QWidget(self)
        page.setFixedWidth(_WIDTH)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        if self._lessons is None:
            rows.addWidget(paragraph(self._messages.text("lessons.working"), page))
        else:
            self._fill_lessons(rows, page)
        page.setFixedHeight(rows.totalHeightForWidth(_WIDTH))
        self._rows.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        page.show()
        self.adjustSize()

    @property
    def _messages(self) -> Messages:
        return self._appearance.messages

    def _fill_lessons(self, rows: QVBoxLayout, page: QWidget) -> None:
        assert self._lessons is not None
        taught, effects, before = self._lessons
        if taught.lesson.judged:
            rows.addWidget(paragraph(self._messages.count("lessons.rests_on", taught.lesson.judged), page))
            rows.addLayout(self._figures(taught, page))
            rows.addWidget(paragraph(self._messages.text("lessons.unseen"), page, aside=True))
        else:
            rows.addWidget(paragraph(self._messages.text("lessons.nothing"), page))
        rows.addWidget(hairline(page))
        self._add_cutoff(rows, page, taught, effects)
        rows.addWidget(hairline(page))
        self._add_calibration(rows, page, taught, effects)
        self._add_ways_back(rows, page, taught.options, before)

    def _figures(self, taught: Taught, page: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        now = taught.lesson.now
        for column, (name, share) in enumerate((("precision", now.precision), ("recall", now.recall))):
            figure = QLabel(self._percent(share), page)
            figure.setFont(reading_font(_FIGURE, Weight.BOLD))
            grid.addWidget(figure, 0, column)
            grid.addWidget(paragraph(self._messages.text(f"lessons.{name}"), page, aside=True), 1, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _add_cutoff(
        self, rows: QVBoxLayout, page: QWidget, taught: Taught, effects: Mapping[Options, Effect]
    ) -> None:
        from reader.library.lessons import ENOUGH

        messages, lesson = self._messages, taught.lesson
        rows.addWidget(self._section(messages.text("lessons.cutoff"), page))
        cutoff = score_text(taught.options.cutoff, messages)
        if taught.with_cutoff is None or lesson.proposed is None:
            few = lesson.judged < ENOUGH
            key = "lessons.cutoff_few" if few else "lessons.cutoff_fine"
            words = messages.text(key, cutoff=cutoff, needed=ENOUGH, n=lesson.judged)
            rows.addWidget(paragraph(words, page))
            return
        proposed = lesson.proposed
        better = score_text(proposed.cutoff, messages)
        fields = {"precision": self._percent(proposed.precision), "recall": self._percent(proposed.recall)}
        words = messages.text("lessons.cutoff_better", cutoff=cutoff, better=better, **fields)
        rows.addWidget(paragraph(words, page))
        choice = messages.text("lessons.use_cutoff", cutoff=better)
        rows.addLayout(self._choice(choice, taught.with_cutoff, effects, page))

    def _add_calibration(
        self, rows: QVBoxLayout, page: QWidget, taught: Taught, effects: Mapping[Options, Effect]
    ) -> None:
        from reader.library.refitting import ENOUGH

        messages, refit = self._messages, taught.refit
        rows.addWidget(self._section(messages.text("lessons.calibration"), page))
        if taught.with_calibration is None or refit is None:
            few = taught.scored < ENOUGH
            key = "lessons.calibration_few" if few else "lessons.calibration_fine"
            words = messages.text(key, needed=ENOUGH, n=taught.scored)
            rows.addWidget(paragraph(words, page))
            return
        before, after = map(self._percent, refit.right)
        held_out = messages.text("lessons.by_story" if refit.by_story else "lessons.by_decision")
        words = messages.text("lessons.calibration_better", before=before, after=after, held_out=held_out)
        rows.addWidget(paragraph(words, page))
        rows.addLayout(
            self._choice(messages.text("lessons.use_calibration"), taught.with_calibration, effects, page)
        )

    def _choice(
        self, words: str, options: Options, effects: Mapping[Options, Effect], page: QWidget
    ) -> QHBoxLayout:
        """Return a button with what it would change in the story that is read."""
        row = QHBoxLayout()
        row.setSpacing(12)
        effect = effects[options]
        gone, new = len(effect.disappearing), len(effect.appearing)
        changes = paragraph(self._messages.text("lessons.effect", gone=gone, new=new), page, aside=True)
        row.addWidget(changes, 1)
        row.addWidget(self._button(words, options, page))
        return row

    def _add_ways_back(self, rows: QVBoxLayout, page: QWidget, now: Options, before: Options | None) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        if before is not None and before != now:
            row.addWidget(self._button(self._messages.text("lessons.undo"), before, page))
        if now != Options():
            row.addWidget(self._button(self._messages.text("lessons.reset"), Options(), page))
        if row.count() > 1:
            rows.addWidget(hairline(page))
            rows.addLayout(row)

    def _button(self, words: str, options: Options, page: QWidget) -> QPushButton:
        button = sheet_button(words, page)
        button.clicked.connect(lambda: self.chosen.emit(options))
        return button

    def _section(self, words: str, page: QWidget) -> QLabel:
        made = small_heading(page)
        made.setText(words)
        return made

    def _percent(self, share: float | None) -> str:
        return "–" if share is None else self._messages.text("lessons.percent", n=round(100 * share))
