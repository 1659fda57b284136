"""Badges and grounds of painted cells, alike those in the rest of the window."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader.comparison import Statement
from reader.messages import Messages
from reader.palette import Palette
from reader.ui.fonts import SMALL, Weight, interface_font
from reader.ui.theming import blend

BADGE_HEIGHT = 18
_DOT = 3.5


def ground(colour: str, palette: Palette, *, is_marked: bool, is_pointed: bool) -> str:
    """Return a ground as it looks where it is selected, or under the pointer; dim words stay legible on it."""
    tinted = blend(colour, palette.accent, 0.055) if is_marked else colour
    return blend(tinted, palette.ink, 0.025) if is_pointed else tinted


def statement_sign(statement: Statement, messages: Messages) -> str:
    """Return the letter of a statement's status and its number."""
    return f"{messages.text(f'badge.{statement.status}')}\N{NO-BREAK SPACE}{statement.number}"


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


def draw_dot(painter: QPainter, box: QRectF, colour: str, palette: Palette) -> None:
    """Draw the dot at a badge that says that a person has judged all matches behind it."""
    painter.setPen(QPen(QColor(palette.pane), 1.5))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(box.right() - 0.5, box.top() + 0.5), _DOT, _DOT)


@cache
def _font(height: int) -> QFont:
    return interface_font((SMALL - 1) * height / BADGE_HEIGHT, Weight.BOLD)
