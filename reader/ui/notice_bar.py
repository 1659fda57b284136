"""A card over the foot of the page: what is being done, what went wrong, what is ready."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QWidget

from reader.model import Status
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.foot_card import FootCard
from reader.ui.type_setting import StyledRun, TypeSetting

Step = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""
_LONGEST_LINE = 520
"""What takes more pixels is wrapped."""


class Tone(StrEnum):
    """What kind of thing is said."""

    WORK = "work"
    DONE = "done"
    PROBLEM = "problem"


class NoticeBar(FootCard):
    """Says one thing at a time; the reader can close it. Hidden when there is nothing to say."""

    cancel_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._tone = Tone.DONE
        self._said = ""
        self._appearance: Appearance | None = None
        self._steps: tuple[Step, ...] = ()
        self._text = TypeSetting(self)
        self._progress = QProgressBar(self)
        self._leading_on = (QPushButton(self), QPushButton(self))
        self._cancel = QPushButton(self)
        self._close = QToolButton(self)
        self._build()

    @property
    def tone(self) -> Tone | None:
        """The kind of thing that is said at present."""
        return None if self.isHidden() else self._tone

    def text(self) -> str:
        """Return what is said at present."""
        return "" if self.isHidden() else self._said

    def say_work(self, text: str, done: int, total: int) -> None:
        """Say what is being done and how far it is; ``total`` 0 means that nobody knows."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(text)
        self._say(Tone.WORK, text)

    def say_problem(self, text: str) -> None:
        """Say what went wrong and what to do."""
        self._say(Tone.PROBLEM, text)

    def say_done(self, text: str, follow_up: str, follow: Callable[[], object], *more: Step) -> None:
        """Say what is ready, with one button that leads on, or two."""
        self._steps = ((follow_up, follow), *more)
        for button, (words, _) in zip(self._leading_on, self._steps, strict=False):
            button.setText(words)
        self._say(Tone.DONE, text)

    def end_work(self) -> None:
        """Say no longer what is being done; anything else stays."""
        if self._tone is Tone.WORK:
            self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours; what is said stays in the words it was said in."""
        self._appearance = appearance
        messages = appearance.messages
        self._cancel.setText(messages.text("notice.cancel"))
        self._close.setIcon(appearance.icon("close"))
        self._close.setAccessibleName(messages.text("notice.close"))
        self._close.setToolTip(messages.text("notice.close"))
        self._set_text()
        if not self.isHidden():
            self.stand()

    def natural_width(self) -> int:
        words = math.ceil(QFontMetricsF(_font()).horizontalAdvance(self._said))
        return self.sizeHint().width() - self._text.sizeHint().width() + min(words + 1, _LONGEST_LINE)

    def _say(self, tone: Tone, text: str) -> None:
        news = self.isHidden() or (tone, text) != (self._tone, self._said)
        self._tone, self._said = tone, text
        self._set_text()
        self._progress.setVisible(tone is Tone.WORK)
        self._cancel.setVisible(tone is Tone.WORK)
        for place, button in enumerate(self._leading_on):
            button.setVisible(tone is Tone.DONE and place < len(self._steps))
        self._close.setVisible(tone is not Tone.WORK)
        self.come()
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _set_text(self) -> None:
        if self._appearance is None:
            return
        palette = self._appearance.palette
        self._text.set_runs([StyledRun(self._said, _font(), palette.ink)])
        if self._tone is Tone.PROBLEM:
            mark = palette.mark(Status.CONTRADICTORY)
            self.set_colours(mark.wash, mark.ink)
        else:
            self.set_palette_roles(palette)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        for part in (self._progress, *self._leading_on, self._cancel, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._progress.setFixedWidth(200)
        self._progress.setTextVisible(False)
        self._close.setIconSize(QSize(16, 16))
        self._cancel.clicked.connect(self.cancel_asked)
        self._close.clicked.connect(self.hide)
        for place, button in enumerate(self._leading_on):
            button.clicked.connect(lambda _=False, place=place: self._steps[place][1]())


def _font() -> QFont:
    return interface_font(NORMAL, Weight.MEDIUM)
