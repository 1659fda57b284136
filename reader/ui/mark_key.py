"""What the marks in the texts mean, each shown as it is in the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from reader.model import Status
from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES, Badge, draw_underline
from reader.ui.fonts import LARGE, NORMAL, interface_font, reading_font
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy

_GAP, _ROW_GAP = 8, 6
_BESIDE, _BELOW = 3, 5
"""How far the wash goes beyond the word, and how far below its baseline the underline runs."""


class MarkKey(QWidget):
    """A row a status: its badge, its word with wash and underline, and what it says of a sentence."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(wrapping_policy())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        messages, palette = appearance.messages, appearance.palette
        said = (f"{messages.text(f'status.{s}')}: {messages.text(f'report.legend.{s}')}" for s in STATUSES)
        self.setAccessibleName(". ".join(said))
        for place, status in enumerate(STATUSES):
            badge = Badge(self)
            badge.show_mark(messages.text(f"badge.{status}"), palette.mark(status).ink)
            word = MarkedWord(messages.text(f"status.{status}"), status, palette, self)
            meaning = TypeSetting(self, leading=1.4)
            words = messages.text(f"report.legend.{status}")
            meaning.set_runs([StyledRun(words, interface_font(NORMAL), palette.dim)])
            row = 3 * place
            grid.addWidget(badge, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(word, row, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(meaning, row + 1, 1)
            grid.setRowMinimumHeight(row + 2, _ROW_GAP if status is not STATUSES[-1] else 0)


class MarkedWord(QWidget):
    """A word marked as a sentence of its status is in the texts."""

    def __init__(self, word: str, status: Status, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._word = word
        self._status = status
        self._palette = palette
        self._font: QFont = reading_font(LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        return QSize(round(metrics.horizontalAdvance(self._word)) + 2 * _BESIDE, round(metrics.height()) + _BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics, mark = QFontMetricsF(self._font), self._palette.mark(self._status)
        painter.fillRect(QRectF(0, 0, self.width(), self.height() - 3), QColor(mark.wash))
        painter.setFont(self._font)
        painter.setPen(QColor(self._palette.ink))
        painter.drawText(QPointF(_BESIDE, metrics.ascent()), self._word)
        line = QPointF(0.5, self.height() - 3.5)
        draw_underline(painter, self._status, mark.ink, line, self.width() - 1)
