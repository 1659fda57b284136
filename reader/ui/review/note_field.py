"""Where the reader writes a note on the match of a card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from reader.messages import Messages
from reader.ui.fonts import SMALL, interface_font

_KEEPING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QLineEdit):
    """Comes when a note is to be written, and goes when it is kept or given up.

    ``noted`` carries what the reader wrote, which may be nothing any more.
    """

    noted = Signal(str)
    came_or_went = Signal()

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._kept = ""
        self._before: QWidget | None = None
        self.setFont(interface_font(SMALL))
        self.hide()

    def write(self, kept: str, messages: Messages) -> None:
        """Let the reader write a note, beginning with the one that is kept; then the keyboard is where it was."""
        self._kept = kept
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self.setText(kept)
        self.setPlaceholderText(messages.text("judging.note_field"))
        self.setAccessibleName(messages.text("judging.note_field"))
        self.show()
        self.came_or_went.emit()
        self.setFocus()
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        event.setAccepted(event.key() in (*_KEEPING, Qt.Key.Key_Escape))
        return event.isAccepted() or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The field would let these keys go on to its card, which leads to another sentence.
        if event.key() in _KEEPING:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Keep what is written so far, and go."""
        if self.isHidden():
            return
        self._leave()
        words = self.text().strip()
        if words != self._kept:
            self.noted.emit(words)

    def _leave(self) -> None:
        had_keyboard, before = self.hasFocus(), self._before
        self.hide()
        self.came_or_went.emit()
        if had_keyboard:
            (before if before is not None and isValid(before) else self._card).setFocus()
