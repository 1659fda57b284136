"""The marks of a painted list: what is chosen, and what is opened."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.palette import Palette
from reader.ui.theming import blend

TICK = 16


def paint_tick(painter: QPainter, box: QRectF, palette: Palette, *, is_checked: bool) -> None:
    """Paint a box, ticked or empty, as the check boxes of the program look."""
    painter.setPen(QPen(QColor(palette.accent if is_checked else blend(palette.line, palette.dim, 0.7)), 1))
    painter.setBrush(QColor(palette.accent if is_checked else palette.pane))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if is_checked:
        pen = QPen(QColor(palette.on_accent), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
        painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners])


def paint_chevron(painter: QPainter, left: float, middle: float, palette: Palette, *, is_open: bool) -> None:
    """Paint the sign of a fold around a point: pointing down where it is open, else to the right."""
    pen = QPen(QColor(palette.dim), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    corners = ((-4, -2), (0, 2), (4, -2)) if is_open else ((-2, -4), (2, 0), (-2, 4))
    painter.drawPolyline([QPointF(left + x, middle + y) for x, y in corners])
