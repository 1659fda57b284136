"""The bar of the review: how far it is, which match is looked at, and a key for each answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.labels import DIM, label
from reader.ui.review.answer_button import AnswerButton
from reader.ui.top_bar import TopBar

_HEIGHT = 48
_PROGRESS = 96


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What the bar shows; ``about`` says which match is looked at, and is empty where all have been."""

    decided: int
    total: int
    about: str
    uncertain: int = 0


class ReviewBar(TopBar):
    """Hidden until the review begins."""

    close_wanted = Signal()
    uncertain_wanted = Signal()
    """The reader wants to see the decisions that no longer fit."""

    def __init__(self, answers: tuple[QAction, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance: Appearance | None = None
        self._view: ReviewView | None = None
        self._progress = QProgressBar(self)
        self._count = label(self, weight=Weight.MEDIUM)
        self._about = label(self, role=DIM)
        self._uncertain = QPushButton(self)
        self._answers = tuple(AnswerButton(action, self) for action in answers)
        self._close = QToolButton(self)
        self._build()

    def show_view(self, view: ReviewView) -> None:
        """Show how far the review is, and what is looked at."""
        self._view = view
        self._say()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        messages = appearance.messages
        self._close.setIcon(appearance.icon("close"))
        self._close.setAccessibleName(messages.text("reviewing.close"))
        self._close.setToolTip(messages.text("reviewing.close"))
        self.setAccessibleName(messages.text("reviewing.name"))
        for button in self._answers:
            button.set_appearance(appearance)
        self._say()

    def words(self) -> str:
        """Return what the bar says."""
        return f"{self._count.text()}. {self._about.text()}"

    def _say(self) -> None:
        if self._appearance is None or self._view is None:
            return
        messages, view = self._appearance.messages, self._view
        self._progress.setRange(0, max(1, view.total))
        self._progress.setValue(view.decided)
        self._count.setText(messages.text("reviewing.progress", decided=view.decided, total=view.total))
        self._progress.setAccessibleName(self._count.text())
        self._about.setText(view.about or messages.text("reviewing.done"))
        self._about.setToolTip(self._about.text())
        self._uncertain.setVisible(view.uncertain > 0)
        self._uncertain.setText(messages.count("reviewing.uncertain", view.uncertain))
        self._uncertain.setToolTip(messages.text("reviewing.uncertain_hint"))
        for button in self._answers:
            button.setVisible(bool(view.about))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        self._progress.setFixedWidth(_PROGRESS)
        self._progress.setTextVisible(False)
        self._count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._uncertain.setFont(interface_font(NORMAL))
        self._close.setIconSize(QSize(16, 16))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in (self._progress, self._count):
            row.addWidget(part)
        row.addWidget(self._about, 1)
        row.addWidget(self._uncertain)
        answers = QHBoxLayout()
        answers.setSpacing(2)
        for button in self._answers:
            answers.addWidget(button)
        row.addLayout(answers)
        row.addWidget(self._close)
        self.setFixedHeight(_HEIGHT)
        self._close.clicked.connect(self.close_wanted)
        self._uncertain.clicked.connect(self.uncertain_wanted)
