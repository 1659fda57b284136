"""What the charts write alike: the outlet of a row, and words cut to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reader.palette import Palette
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.labels import elided_name, two_lines

NAMES = 208
"""The width of the column with the names of the rows, in pixels."""
CENTRED = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_INITIALS = 28
_BEFORE_CHART = 16
COLUMN_HEAD = 52
"""The height of what stands above a column: initials and two lines of a name."""
_LEAST_NAME = 56
"""A column that is narrower has room for its initials alone."""


def paint_outlet(painter: QPainter, top: float, height: float, outlet: tuple[str, str], palette: Palette) -> None:
    """Paint initials and name of an outlet at the left of its row."""
    initials, name = outlet
    painter.setPen(QColor(palette.dim))
    painter.setFont(interface_font(SMALL - 1, Weight.BOLD))
    painter.drawText(QRectF(0, top, _INITIALS, height), LEFT, initials)
    paint_name(painter, QRectF(_INITIALS, top, NAMES - _INITIALS - _BEFORE_CHART, height), name, palette)


def paint_name(painter: QPainter, box: QRectF, name: str, palette: Palette) -> None:
    """Paint the name of a row, cut to its box."""
    font = interface_font(NORMAL, Weight.MEDIUM)
    painter.setFont(font)
    painter.setPen(QColor(palette.ink))
    painter.drawText(box, LEFT, elided_name(name, font, box.width()))


def paint_column_head(painter: QPainter, box: QRectF, outlet: tuple[str, str], palette: Palette) -> None:
    """Paint initials of an outlet above its column, and its name in two lines below them where there is room."""
    initials, name = outlet
    painter.setPen(QColor(palette.dim))
    painter.setFont(interface_font(SMALL - 1, Weight.BOLD))
    painter.drawText(QRectF(box.left(), box.top(), box.width(), 16), CENTRED, initials)
    if box.width() < _LEAST_NAME:
        return
    font = interface_font(SMALL - 1)
    painter.setFont(font)
    for place, line in enumerate(two_lines(name, font, box.width())):
        painter.drawText(QRectF(box.left(), box.top() + 16 + 14 * place, box.width(), 16), CENTRED, line)
