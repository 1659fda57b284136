"""Short texts with marked words, set on the axis of the variable fonts: a label cannot do that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget


class StyledRun(NamedTuple):
    """Words that look alike. ``colour`` is ``#RRGGBB``."""

    text: str
    font: QFont
    colour: str
    underline: Qt.PenStyle = Qt.PenStyle.NoPen


def wrapping_policy() -> QSizePolicy:
    """Return the policy of what takes any width, and the height that its words then need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


class Paragraph:
    """Runs of words broken into lines of a width; with ``lines``, what does not fit ends in an ellipsis."""

    def __init__(self, *, leading: float = 1.4, lines: int | None = None) -> None:
        self._leading = leading
        self._lines = lines
        self._runs: tuple[StyledRun, ...] = ()
        self._main: StyledRun | None = None
        self._layout = _empty_layout()
        self.step = 0
        """How far below one another the lines stand."""
        self._width = -1
        self._height = 0.0
        self._heights: dict[int, int] = {}

    def set_runs(self, runs: Sequence[StyledRun]) -> bool:
        """Take on these words, and return whether they are others than before."""
        if self._runs == tuple(runs):
            return False
        self._runs = tuple(runs)
        # Most of the words look alike: what is said of them once need not be said of each run.
        self._main = max(self._runs, key=lambda run: len(run.text), default=None)
        self._write()
        self.step = max((round(run.font.pixelSize() * self._leading) for run in self._runs), default=0)
        self._width = -1
        self._heights.clear()
        return True

    def _write(self) -> None:
        """Take the words into the layout: like the main run where nothing else is said of them."""
        self._layout.setText(self.text())
        if self._main is None:
            return
        self._layout.setFont(self._main.font)
        start, formats = 0, []
        for run in self._runs:
            # Qt counts UTF-16 units.
            length = len(run.text.encode("utf-16-le", "surrogatepass")) // 2
            if run[1:] != self._main[1:] or run.underline is not Qt.PenStyle.NoPen:
                made = QTextLayout.FormatRange()
                made.start, made.length = start, length
                made.format = _format(run.font, run.colour, run.underline)
                formats.append(made)
            start += length
        self._layout.setFormats(formats)

    def __bool__(self) -> bool:
        return bool(self._runs)

    def text(self) -> str:
        """Return the words without their marks."""
        return "".join(run.text for run in self._runs)

    def height_for(self, width: int) -> int:
        """Return how high the lines of this width stand, in whole pixels."""
        # Layouts ask again and again for the same few widths.
        if width not in self._heights:
            self._break(width)
            self._heights[width] = round(self._height + 0.5)
        return self._heights[width]

    def paint(self, painter: QPainter, box: QRect, seen: QRect) -> None:
        """Paint the words in the middle of the height of a box, as far as they reach into what is ``seen``."""
        self._break(box.width())
        if self._main is None:
            return
        painter.setPen(QColor(self._main.colour))
        origin = QPointF(box.left(), box.top() + max(0, (box.height() - self._height) / 2))
        if self._lines is None or self._layout.lineCount() <= self._lines:
            self._layout.draw(painter, origin, [], QRectF(seen))
            return
        for place in range(self._lines - 1):
            self._layout.lineAt(place).draw(painter, origin)
        self._paint_elided(painter, origin, self._lines - 1)

    def _paint_elided(self, painter: QPainter, origin: QPointF, place: int) -> None:
        line, last = self._layout.lineAt(place), self._runs[-1]
        rest = self._layout.text()[line.textStart() :]
        painter.setFont(last.font)
        painter.setPen(QColor(last.colour))
        elided = QFontMetricsF(last.font).elidedText(rest, Qt.TextElideMode.ElideRight, self._width)
        painter.drawText(origin + QPointF(0, line.y() + line.ascent()), elided)

    def _break(self, width: int) -> None:
        if width == self._width:
            return
        self._width, height, step = width, 0.0, self.step
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
        self._layout.endLayout()
        self._height = min(height, step * self._lines) if self._lines else height


class TypeSetting(QWidget):
    """A ``Paragraph`` by itself."""

    def __init__(self, parent: QWidget | None = None, *, leading: float = 1.4, lines: int | None = None) -> None:
        super().__init__(parent)
        self._paragraph = Paragraph(leading=leading, lines=lines)
        self.setSizePolicy(wrapping_policy())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_runs(self, runs: Sequence[StyledRun]) -> None:
        """Show these words."""
        if self._paragraph.set_runs(runs):
            self.setAccessibleName(self.text())
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """Return the words without their marks."""
        return self._paragraph.text()

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height_for(width)

    def sizeHint(self) -> QSize:
        return QSize(self._paragraph.step * 12, self._paragraph.step)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._paragraph.step)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paragraph.paint(QPainter(self), self.rect(), event.rect())


def _empty_layout() -> QTextLayout:
    layout = QTextLayout()
    # Else each painting would shape every word again.
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


@lru_cache(maxsize=64)
def _format(font: QFont, colour: str, underline: Qt.PenStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    styles = {
        Qt.PenStyle.SolidLine: QTextCharFormat.UnderlineStyle.SingleUnderline,
        Qt.PenStyle.DotLine: QTextCharFormat.UnderlineStyle.DotLine,
    }
    if underline in styles:
        made.setUnderlineStyle(styles[underline])
    return made
