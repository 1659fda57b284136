"""A quiet button that names its key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.theming import blend

_HEIGHT, _PADDING, _GAP, _CAP = 30, 10, 8, 18


class AnswerButton(QAbstractButton):
    """Triggers an action; the key stands beside the word, so that it is learnt by using it."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._key = ""
        self._palette: Palette | None = None
        self.setFont(interface_font(NORMAL, Weight.MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._palette = appearance.palette
        self._key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(appearance.messages.text(f"reviewing.answer.{self._action.objectName()}"))
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.toolTip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(words + self._cap_width() + 2 * _PADDING + _GAP), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        palette, painter = self._palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(blend(palette.pane, palette.ink, 0.12 if self.isDown() else 0.06)))
            painter.drawRoundedRect(shape, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, 6, 6)
        self._paint_words(painter, palette)

    def _paint_words(self, painter: QPainter, palette: Palette) -> None:
        metrics = QFontMetricsF(self.font())
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self.font())
        painter.setPen(QColor(palette.ink if self.isEnabled() else palette.dim))
        painter.drawText(QPointF(_PADDING, baseline), self.text())
        left = _PADDING + metrics.horizontalAdvance(self.text()) + _GAP
        cap = QRectF(round(left) + 0.5, (self.height() - _CAP) / 2 + 0.5, self._cap_width(), _CAP - 1)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.setBrush(QColor(palette.window))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(interface_font(SMALL))
        painter.setPen(QColor(palette.dim))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_width(self) -> float:
        return max(_CAP, QFontMetricsF(interface_font(SMALL)).horizontalAdvance(self._key) + 10)
