"""Buttons that name a choice and open the menu of all of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.comparison import Comparison
from reader.present.stepping import Kind
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.theming import icon
from reader.wording import outlet_names

_LONGEST = 200


class Chooser(QToolButton):
    """The words of the choice in force, with an arrow behind them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands behind the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(12, 12))
        self.setFont(interface_font(NORMAL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def name_choice(self, words: str, purpose: str, appearance: Appearance) -> None:
        """Show the choice in force, shortened where it is long; ``purpose`` says what is chosen."""
        metrics = QFontMetricsF(self.font())
        self.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _LONGEST).replace("&", "&&"))
        self.setIcon(icon("chevron-down", appearance.palette, colour=appearance.palette.dim))
        self.setToolTip(purpose)
        self.setAccessibleName(words)
        self.setAccessibleDescription(purpose)


class StopChooser(Chooser):
    """Names the kind of stop that the arrows beside it lead to."""

    def __init__(self, kinds: QActionGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.menu().addActions(kinds.actions())

    def show_kinds(self, chosen: Kind, counts: Mapping[Kind, int], appearance: Appearance) -> None:
        """Show the chosen kind, and all of them in the menu with how many there are of each."""
        messages = appearance.messages
        for action in self._kinds.actions():
            kind = Kind(action.data())
            words = messages.text(f"menu.kind_{kind}")
            action.setText(messages.text("stop.counted", kind=words, n=counts[kind]))
            if kind is chosen:
                self.name_choice(words, messages.text("stop.choose"), appearance)


class OutletChooser(Chooser):
    """Offers the outlets of which one has to tell what keeps its marks.

    ``chosen`` carries the id of its article, or ``None``, and whether it may be the only other one.
    """

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance: Appearance | None = None
        self._articles: tuple[str, ...] = ()
        self._names: Mapping[str, str] = {}
        self._article_id: str | None = None
        self._is_alone = False

    def show_comparison(self, comparison: Comparison, appearance: Appearance) -> None:
        """Offer the outlets of a comparison; the choice stays as long as they do."""
        self._appearance = appearance
        self._names = outlet_names(comparison.articles, appearance.messages)
        articles = tuple(article.id for article in comparison.articles)
        if articles != self._articles:
            self._articles = articles
            self._choose(None, alone=False)
        else:
            self._show_choice()

    def set_choosing(self, chooses: bool) -> None:
        """Let the reader choose, or say in the tip why not."""
        self.setEnabled(chooses)
        if self._appearance is not None:
            self._show_choice()

    def choose_all(self) -> None:
        """Offer the outlets as if none was ever chosen, without a signal."""
        self._article_id, self._is_alone = None, False
        if self._appearance is not None:
            self._show_choice()

    def _choose(self, article_id: str | None, *, alone: bool) -> None:
        self._article_id, self._is_alone = article_id, alone and article_id is not None
        self._show_choice()
        self.chosen.emit(self._article_id, self._is_alone)

    def _show_choice(self) -> None:
        assert self._appearance is not None, "there is a comparison to choose from"
        messages = self._appearance.messages
        outlet = self._names.get(self._article_id or "")
        key = "all" if outlet is None else "alone" if self._is_alone else "with"
        purpose = messages.text("outlet_filter.choose" if self.isEnabled() else "legend.whole")
        self.name_choice(messages.text(f"outlet_filter.{key}", outlet=outlet), purpose, self._appearance)
        self._fill_menu()

    def _fill_menu(self) -> None:
        assert self._appearance is not None
        messages, menu = self._appearance.messages, self.menu()
        menu.clear()
        offered = [(None, messages.text("outlet_filter.all")), *self._names.items()]
        for article_id, words in offered:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(article_id == self._article_id)
            action.triggered.connect(lambda _, wanted=article_id: self._choose(wanted, alone=self._is_alone))
        menu.addSeparator()
        alone = menu.addAction(messages.text("outlet_filter.only"))
        alone.setCheckable(True)
        alone.setChecked(self._is_alone)
        alone.setEnabled(self._article_id is not None)
        alone.triggered.connect(lambda wanted: self._choose(self._article_id, alone=wanted))
