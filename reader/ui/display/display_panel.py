"""The sheet under the button “Display”: the cutoff above, letters and marks below, all of it at work at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.settings import TextStyle
from reader.ui.appearance import Appearance
from reader.ui.display.cutoff_choice import CutoffChoice
from reader.ui.display.text_choice import TextChoice
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.labels import small_heading
from reader.ui.rows import hairline

_WIDTH = 344
_GAP = 6


class DisplayPanel(QFrame):
    """Lies over the window until the reader clicks beside it or presses Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._heading = small_heading(self)
        self.cutoff = CutoffChoice(self)
        self.text = TextChoice(self)
        self.reset = QPushButton(self)
        self._build()

    def open_at(self, button: QWidget) -> None:
        """Show the sheet with its right edge at that of a button, below it or above, where the screen has room."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        below, above = corner.y() + button.height() + _GAP, corner.y() - _GAP - self.height()
        lowest = button.screen().availableGeometry().bottom() + 1 - self.height()
        top = below if below <= lowest else max(0, min(above, lowest))
        self.move(corner.x() - self.width(), top)
        self.show()
        self.cutoff.slider.slider.setFocus()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words, and show how texts are set."""
        messages = appearance.messages
        self.setAccessibleName(messages.text("menu.display"))
        self._heading.setText(messages.text("display.matching"))
        self.reset.setText(messages.text("display.reset"))
        self.cutoff.set_messages(messages)
        self.text.set_messages(messages)
        self.text.show_style(appearance.text)
        self._offer_reset(appearance.text)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the cutoff of what is being read, and its effect; of one article there is none."""
        self.cutoff.setVisible(len(comparison.articles) > 1)
        self._heading.setVisible(len(comparison.articles) > 1)
        self.cutoff.show_comparison(comparison)
        self._offer_reset(self.text.style_shown)

    def _offer_reset(self, text: TextStyle) -> None:
        self.reset.setEnabled(text != TextStyle() or not self.cutoff.is_usual)

    def _reset(self) -> None:
        self.cutoff.reset()
        self.text.wanted.emit(TextStyle())

    def _build(self) -> None:
        self.setObjectName("sheet")
        self.setFixedWidth(_WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 16)
        rows.setSpacing(8)
        for part in (self._heading, self.cutoff, hairline(self), self.text, hairline(self)):
            rows.addWidget(part)
        self.reset.setFont(interface_font(NORMAL, Weight.MEDIUM))
        rows.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.reset.clicked.connect(self._reset)
