"""The page that stands where a comparison will be: nothing open yet, being made, or not possible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import LARGE, NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import DIM

_HEADLINE = 26
_WIDTH = 460


class StatePage(QWidget):
    """A headline, one sentence, and what can be done next."""

    cancel_asked = Signal()

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel(self)
        self._sentence = QLabel(self)
        self._progress = QProgressBar(self)
        self._cancel = QPushButton(self)
        self._buttons = tuple(_ActionButton(action, self) for action in actions)
        self._build()

    def show_text(self, headline: str, sentence: str) -> None:
        """Show a state that the reader can leave by one of the actions."""
        self._show(headline, sentence, at_work=False)
        if self._buttons:
            self._buttons[0].setFocus()

    def show_nothing(self) -> None:
        """Show an empty page, for work that is done before anyone wonders."""
        self._show("", "", at_work=True)
        for part in (self._progress, self._cancel):
            part.hide()

    def show_work(self, headline: str, sentence: str, done: int, total: int) -> None:
        """Show what is being done and how far it is; ``total`` 0 means that nobody knows."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(sentence)
        self._show(headline, sentence, at_work=True)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on the words of the buttons."""
        self._cancel.setText(appearance.messages.text("notice.cancel"))
        for button in self._buttons:
            button.take_words()

    def _show(self, headline: str, sentence: str, *, at_work: bool) -> None:
        for part, text in ((self._headline, headline), (self._sentence, sentence)):
            part.setText(text)
            part.setFixedHeight(part.heightForWidth(_WIDTH))
        self._progress.setVisible(at_work)
        self._cancel.setVisible(at_work)
        for button in self._buttons:
            button.setVisible(not at_work)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(0)
        rows.addStretch(2)
        self._headline.setFont(reading_font(_HEADLINE, Weight.BOLD))
        self._sentence.setFont(interface_font(LARGE))
        self._sentence.setForegroundRole(DIM)
        for text in (self._headline, self._sentence):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setWordWrap(True)
            text.setFixedWidth(_WIDTH)
            rows.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
            rows.addSpacing(16)
        self._progress.setFixedWidth(_WIDTH // 2)
        self._progress.setTextVisible(False)
        rows.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(16)
        rows.addLayout(self._button_row())
        rows.addStretch(3)

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (*self._buttons, self._cancel):
            row.addWidget(button)
        row.addStretch(1)
        if self._buttons:
            self._buttons[0].setProperty("accent", True)
        self._cancel.clicked.connect(self.cancel_asked)
        return row


class _ActionButton(QPushButton):
    """A button for an action, in the action's words."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setFont(interface_font(NORMAL, Weight.MEDIUM))
        self.clicked.connect(action.trigger)

    def take_words(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
