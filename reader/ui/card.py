"""A card: something that can be picked, by pointer or by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from reader.palette import Palette
from reader.ui.theming import blend
from reader.ui.type_setting import wrapping_policy

RADIUS = 8
PADDING = 12
_BAR = 4


class Card(QAbstractButton):
    """A rounded sheet with a column of content. An outlined card is one that is in use."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = palette
        self._outlined = False
        self.column = QVBoxLayout(self)
        self.set_padding(PADDING)
        self.column.setSpacing(4)
        self.setSizePolicy(wrapping_policy())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._colours = palette
        self.update()

    def set_padding(self, padding: int) -> None:
        """Leave so much room around the content, in pixels."""
        self.column.setContentsMargins(padding, PADDING - 2, padding, PADDING - 2)

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(sheet, RADIUS, RADIUS)
        painter.fillPath(path, QColor(self._ground()))
        if self._outlined:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, _BAR, self.height()), QColor(self._colours.accent))
            painter.restore()
        in_use = self._outlined or self.hasFocus()
        painter.setPen(QPen(QColor(self._colours.accent if in_use else self._colours.line), 1))
        painter.drawPath(path)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 1))
            painter.drawRoundedRect(sheet.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)

    def _ground(self) -> str:
        if self.isDown():
            return blend(self._colours.pane, self._colours.ink, 0.08)
        if self.underMouse():
            return blend(self._colours.pane, self._colours.ink, 0.03)
        return self._colours.pane
