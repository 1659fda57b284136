"""The head of a page that lies over the comparison: the way back, its title, and what can be done there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import HEADLINE, NORMAL, Weight, interface_font, reading_font


class PageHead(QWidget):
    """``left`` says that the reader goes back."""

    left = Signal()

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._back = QToolButton(self)
        self._title = QLabel(self)
        self._actions = tuple(actions)
        self.row = QHBoxLayout(self)
        self._build()

    def set_appearance(self, title: str, appearance: Appearance) -> None:
        """Take on words and colours."""
        name = appearance.messages.text("library.back")
        self._title.setText(title)
        self._back.setIcon(appearance.icon("chevron-left"))
        self._back.setToolTip(f"{name} (Esc)")
        self._back.setAccessibleName(name)

    def _build(self) -> None:
        self.row.setContentsMargins(12, 0, 12, 0)
        self.row.setSpacing(4)
        self._back.setIconSize(QSize(16, 16))
        self._back.setFixedSize(30, 30)
        self._back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back.clicked.connect(self.left)
        self._title.setFont(reading_font(HEADLINE, Weight.BOLD))
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self._back)
        self.row.addWidget(self._title)
        self.row.addStretch(1)
        for action in self._actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setFont(interface_font(NORMAL, Weight.MEDIUM))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.row.addWidget(button)
        self.setFixedHeight(48)
