"""The foot of a card: who holds its match for what it is, since when, and the reader's note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL, interface_font
from reader.ui.labels import DIM, label
from reader.ui.review.verdict_words import standing_hint, standing_text
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy
from reader.verdicts import Standing


class JudgementRow(QWidget):
    """``noted`` carries what the reader wrote, which may be nothing any more."""

    noted = Signal(str)

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._kept = ""
        self._before: QWidget | None = None
        self._state = label(self, size=SMALL, role=DIM)
        self._note = TypeSetting(self, leading=1.4)
        self._field = QLineEdit(self)
        self._build()

    def show_standing(self, standing: Standing | None, appearance: Appearance) -> None:
        """Show what stands for the match."""
        messages = appearance.messages
        self._state.setText(standing_text(standing, messages))
        self._state.setToolTip(standing_hint(standing, messages))
        self._kept = note = (standing.note if standing else None) or ""
        words = messages.text("judging.noted", note=note) if note else ""
        self._note.set_runs([StyledRun(words, interface_font(SMALL), appearance.palette.ink)] if note else [])
        self._note.setVisible(bool(note))
        self._field.hide()
        self._field.setText(note)
        self._field.setPlaceholderText(messages.text("judging.note_field"))
        self._field.setAccessibleName(messages.text("judging.note_field"))

    def write_note(self) -> None:
        """Let the reader write a note; the keyboard then goes back to where it was."""
        if self._field.isHidden():
            self._before = QApplication.focusWidget()
        self._field.show()
        self._field.setFocus()
        self._field.selectAll()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(6)
        for part in (self._state, self._note, self._field):
            rows.addWidget(part)
        self._field.setFont(interface_font(SMALL))
        self._field.installEventFilter(self)
        self.setSizePolicy(wrapping_policy())

    def _keep(self) -> None:
        self._leave()
        words = self._field.text().strip()
        if words != self._kept:
            self.noted.emit(words)

    def _leave(self) -> None:
        self._field.hide()
        before = self._before
        (before if before is not None and isValid(before) else self._card).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The field would let the key go on to its card, which leads to another sentence.
            self._keep()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return super().eventFilter(watched, event)
