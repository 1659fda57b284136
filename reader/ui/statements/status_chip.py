"""A switch for one status: only what is switched on is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.model import Status
from reader.ui.appearance import Appearance
from reader.ui.badge import BADGE_HEIGHT, badge_box, draw_badge
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.theming import blend

_HEIGHT = 30
_PADDING = 8
_GAP = 6


class StatusChip(QAbstractButton):
    """Badge, word and count; where there is little room, without the word."""

    def __init__(self, status: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self._appearance: Appearance | None = None
        self._count = ""
        self._is_short = False
        self.setCheckable(True)
        self.setFont(interface_font(NORMAL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_count(self, count: int, appearance: Appearance) -> None:
        """Show how many statements have the status."""
        self._count, self._appearance = appearance.messages.number(count), appearance
        self.setEnabled(count > 0 or self.isChecked())
        word = appearance.messages.text(f"status.{self.status}")
        hint = appearance.messages.count("matrix.status", count, status=word)
        self.setText(word)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.updateGeometry()
        self.update()

    def set_short(self, is_short: bool) -> None:
        """Leave the word out, or show it."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.updateGeometry()
            self.update()

    def long_width(self) -> int:
        """Return the width with the word."""
        return self._width(self._advance(self.text()) + _GAP)

    def short_width(self) -> int:
        """Return the width without the word."""
        return self._width(0)

    def sizeHint(self) -> QSize:
        return QSize(self.short_width() if self._is_short else self.long_width(), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._appearance is None:
            return
        palette = self._appearance.palette
        mark = palette.mark(self.status)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = mark.ink if self.isChecked() else palette.line
        painter.setPen(QPen(QColor(palette.accent if self.hasFocus() else edge), 1.5 if self.hasFocus() else 1))
        painter.setBrush(QColor(self._ground()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        sign = self._sign()
        colour = mark.ink if self.isEnabled() else palette.dim
        badge = badge_box(sign, QPointF(_PADDING, (self.height() - BADGE_HEIGHT) / 2))
        draw_badge(painter, badge, sign, colour)
        self._paint_words(painter, badge.right() + _GAP)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        assert self._appearance is not None, "nothing is painted before it is shown"
        palette, metrics = self._appearance.palette, QFontMetricsF(self.font())
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self.font())
        if not self._is_short:
            painter.setPen(QColor(palette.ink if self.isEnabled() else palette.dim))
            painter.drawText(QPointF(left, baseline), self.text())
            left += self._advance(self.text()) + _GAP
        painter.setPen(QColor(palette.dim))
        painter.drawText(QPointF(left, baseline), self._count)

    def _ground(self) -> str:
        assert self._appearance is not None, "nothing is painted before it is shown"
        palette = self._appearance.palette
        ground = palette.mark(self.status).wash if self.isChecked() else palette.pane
        if self.isDown():
            return blend(ground, palette.ink, 0.1)
        return blend(ground, palette.ink, 0.05) if self.underMouse() and self.isEnabled() else ground

    def _sign(self) -> str:
        return self._appearance.messages.text(f"badge.{self.status}") if self._appearance else ""

    def _advance(self, text: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(text)

    def _width(self, word: float) -> int:
        badge = badge_box(self._sign(), QPointF()).width()
        return round(2 * _PADDING + badge + _GAP + word + self._advance(self._count) + 0.5)
