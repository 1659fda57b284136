"""The sign of a status, and how much of a text each status takes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, text: str, colour: str) -> None:
        """Show a letter, or a letter and a number, in a colour."""
        self._text, self._colour = text, colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self.rect(), self._text, self._colour)


def badge_size(text: str) -> QSize:
    """Return how large the badge with this text is."""
    return QSize(max(18, round(QFontMetricsF(_badge_font()).horizontalAdvance(text)) + 10), 18)


def paint_badge(painter: QPainter, box: QRect, text: str, colour: str) -> None:
    """Paint a badge into its box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(_badge_font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _badge_font() -> QFont:
    return interface_font(SMALL - 1, Weight.BOLD)


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
