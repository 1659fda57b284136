"""The button in the head of a pane that names its article and opens the menu."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from reader.palette import Palette
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.labels import elided_name
from reader.ui.theming import icon

PADDING = 6
_CHEVRON, _GAP = 12, 8
_SEPARATOR = " · "


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
        return QSize(math.ceil(words) + 2 * PADDING + 2 * _GAP + _CHEVRON + 2, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.width() - 2.0 * PADDING - _GAP - _CHEVRON
        outlet = elided_name(self._outlet, _outlet_font(), room)
        right = self._write(painter, _outlet_font(), self._palette.ink, PADDING, outlet)
        details = self._fitting_details(room - right - _GAP + PADDING)
        if details:
            right = self._write(painter, _details_font(), self._palette.dim, right + _GAP, details)
        top = (self.height() - _CHEVRON) // 2
        chevron = icon("chevron-down", self._palette, colour=self._palette.dim)
        chevron.paint(painter, round(right + _GAP), top, _CHEVRON, _CHEVRON)
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
