"""The head of the window: the story and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.messages import Messages
from reader.settings import View
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, Weight, interface_font, reading_font
from reader.ui.main_menu import MainMenu, menu_of, story_sections
from reader.ui.segments import Segments
from reader.ui.theming import icon

_WORDMARK = 20
_TITLE_WIDTHS = (240, 120, 120, 120, 56, 28, 14)
"""How wide the title may be, the more of the other things are given up."""
_EN_SPACE = "\u2002"
"""Qt sets an icon close to the words before it."""


class StoryBar(QWidget):
    """Wordmark, story chooser, views, theme, language, export and the menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._title = ""
        self._row = QHBoxLayout(self)
        self._wordmark = QLabel("Sejajar", self)
        self._story = QPushButton(self)
        self._views = Segments(actions.views, self)
        self._export = QPushButton(self)
        self._menu = MainMenu(actions, self)
        self._theme = _menu_button(self, menu_of((actions.themes.actions(),), self))
        self._language = _menu_button(self, menu_of((actions.languages.actions(),), self))
        self._library = QToolButton(self)
        self.display = QToolButton(self)
        self._more = _menu_button(self, self._menu)
        self._build()

    def show_title(self, title: str) -> None:
        """Show the title of the story that is being read, shortened where it is long."""
        self._title = title
        self._story.setAccessibleName(f"{self._story.accessibleDescription()}: {title}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the title where there is little room, then do without the wordmark, then set the views tight."""
        for given_up, widest in enumerate(_TITLE_WIDTHS):
            self._elide_title(widest)
            self._wordmark.setVisible(given_up < 2)
            self._views.set_tight(given_up > 2)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    def _elide_title(self, width: int) -> None:
        shown = self._story.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        self._story.setText(shown.replace("&", "&&") + _EN_SPACE)
        self._story.setToolTip(self._title if shown != self._title else "")

    def show_contradiction_count(self, count: int, messages: Messages) -> None:
        """Show beside the name of their view how many contradictions there are; none is not worth a word."""
        self._views.show_counts({View.CONTRADICTIONS: messages.number(count)} if count else {})
        self._fit()

    def set_appearance(self, appearance: Appearance) -> None:
        """Give every part its words and icon."""
        messages = appearance.messages
        self._story.setAccessibleDescription(messages.text("menu.story"))
        self._story.setIcon(icon("chevron-down", appearance.palette, colour=appearance.palette.dim))
        self._views.set_appearance(appearance)
        self._theme.setIcon(appearance.icon("theme"))
        self._language.setText(messages.language.upper())
        self._menu.set_words(messages)
        self._more.setIcon(appearance.icon("menu"))
        self._library.setIcon(appearance.icon("library"))
        self.display.setIcon(appearance.icon("display"))
        self.display.setAccessibleName(messages.text("menu.display"))
        self.display.setToolTip(self._actions.display.toolTip())
        self._library.setAccessibleName(messages.text("menu.show_library"))
        self._library.setToolTip(self._actions.show_library.toolTip())
        for button, name in ((self._theme, "theme"), (self._language, "language"), (self._more, "more")):
            button.setAccessibleName(messages.text(f"menu.{name}"))
            button.setToolTip(messages.text(f"menu.{name}"))
        self._export.setText(self._actions.export.text())
        self._export.setToolTip(self._actions.export.toolTip())
        self._fit()

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._wordmark.setFont(reading_font(_WORDMARK, Weight.BOLD))
        self._story.setFont(interface_font(NORMAL, Weight.MEDIUM))
        # The arrow stands behind the words.
        self._story.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._story.setIconSize(QSize(12, 12))
        menu = menu_of(story_sections(self._actions), self._story)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._story.setMenu(menu)
        row.addWidget(self._wordmark)
        row.addSpacing(8)
        row.addWidget(self._story)
        row.addSpacing(4)
        row.addWidget(self._views)
        row.addStretch(1)
        for button in (self._library, self.display, self._language, self._theme, self._more):
            _as_icon(button)
            row.addWidget(button)
        self.display.clicked.connect(self._actions.display.trigger)
        self._library.clicked.connect(self._actions.show_library.trigger)
        row.addSpacing(4)
        row.addWidget(self._export)
        self._export.setProperty("accent", True)
        self._export.setFont(interface_font(NORMAL, Weight.BOLD))
        self._export.clicked.connect(self._actions.export.trigger)
        self._actions.export.enabledChanged.connect(self._export.setEnabled)
        self.setFixedHeight(48)


def _menu_button(parent: QWidget, menu: QMenu) -> QToolButton:
    button = QToolButton(parent)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _as_icon(button: QToolButton) -> None:
    button.setFont(interface_font(NORMAL, Weight.MEDIUM))
    button.setIconSize(QSize(18, 18))
    button.setFixedSize(34, 32)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
