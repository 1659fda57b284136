"""The sign of a status, and how much of a text each status takes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model import Status
from reader.palette import Palette
from reader.ui.fonts import SMALL, Weight, interface_font

STATUSES = (Status.SHARED, Status.PARTIAL, Status.CONTRADICTORY, Status.UNIQUE)
"""From agreement to disagreement to silence: the order of the legend and of every bar."""

PEN_STYLES = {
    Status.SHARED: Qt.PenStyle.SolidLine,
    Status.PARTIAL: Qt.PenStyle.DotLine,
    Status.CONTRADICTORY: Qt.PenStyle.SolidLine,
    Status.UNIQUE: Qt.PenStyle.DashLine,
}


class Badge(QWidget):
    """A small framed letter, with a number where there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._colour = ""
        self._font = interface_font(SMALL - 1, Weight.BOLD)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, text: str, colour: str) -> None:
        """Show a letter, or a letter and a number, in a colour."""
        self._text, self._colour = text, colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(18, round(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 10), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class DivisionBar(QWidget):
    """A thin bar that shows how the sentences of a text divide by status."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts: Mapping[Status, int] = {}
        self._palette: Palette | None = None
        self.setFixedHeight(6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_counts(self, counts: Mapping[Status, int], palette: Palette) -> None:
        """Show these numbers of sentences."""
        self._counts, self._palette = counts, palette
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(self._counts.values())
        if not total or self._palette is None:
            return
        painter = QPainter(self)
        left = 0.0
        for status in STATUSES:
            width = self.width() * self._counts.get(status, 0) / total
            if width:
                part = QRectF(left, 0, max(width - 1, 1), self.height())
                painter.fillRect(part, QColor(self._palette.mark(status).ink))
            left += width


def draw_underline(painter: QPainter, status: Status, colour: str, start: QPointF, width: float) -> None:
    """Draw the underline of a status: solid, dotted, double or dashed."""
    painter.setPen(QPen(QColor(colour), 1.2, PEN_STYLES[status]))
    end = QPointF(start.x() + width, start.y())
    painter.drawLine(start, end)
    if status is Status.CONTRADICTORY:
        below = QPointF(0, 2.5)
        painter.drawLine(start + below, end + below)
