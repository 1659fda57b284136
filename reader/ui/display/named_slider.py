"""A slider with its name and its value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from reader.ui.labels import DIM, label

_HANDLE = 16
"""How wide the handle is in the style sheet: its middle does not reach the ends."""
_TICK = 4


class NamedSlider(QWidget):
    """``moved`` carries the value that the reader asks for, in whole steps; the default is marked below."""

    moved = Signal(int)

    def __init__(self, limits: tuple[int, int], usual: int, say: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._name = label(self)
        self._value = label(self, role=DIM)
        self._slider = _MarkedSlider(usual, self)
        self._slider.setRange(*limits)
        self._build()
        self._slider.valueChanged.connect(self._tell)

    @property
    def slider(self) -> QSlider:
        """Return the slider itself."""
        return self._slider

    def set_name(self, name: str) -> None:
        """Say what is set."""
        self._name.setText(name)
        self._slider.setAccessibleName(name)
        self._show_value()

    def set_value(self, value: int) -> None:
        """Show a value; nothing is emitted."""
        if value != self._slider.value():
            self._slider.blockSignals(True)
            self._slider.setValue(value)
            self._slider.blockSignals(False)
        self._show_value()

    def _tell(self, value: int) -> None:
        self._show_value()
        self.moved.emit(value)

    def _show_value(self) -> None:
        words = self._say(self._slider.value())
        self._value.setText(words)
        self._slider.setAccessibleDescription(words)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._value, 0, 1)
        grid.addWidget(self._slider, 1, 0, 1, 2)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)


class _MarkedSlider(QSlider):
    def __init__(self, usual: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._usual = usual
        self.setFixedHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        share = (self._usual - self.minimum()) / (self.maximum() - self.minimum())
        x = round(_HANDLE / 2 + share * (self.width() - _HANDLE))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.5))
        foot = self.height() - 1
        painter.drawLine(QPointF(x, foot - _TICK), QPointF(x, foot))
