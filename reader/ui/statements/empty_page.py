"""A few calm words where a view has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.ui.fonts import HEADLINE, LARGE, NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import DIM

_WIDTH = 460


class EmptyPage(QWidget):
    """A headline, what it means, and a way out where there is one: ``left`` says that it was taken."""

    left = Signal()

    def __init__(self, parent: QWidget, *, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self._text_width = width
        self._headline = QLabel(self)
        self._text = QLabel(self)
        self._button = QPushButton(self)
        self._build()

    def show_text(self, headline: str, text: str, button: str = "") -> None:
        """Show these words, and a button if it is named."""
        for part, words in ((self._headline, headline), (self._text, text)):
            part.setText(words)
            part.setFixedHeight(part.heightForWidth(self._text_width))
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def show_filtered(self, messages: Messages) -> None:
        """Say that the filter leaves nothing, and offer to be without it."""
        self.show_text(*(messages.text(f"legend.nothing.{key}") for key in ("title", "text", "show_all")))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(2)
        self._headline.setFont(reading_font(HEADLINE + 4, Weight.BOLD))
        self._text.setFont(interface_font(LARGE))
        self._text.setForegroundRole(DIM)
        for part in (self._headline, self._text):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(True)
            part.setFixedWidth(self._text_width)
            rows.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._button.setFont(interface_font(NORMAL, Weight.MEDIUM))
        self._button.clicked.connect(self.left)
        self._button.hide()
        rows.addSpacing(4)
        rows.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
