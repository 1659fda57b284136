"""The bar in which a reader types what to look for in the panes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.labels import DIM, label
from reader.ui.theming import icon
from reader.ui.top_bar import TopBar

_WIDTH = 320
_COUNT_WIDTH = 120


class FindBar(TopBar):
    """Hidden until it is opened; Enter and Shift+Enter go through what was found, Escape closes it."""

    text_edited = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: Messages | None = None
        self._found: tuple[int, int] | None = None
        self.field = QLineEdit(self)
        self.count = label(self, role=DIM)
        self.previous_button = _button(self)
        self.next_button = _button(self)
        self.close_button = _button(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field.setFont(interface_font(NORMAL))
        self.field.setFixedWidth(_WIDTH)
        self.count.setFixedWidth(_COUNT_WIDTH)
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        for part in (self.field, self.previous_button, self.next_button, self.count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell_text)
        self.next_button.clicked.connect(self.next_wanted)
        self.previous_button.clicked.connect(self.previous_wanted)
        self.close_button.clicked.connect(self.hide)

    def _tell_text(self, text: str) -> None:
        if not text.strip():
            self._found = None
            self._say_count()
        self.text_edited.emit(text)

    def open(self) -> None:
        """Show the bar with what was looked for last, ready to be typed over."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        if self.field.text():
            self.text_edited.emit(self.field.text())

    def show_place(self, place: int, total: int) -> None:
        """Say which hit is current, counted from 1, of how many."""
        self._found = (place, total) if self.field.text().strip() else None
        self._say_count()

    def set_appearance(self, messages: Messages, palette: Palette) -> None:
        """Take on words and colours."""
        self._messages = messages
        for button, key, drawing in (
            (self.previous_button, "previous", "chevron-left"),
            (self.next_button, "next", "chevron-right"),
            (self.close_button, "close", "close"),
        ):
            button.setIcon(icon(drawing, palette))
            button.setToolTip(messages.text(f"pane.find.{key}"))
            button.setAccessibleName(messages.text(f"pane.find.{key}"))
        self.field.setPlaceholderText(messages.text("pane.find.field"))
        self.field.setAccessibleName(messages.text("pane.find.field"))
        self._say_count()

    def _say_count(self) -> None:
        place, total = self._found or (0, 0)
        self.previous_button.setEnabled(total > 0)
        self.next_button.setEnabled(total > 0)
        if self._messages is None or self._found is None:
            self.count.setText("")
        elif total:
            self.count.setText(self._messages.text("pane.find.place", place=place, total=total))
        else:
            self.count.setText(self._messages.text("pane.find.nothing"))
        self.field.setAccessibleDescription(self.count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        else:
            super().keyPressEvent(event)


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(30, 30)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
