"""Words that take a few lines at most, with an ellipsis and the whole in a tool tip where they are longer."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINE_HEIGHT = 1.25


class ClampedLabel(QWidget):
    """Paints a text in its font over at most ``most_lines`` lines."""

    def __init__(self, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self._text = ""
        self._ink = QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._refit()

    def set_ink(self, ink: str) -> None:
        """Write in this colour, ``#RRGGBB``."""
        self._ink = QColor(ink)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(len(self._lines(width)) * self._pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._ink)
        ascent = QFontMetricsF(self.font()).ascent()
        spare = (self._pitch - QFontMetricsF(self.font()).height()) / 2
        for number, words in enumerate(self._lines(self.width())):
            painter.drawText(QPointF(0, number * self._pitch + spare + ascent), words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._refit()

    @property
    def _pitch(self) -> float:
        return self.font().pixelSize() * _LINE_HEIGHT

    def _refit(self) -> None:
        lines = self._lines(self.width())
        cut = bool(lines) and lines[-1].endswith("…") and not self._text.endswith("…")
        self.setToolTip(self._text if cut else "")
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> list[str]:
        """Return the words of each line; the last one is elided where the text goes on."""
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            starts.append(line.textStart())
        layout.endLayout()
        # Qt's lines count UTF-16 units.
        units = self._text.encode("utf-16-le")
        ends = [*starts[1:], len(units) // 2]
        lines = [units[2 * s : 2 * e].decode("utf-16-le") for s, e in zip(starts, ends, strict=True)]
        if len(lines) > self._most_lines:
            rest = "".join(lines[self._most_lines - 1 :])
            last = QFontMetricsF(self.font()).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines[self._most_lines - 1 :] = [last]
        return [words.rstrip() for words in lines]
