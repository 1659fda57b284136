"""The head of a pane: which article it is, a way to choose another, and the headline."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.compare.clamped_label import ClampedLabel
from reader.ui.fonts import HEADLINE, LARGE, NORMAL, SMALL, Weight, interface_font, reading_font
from reader.ui.theming import icon

_CHEVRON, _PADDING, _GAP = 12, 6, 8
_SEPARATOR = " · "
_NARROW = 320
_HEADLINE_LINES = 3


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """An article as a pane names it: ``label`` in the menu; ``headline`` is empty where the text has none.

    ``details`` go from what matters most to what can be left out first.
    """

    article_id: str
    label: str
    outlet: str
    details: tuple[str, ...]
    headline: str


class PaneHeader(QWidget):
    """Shows the chosen article and says when another is wanted."""

    article_chosen = Signal(str)
    refitted = Signal()
    """The words have been set at another width or in another face, and may need another height."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.chooser = ArticleChooser(palette, self)
        self._headline = ClampedLabel(_HEADLINE_LINES, self)
        self._has_headline = True
        self._side = 0
        self._inset = QHBoxLayout()
        self._inset.setContentsMargins(_PADDING, 0, 0, 0)
        self._inset.addWidget(self._headline)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addLayout(self._inset)
        self._layout.addStretch()
        self.set_side_margin(24)

    def show_choices(self, choices: Sequence[ArticleChoice], chosen: str, messages: Messages) -> None:
        """Offer these articles, and show the chosen one."""
        article = next(choice for choice in choices if choice.article_id == chosen)
        self.chooser.show_choice(article.outlet, article.details)
        self.chooser.setAccessibleName(", ".join((article.outlet, *article.details)))
        self.chooser.setAccessibleDescription(messages.text("pane.choose_article"))
        self.chooser.setToolTip(messages.text("pane.choose_article"))
        self._has_headline = bool(article.headline)
        self._headline.set_text(article.headline or messages.text("article.headline_unknown"))
        self._fill_menu(choices, chosen)
        self._dress()

    def _fill_menu(self, choices: Sequence[ArticleChoice], chosen: str) -> None:
        menu = self.chooser.menu()
        menu.clear()
        for choice in choices:
            # An ampersand in a name is a letter here, not a shortcut.
            action = QAction(choice.label.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(choice.article_id == chosen)
            action.triggered.connect(lambda _checked, wanted=choice.article_id: self.article_chosen.emit(wanted))
            menu.addAction(action)

    def set_side_margin(self, side: int) -> None:
        """Let the header begin where the text begins."""
        if side != self._side:
            self._side = side
            self._layout.setContentsMargins(side - _PADDING, 10, 24, 12)

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.chooser.set_palette_roles(palette)
        self._dress()

    def wanted_height(self) -> int:
        """Return the height at which everything is seen at the present width."""
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right() - _PADDING
        rows = self.chooser.sizeHint().height() + self._layout.spacing() + self._headline.heightForWidth(width)
        return margins.top() + rows + margins.bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        size = LARGE if self.width() < _NARROW else HEADLINE
        weight = Weight.BOLD if self._has_headline else Weight.REGULAR
        self._headline.setFont(reading_font(size, weight))
        self._headline.set_ink(self._palette.ink if self._has_headline else self._palette.dim)
        self.refitted.emit()


class ArticleChooser(QToolButton):
    """Names the article of a pane, and opens the menu of all articles."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._outlet = ""
        self._details: tuple[str, ...] = ()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_choice(self, outlet: str, details: tuple[str, ...]) -> None:
        """Show the outlet and, dim, what else is known of the article."""
        self._outlet, self._details = outlet, details
        self.updateGeometry()
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(_outlet_font()).horizontalAdvance(self._outlet) + QFontMetricsF(
            _details_font()
        ).horizontalAdvance(_SEPARATOR.join(self._details))
        return QSize(math.ceil(words) + 2 * _PADDING + 2 * _GAP + _CHEVRON + 2, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.width() - 2.0 * _PADDING - _GAP - _CHEVRON
        outlet = QFontMetricsF(_outlet_font()).elidedText(self._outlet, Qt.TextElideMode.ElideRight, room)
        right = self._write(painter, _outlet_font(), self._palette.ink, _PADDING, outlet)
        details = self._fitting_details(room - right - _GAP + _PADDING)
        if details:
            right = self._write(painter, _details_font(), self._palette.dim, right + _GAP, details)
        top = (self.height() - _CHEVRON) // 2
        icon("chevron-down", self._palette).paint(painter, round(right + _GAP), top, _CHEVRON, _CHEVRON)
        painter.end()

    def _fitting_details(self, room: float) -> str:
        """Return as many details as there is room for, from the first."""
        metrics = QFontMetricsF(_details_font())
        some = (_SEPARATOR.join(self._details[:count]) for count in range(len(self._details), 0, -1))
        return next((words for words in some if metrics.horizontalAdvance(words) <= room), "")

    def _write(self, painter: QPainter, font: QFont, ink: str, left: float, words: str) -> float:
        """Write words on the middle line, and return where they end."""
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return left + width


def _outlet_font() -> QFont:
    return interface_font(NORMAL, Weight.BOLD)


def _details_font() -> QFont:
    return interface_font(SMALL)
