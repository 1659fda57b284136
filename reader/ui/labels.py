"""Labels in the sizes and inks of the interface."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font

IN_THE_MIDDLE = Qt.TextElideMode.ElideMiddle
"""For names of outlets: what tells two of them apart, such as the name of a file, often stands at the end."""
_ABOVE, _BELOW = 6, 8
"""The room above and below a heading."""
DIM = QPalette.ColorRole.PlaceholderText


class Line(QLabel):
    """One line of text with an ellipsis where there is no room."""

    elide = Qt.TextElideMode.ElideRight

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = elided(self.text(), self.font(), self.elide, self.width())
        painter.drawText(self.rect(), one_line(self.alignment()), shown)


def elided_name(name: str, font: QFont, width: float) -> str:
    """Return the name of an outlet, with an ellipsis in its middle where there is no room."""
    return QFontMetricsF(font).elidedText(name, IN_THE_MIDDLE, width)


def two_lines(name: str, font: QFont, width: float) -> list[str]:
    """Return a name in one line where it fits, else broken between two words, each line cut to the width."""
    metrics = QFontMetricsF(font)
    parts = name.split()
    if metrics.horizontalAdvance(name) <= width or len(parts) < 2:
        return [elided_name(name, font, width)]
    fitting = (n for n in range(len(parts) - 1, 0, -1) if metrics.horizontalAdvance(" ".join(parts[:n])) <= width)
    first = next(fitting, 1)
    return [elided_name(" ".join(line), font, width) for line in (parts[:first], parts[first:])]


@lru_cache(maxsize=512)
def elided(words: str, font: QFont, elide: Qt.TextElideMode, width: int) -> str:
    """Return a line with an ellipsis where there is no room. The same lines are painted again and again."""
    return QFontMetrics(font).elidedText(words, elide, width)


def paint_line(
    painter: QPainter,
    box: QRect,
    words: str,
    font: QFont,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Paint one line of text in the painter's ink, with an ellipsis where there is no room."""
    _paint_set(painter, box, _set(elided(words, font, elide, box.width()), font), font)


def paint_at_the_right(painter: QPainter, box: QRect, words: str, font: QFont) -> int:
    """Paint one line of text at the end of a box in the painter's ink, and return how much of it is taken."""
    line = _set(words, font)
    taken = ceil(line.size().width())
    _paint_set(painter, box.adjusted(box.width() - taken, 0, 0, 0), line, font)
    return taken


def _paint_set(painter: QPainter, box: QRect, line: QStaticText, font: QFont) -> None:
    painter.setFont(font)
    painter.drawStaticText(QPointF(box.left(), box.top() + (box.height() - line.size().height()) / 2), line)


@lru_cache(maxsize=512)
def _set(words: str, font: QFont) -> QStaticText:
    """Return a line whose letters are placed once: a click shows the same few words on many cards."""
    line = QStaticText(words)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(QTransform(), font)
    return line


@cache
def one_line(aligned: Qt.AlignmentFlag) -> int:
    """Return the flags by which a painter sets a single line."""
    return int(aligned) | int(Qt.TextFlag.TextSingleLine)


def label(
    parent: QWidget,
    *,
    size: float = NORMAL,
    weight: Weight = Weight.REGULAR,
    role: QPalette.ColorRole | None = None,
) -> Line:
    """Return an empty line of text."""
    made = Line(parent)
    made.setFont(interface_font(size, weight))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    if role is not None:
        made.setForegroundRole(role)
    return made


def paragraph(words: str, parent: QWidget, *, aside: bool = False) -> QLabel:
    """Return words that go on in the next line, in a dim ink where they stand ``aside``."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(interface_font(NORMAL))
    made.setForegroundRole(DIM if aside else QPalette.ColorRole.WindowText)
    made.setWordWrap(True)
    return made


def outlet_label(parent: QWidget) -> Line:
    """Return an empty name of an outlet."""
    made = label(parent, weight=Weight.BOLD)
    made.elide = IN_THE_MIDDLE
    return made


def small_heading(parent: QWidget) -> Line:
    """Return an empty heading of a part of a panel."""
    return label(parent, size=SMALL, weight=Weight.BOLD, role=DIM)


def heading_room() -> int:
    """Return how high a small heading is that is painted above a part of a panel, with the room around it."""
    return _ABOVE + QFontMetrics(heading_font()).height() + _BELOW


def paint_small_heading(painter: QPainter, words: str, width: int) -> None:
    """Paint a heading at the top of what it stands above, in the painter's ink."""
    font = heading_font()
    paint_line(painter, QRect(0, _ABOVE, width, QFontMetrics(font).height()), words, font, IN_THE_MIDDLE)


def heading_font() -> QFont:
    """Return the face of small headings."""
    return interface_font(SMALL, Weight.BOLD)
