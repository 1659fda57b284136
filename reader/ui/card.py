"""A card: something that can be picked, by pointer or by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from reader.palette import Palette
from reader.ui.theming import blend
from reader.ui.type_setting import wrapping_policy

RADIUS = 8
SIDE, END = 12, 10
"""How far the content of a card is from its sides, and from its top and its bottom, in pixels."""
_BAR = 4


class Card(QAbstractButton):
    """A rounded sheet. An outlined card is one that is in use."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = palette
        self._outlined = False
        self.setSizePolicy(wrapping_policy())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def add_column(self) -> QVBoxLayout:
        """Return a column for the content of the card."""
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, END, SIDE, END)
        column.setSpacing(4)
        return column

    def sheet(self) -> QRect:
        """Return where the card lies in the widget."""
        return self.rect()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._colours = palette
        self.update()

    def set_outlined(self, outlined: bool) -> None:
        """Show whether what the card stands for is in use."""
        self._outlined = outlined
        self.update()

    def sizeHint(self) -> QSize:
        # Qt would break all words at their preferred width; what holds cards asks how high they are at its own.
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_sheet(QPainter(self))

    def paint_sheet(self, painter: QPainter) -> None:
        """Paint the card without its content."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.sheet()).adjusted(0.5, 0.5, -0.5, -0.5)
        in_use = self._outlined or self.hasFocus()
        painter.setPen(QPen(QColor(self._colours.accent if in_use else self._colours.line), 1))
        painter.setBrush(QColor(self._ground()))
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._outlined:
            self._paint_bar(painter, sheet)
        if self.hasFocus():
            painter.drawRoundedRect(sheet.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)

    def _paint_bar(self, painter: QPainter, sheet: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(sheet, RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(0, 0, _BAR, self.height()), QColor(self._colours.accent))
        painter.restore()

    def _ground(self) -> str:
        if self.isDown():
            return blend(self._colours.pane, self._colours.ink, 0.08)
        if self.underMouse():
            return blend(self._colours.pane, self._colours.ink, 0.03)
        return self._colours.pane
