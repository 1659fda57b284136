"""Marked words in painted cells: counted in lines without being laid out, laid out only where they are seen."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.present.offsets import Utf16Offsets

_KEPT = 600
"""Layouts that are kept: some screens full of cells."""
_MEASURED = 20_000
"""Words whose widths are kept: more than a story has."""
_ROUNDING = 1.5
"""Qt adds up rounded widths: a line may take this much less than the sum of its words says."""
_ANY_COLOUR = "#000000"
_ELLIPSIS = " …"
_UNDERLINES = {
    Qt.PenStyle.SolidLine: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Qt.PenStyle.DotLine: QTextCharFormat.UnderlineStyle.DotLine,
}


class Face:
    """A font and its leading; each word is measured once."""

    def __init__(self, font: QFont, leading: float) -> None:
        self.font = font
        self.step = round(font.pixelSize() * leading)
        self.metrics = QFontMetricsF(font)
        self.space = self.metrics.horizontalAdvance(" ")
        self.letter = self.metrics.averageCharWidth()
        self._widths: dict[str, float] = {}

    def width(self, word: str) -> float:
        """Return the advance of a word in pixels."""
        width = self._widths.get(word)
        if width is None:
            if len(self._widths) >= _MEASURED:
                self._widths.clear()
            width = self._widths[word] = self.metrics.horizontalAdvance(word)
        return width

    def line_count(self, text: str, width: float, at_most: int) -> int:
        """Return how many lines a text takes, never less than Qt will need; counting ends at ``at_most``."""
        counted = _counted(map(self.width, text.split()), self.space, width, at_most)
        if counted is not None:
            return counted
        words = Piece(" ".join(text.split()), self, _ANY_COLOUR)
        return min(_broken((words,), width).lineCount(), at_most)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look. ``colour`` is ``#RRGGBB``, and so is ``ground`` where they have one of their own."""

    text: str
    face: Face
    colour: str
    underline: Qt.PenStyle = Qt.PenStyle.NoPen
    ground: str = ""


def line_count(pieces: Sequence[Piece], width: float) -> int:
    """Return how many lines some pieces take, never less than Qt will need."""
    widths: list[float] = []
    is_open = False
    for piece in pieces:
        for place, word in enumerate(piece.text.split(" ")):
            if word and place == 0 and is_open:
                widths[-1] += piece.face.width(word)
            elif word:
                widths.append(piece.face.width(word))
        is_open = not piece.text.endswith(" ")
    counted = _counted(widths, pieces[0].face.space if pieces else 0, width, sys.maxsize)
    return counted if counted is not None else _broken(pieces, width).lineCount()


def exact_line_count(pieces: Sequence[Piece], width: float) -> int:
    """Return how many lines Qt needs for some pieces; they are laid out only where it is too close to call."""
    most, least = line_count(pieces, width), line_count(pieces, width + 2 * _ROUNDING)
    return most if most == least else _broken(pieces, width).lineCount()


class WordLayouts:
    """Lays words out when they are first painted and keeps the layouts that were painted last."""

    def __init__(self) -> None:
        self._layouts: OrderedDict[Hashable, QTextLayout] = OrderedDict()

    def clear(self) -> None:
        """Forget every layout: the words, their colours or their faces have changed."""
        self._layouts.clear()

    def known(self, key: Hashable) -> QTextLayout | None:
        """Return the layout that was made under a key, if it is still kept."""
        layout = self._layouts.get(key)
        if layout is not None:
            self._layouts.move_to_end(key)
        return layout

    def make(self, key: Hashable, pieces: Sequence[Piece], width: float, lines: int) -> QTextLayout:
        """Return a new layout, kept under a key, of at most ``lines`` lines; what is cut ends in an ellipsis."""
        layout = self._layouts[key] = laid_out(pieces, width, lines)
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return layout


def _counted(words: Iterable[float], space: float, width: float, at_most: int) -> int | None:
    """Return how many lines words of these widths take, or ``None`` where one of them has to be broken."""
    lines, filled = 1, 0.0
    width -= _ROUNDING
    for word in words:
        if word > width:
            return None
        if filled and filled + space + word > width:
            lines, filled = lines + 1, 0.0
        filled += word + (space if filled else 0)
        if lines >= at_most:
            return at_most
    return lines


def draw(painter: QPainter, layout: QTextLayout, left: float, top: float) -> None:
    """Draw a layout with its upper left corner at a point."""
    layout.draw(painter, QPointF(left, top))


def laid_out(pieces: Sequence[Piece], width: float, lines: int) -> QTextLayout:
    """Return pieces broken into at most ``lines`` lines; what is cut ends in an ellipsis."""
    layout = _broken(pieces, width)
    if layout.lineCount() <= lines:
        return layout
    text = "".join(piece.text for piece in pieces)
    start = Utf16Offsets(text).to_points(layout.lineAt(lines - 1).textStart())
    room = width - pieces[0].face.width(_ELLIPSIS)
    kept = start + len(
        pieces[0].face.metrics.elidedText(text[start : start + 400], Qt.TextElideMode.ElideRight, room)
    )
    while True:
        # elidedText measures one face; where bolder words made the line longer, a few more have to go.
        layout = _broken(_cut(pieces, _between_words(text, start, kept)), width)
        if layout.lineCount() <= lines or kept <= start:
            return layout
        kept -= 2


def _between_words(text: str, start: int, end: int) -> int:
    """Return where to cut before ``end``: after a whole word, if one begins the last line at ``start``."""
    if end < len(text) and text[end] != " " and " " in text[start:end]:
        end = text.rindex(" ", start, end)
    return len(text[:end].rstrip(" ,;:–-"))


def _cut(pieces: Iterable[Piece], length: int) -> list[Piece]:
    cut = []
    for piece in pieces:
        if length <= 0:
            break
        cut.append(replace(piece, text=piece.text[:length]))
        length -= len(piece.text)
    if cut:
        cut[-1] = replace(cut[-1], text=cut[-1].text + _ELLIPSIS)
    return cut


def _broken(pieces: Sequence[Piece], width: float) -> QTextLayout:
    layout = QTextLayout("".join(piece.text for piece in pieces))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if pieces:
        layout.setFont(pieces[0].face.font)
        layout.setFormats(_formats(pieces))
    height, step = 0.0, pieces[0].face.step if pieces else 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height + (step - line.height()) / 2))
        height += step
    layout.endLayout()
    return layout


def _formats(pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
    start, formats = 0, []
    for piece in pieces:
        made = QTextLayout.FormatRange()
        # Qt counts UTF-16 units.
        made.start, made.length = start, Utf16Offsets(piece.text).to_units(len(piece.text))
        made.format = _format(piece)
        formats.append(made)
        start += made.length
    return formats


def _format(piece: Piece) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(piece.face.font)
    made.setForeground(QColor(piece.colour))
    if piece.ground:
        made.setBackground(QColor(piece.ground))
    if piece.underline in _UNDERLINES:
        made.setUnderlineStyle(_UNDERLINES[piece.underline])
        made.setUnderlineColor(QColor(piece.colour))
    return made
