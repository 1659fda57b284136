"""Signs and grounds of painted cells, alike those in the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from reader.comparison import Statement
from reader.messages import Messages
from reader.palette import Palette
from reader.ui.theming import blend

_DOT = 3.5


def ground(colour: str, palette: Palette, *, is_marked: bool, is_pointed: bool) -> str:
    """Return a ground as it looks where it is selected, or under the pointer; dim words stay legible on it."""
    tinted = blend(colour, palette.accent, 0.055) if is_marked else colour
    return blend(tinted, palette.ink, 0.025) if is_pointed else tinted


def statement_sign(statement: Statement, messages: Messages) -> str:
    """Return the letter of a statement's status and its number."""
    return f"{messages.text(f'badge.{statement.status}')}\N{NO-BREAK SPACE}{statement.number}"


def draw_dot(painter: QPainter, box: QRectF, colour: str, palette: Palette) -> None:
    """Draw the dot at a badge that says that a person has judged all matches behind it."""
    painter.setPen(QPen(QColor(palette.pane), 1.5))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(box.right() - 0.5, box.top() + 0.5), _DOT, _DOT)
