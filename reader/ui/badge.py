"""The sign of a status, and how much of a text each status takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model import Status
from reader.palette import Palette
from reader.ui.fonts import SMALL, Weight, interface_font

BADGE_HEIGHT = 18
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
        return badge_box(self._text, QPointF()).size().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_badge(QPainter(self), QRectF(self.rect()), self._text, self._colour)


def badge_box(text: str, corner: QPointF, scale: float = 1.0) -> QRectF:
    """Return the room that a badge takes with its upper left corner at a point."""
    height = round(BADGE_HEIGHT * scale)
    width = max(height, round(QFontMetricsF(_font(height)).horizontalAdvance(text) + 10 * scale))
    return QRectF(corner.x(), corner.y(), width, height)


def draw_badge(painter: QPainter, box: QRectF, text: str, colour: str) -> None:
    """Draw a badge into its box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(_font(round(box.height())))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


@cache
def _font(height: int) -> QFont:
    return interface_font((SMALL - 1) * height / BADGE_HEIGHT, Weight.BOLD)


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
