"""One status in the legend, which switches its marks on and off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.model import Status
from reader.ui.appearance import Appearance
from reader.ui.badge import Badge, draw_underline
from reader.ui.fonts import NORMAL, interface_font

LINE = 29
"""How high everything at the foot of the window is, as its buttons are: so all words stand on one line."""


class LegendEntry(QAbstractButton):
    """One status: its badge, its word underlined as in the text, and its count; dim while it is switched off."""

    def __init__(self, status: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self._colour = ""
        self._letter = self._dim = ""
        self._words = ("", "")
        self._tips = ("", "")
        self._is_short = False
        self._badge = Badge(self)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(interface_font(NORMAL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._show_state)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, appearance: Appearance) -> None:
        """Show how many sentences have the status."""
        messages, status = appearance.messages, self._status
        self._colour = appearance.palette.mark(status).ink
        self._words = (messages.text(f"status.{status}"), messages.number(count))
        self._letter, self._dim = messages.text(f"badge.{status}"), appearance.palette.dim
        self._show_state()
        self._badge.adjustSize()
        self._badge.move(0, (self.sizeHint().height() - self._badge.height()) // 2)
        self.setAccessibleName(messages.count(f"legend.entry.{status}", count))
        meaning = messages.text(f"report.legend.{status}")
        meaning = meaning[0].upper() + meaning[1:]
        self._tips = messages.text("legend.switch", meaning=meaning), f"{meaning}. {messages.text('legend.whole')}"
        self._say()
        self.updateGeometry()
        self.update()

    def set_short(self, is_short: bool) -> None:
        """Show badge and count alone where there is no room for the word; it is still in the name and the tip."""
        self._is_short = is_short
        self.updateGeometry()
        self.update()

    def set_switching(self, switches: bool) -> None:
        """Let a click switch the marks, or say in the tip why it does not."""
        self.setEnabled(switches)
        self._say()

    def _say(self) -> None:
        self.setToolTip(self._tips[0 if self.isEnabled() else 1])

    def switch_on(self) -> None:
        """Take the status as switched on; nothing is emitted."""
        self.blockSignals(True)
        self.setChecked(True)
        self.blockSignals(False)
        self._show_state()

    def _show_state(self) -> None:
        self._badge.show_mark(self._letter, self._colour if self.isChecked() else self._dim)
        self.update()

    def sizeHint(self) -> QSize:
        advance = QFontMetricsF(self.font()).horizontalAdvance
        return QSize(round(self._count_left() + advance(self._words[1])) + 1, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetricsF(self.font())
        word, count = self._words
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        left, width = self._text_left(), metrics.horizontalAdvance(word)
        dim = self.palette().placeholderText().color()
        if not self._is_short:
            painter.setPen(self.palette().windowText().color() if self.isChecked() else dim)
            painter.drawText(QPointF(left, baseline), word)
        painter.setPen(dim)
        painter.drawText(QPointF(self._count_left(), baseline), count)
        if self.isChecked() and not self._is_short:
            draw_underline(painter, self._status, self._colour, QPointF(left, baseline + 3.5), width)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colour), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _count_left(self) -> float:
        word = 0 if self._is_short else QFontMetricsF(self.font()).horizontalAdvance(self._words[0]) + 6
        return self._text_left() + word

    def _text_left(self) -> int:
        return self._badge.sizeHint().width() + 8
