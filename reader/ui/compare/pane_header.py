"""The head of a pane: which article it is, and a way to choose another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.fonts import LARGE, NORMAL, SMALL, Weight, interface_font, reading_font
from reader.ui.labels import DIM, label
from reader.ui.theming import icon

_CHEVRON, _PADDING, _GAP = 12, 6, 8
_SEPARATOR = " · "
_HEIGHT, _RIGHT_MARGIN, _TITLE_GAP, _LEAST_TITLE = 48, 24, 8, 200


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """An article as a pane names it, in the menu by its ``label``.

    ``details`` go from what matters most to what can be left out first.
    """

    article_id: str
    label: str
    outlet: str
    details: tuple[str, ...]


class PaneHeader(QWidget):
    """Shows the chosen article and says when another is wanted.

    The headline stands on the page; once it is scrolled out of sight, the header repeats it on its one line.
    """

    article_chosen = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = ArticleChooser(palette, self)
        self._running_title = label(self, role=DIM)
        self._running_title.setFont(reading_font(LARGE))
        self._headline = ""
        self._is_past_headline = False
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(_TITLE_GAP)
        self._layout.addWidget(self.chooser)
        self._layout.addWidget(self._running_title, 1)
        self._layout.addStretch()
        self.setFixedHeight(_HEIGHT)

    def show_choices(self, choices: Sequence[ArticleChoice], chosen: str, messages: Messages) -> None:
        """Offer these articles, and show the chosen one."""
        article = next(choice for choice in choices if choice.article_id == chosen)
        self.chooser.show_choice(article.outlet, article.details)
        self.chooser.setAccessibleName(", ".join((article.outlet, *article.details)))
        self.chooser.setAccessibleDescription(messages.text("pane.choose_article"))
        self.chooser.setToolTip(messages.text("pane.choose_article"))
        self._fill_menu(choices, chosen)

    def show_headline(self, headline: str, *, is_out_of_sight: bool) -> None:
        """Repeat the headline where it is no longer seen on the page."""
        self._headline, self._is_past_headline = headline, is_out_of_sight
        self._running_title.setText(headline)
        self._fit_title()

    def _fit_title(self) -> None:
        room = self.width() - self.chooser.sizeHint().width() - self._layout.contentsMargins().left()
        self._running_title.setVisible(self._is_past_headline and bool(self._headline) and room >= _LEAST_TITLE)

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
        self._layout.setContentsMargins(side - _PADDING, 0, _RIGHT_MARGIN, 0)
        self._fit_title()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self.chooser.set_palette_roles(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()


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
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

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
