"""A card that floats over the foot of what is read, and moves nothing."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.palette import Palette
from reader.ui.card import RADIUS
from reader.ui.theming import blend

_ABOVE_FOOT, _SIDE, _GAP = 56, 16, 8


class FootCard(QWidget):
    """Stands in the middle above the foot of its window, whatever size that takes on.

    Of two that are shown at a time the later one stands above the other.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ground, self._edge = QColor(Qt.GlobalColor.transparent), QColor(Qt.GlobalColor.transparent)
        window.installEventFilter(self)
        self.hide()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw the card in the colours of a theme, with an edge that parts it from words below."""
        self.set_colours(palette.pane, blend(palette.line, palette.dim, 0.7))

    def set_colours(self, ground: str, edge: str) -> None:
        """Draw the card in these colours."""
        self._ground, self._edge = QColor(ground), QColor(edge)
        self.update()

    def natural_width(self) -> int:
        """Return how wide the card is where the window leaves it room."""
        return self.sizeHint().width()

    def come(self) -> None:
        """Come into sight, over everything else."""
        self.raise_()
        self.show()
        self.stand()

    def stand(self) -> None:
        """Take on the size that what is said needs, and the place for it."""
        width = min(self.natural_width(), self._window.width() - 2 * _SIDE)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        earlier = takewhile(lambda other: other is not self, self._window.children())
        tops = [card.y() for card in earlier if isinstance(card, FootCard) and not card.isHidden()]
        bottom = min((top - _GAP for top in tops), default=self._window.height() - _ABOVE_FOOT)
        self.setGeometry((self._window.width() - width) // 2, bottom - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self.stand()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._ground)
        painter.setPen(QPen(self._edge, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
