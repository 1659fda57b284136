"""The head of a pane: which article it is, and what can be done with the pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.compare.article_chooser import PADDING, ArticleChooser
from reader.ui.compare.choices import ArticleChoice, HeaderView
from reader.ui.compare.header_drag import HeaderDrag
from reader.ui.fonts import LARGE, reading_font
from reader.ui.labels import DIM, label
from reader.ui.theming import icon

HEADER_HEIGHT = 48
_RIGHT_MARGIN, _TITLE_GAP, _LEAST_TITLE = 24, 8, 200
_BUTTON, _BUTTON_MARGIN = 28, 8


class PaneHeader(QWidget):
    """Shows the chosen article and says what is wanted of the pane.

    The headline stands on the page; once it is scrolled out of sight, the header repeats it on its one line.
    """

    article_chosen = Signal(str)
    article_added = Signal(str)
    """This article is wanted in a new pane beside this one."""
    move_wanted = Signal(int)
    """The pane is wanted one place to the right (1) or to the left (-1)."""
    base_wanted = Signal()
    """The pane is wanted at the left, for the others to be compared with it in turn."""
    close_wanted = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.chooser = ArticleChooser(palette, self)
        self.adder = QToolButton(self)
        self.closer = QToolButton(self)
        self.drag = HeaderDrag(self, self.chooser)
        self._running_title = label(self, role=DIM)
        self._headline = ""
        self._is_past_headline = False
        self._layout = QHBoxLayout(self)
        self._build()

    def _build(self) -> None:
        self._running_title.setFont(reading_font(LARGE))
        for button in (self.adder, self.closer):
            button.setFixedSize(_BUTTON, _BUTTON)
            button.setIconSize(QSize(16, 16))
        self.adder.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.adder.setMenu(QMenu(self.adder))
        self.adder.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # By key a pane is closed from the menu of its chooser; more stops would make the way round longer.
        self.closer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.closer.clicked.connect(self.close_wanted)
        self._layout.setSpacing(_TITLE_GAP)
        self._layout.addWidget(self.chooser)
        self._layout.addWidget(self._running_title, 1)
        self._layout.addStretch()
        self._layout.addWidget(self.closer)
        # At the end in every row of panes: who adds several does not meet the button that closes one.
        self._layout.addWidget(self.adder)
        self.setFixedHeight(HEADER_HEIGHT)

    def show_view(self, view: HeaderView, messages: Messages) -> None:
        """Show an article, and offer the others and what can be done with the pane."""
        article = view.chosen
        self.chooser.show_choice(article.outlet, article.details)
        self.chooser.setAccessibleName(", ".join((article.outlet, *article.details)))
        self.chooser.setAccessibleDescription(messages.text("pane.choose_article"))
        self.chooser.setToolTip(messages.text("pane.choose_article"))
        self._fill_menu(view, messages)
        self._fill_adder(view.addable, messages)
        self.closer.setVisible(view.can_close)
        self.closer.setAccessibleName(messages.text("pane.close"))
        self.closer.setToolTip(messages.text("pane.close"))
        self._set_icons()
        self._set_margins(self._layout.contentsMargins().left())
        self.drag.is_possible = view.can_move_left or view.can_move_right
        self.setCursor(Qt.CursorShape.OpenHandCursor if self.drag.is_possible else Qt.CursorShape.ArrowCursor)

    def show_headline(self, headline: str, *, is_out_of_sight: bool) -> None:
        """Repeat the headline where it is no longer seen on the page."""
        if (headline, is_out_of_sight) == (self._headline, self._is_past_headline):
            return
        self._headline, self._is_past_headline = headline, is_out_of_sight
        self._running_title.setText(headline)
        self._fit_title()

    def _fit_title(self) -> None:
        taken = self.chooser.sizeHint().width() + _BUTTON * self._buttons_shown()
        room = self.width() - taken - self._layout.contentsMargins().left()
        self._running_title.setVisible(self._is_past_headline and bool(self._headline) and room >= _LEAST_TITLE)

    def _buttons_shown(self) -> int:
        return sum(not button.isHidden() for button in (self.adder, self.closer))

    def _fill_menu(self, view: HeaderView, messages: Messages) -> None:
        menu = self.chooser.menu()
        menu.clear()
        for choice in view.choices:
            action = menu.addAction(_plain(choice.label))
            action.setCheckable(True)
            action.setChecked(choice is view.chosen)
            action.triggered.connect(lambda _checked, wanted=choice.article_id: self.article_chosen.emit(wanted))
        menu.addSeparator()
        base = menu.addAction(messages.text("pane.base"))
        base.setCheckable(True)
        base.setChecked(view.is_base)
        base.setEnabled(not view.is_base)
        base.triggered.connect(lambda: self.base_wanted.emit())
        for key, possible, step in (("left", view.can_move_left, -1), ("right", view.can_move_right, 1)):
            if possible:
                action = menu.addAction(messages.text(f"pane.move_{key}"))
                action.triggered.connect(lambda _checked, step=step: self.move_wanted.emit(step))
        if view.can_close:
            menu.addAction(messages.text("pane.close")).triggered.connect(lambda: self.close_wanted.emit())

    def _fill_adder(self, addable: Sequence[ArticleChoice], messages: Messages) -> None:
        menu = self.adder.menu()
        menu.clear()
        for choice in addable:
            action = menu.addAction(_plain(choice.outlet))
            action.triggered.connect(lambda _checked, wanted=choice.article_id: self.article_added.emit(wanted))
        self.adder.setVisible(bool(addable))
        # One that goes as something is picked from its menu is never told that the mouse has left it.
        self.adder.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.adder.setAccessibleName(messages.text("pane.add"))
        self.adder.setToolTip(messages.text("pane.add"))

    def _set_icons(self) -> None:
        for button, name in ((self.adder, "plus"), (self.closer, "close")):
            button.setIcon(icon(name, self._palette, colour=self._palette.dim))

    def set_side_margin(self, side: int) -> None:
        """Let the header begin where the text begins."""
        self._set_margins(side - PADDING)

    def _set_margins(self, left: int) -> None:
        self._layout.setContentsMargins(left, 0, _BUTTON_MARGIN if self._buttons_shown() else _RIGHT_MARGIN, 0)
        self._fit_title()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.chooser.set_palette_roles(palette)
        self._set_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()


def _plain(name: str) -> str:
    """Return a name for a menu: an ampersand in it is a letter, not a shortcut."""
    return name.replace("&", "&&")
