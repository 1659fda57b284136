"""Words that stand out in a sentence without moving a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.model import Span
from reader.present.differing import without
from reader.present.finding import Hit
from reader.ui.compare.geometry import PageGeometry, Placement

_STRENGTH = 0.25
"""By how much letters are wider on each side, in pixels."""


class LoudWords:
    """Words in colour and in a strong hand. Measured after each layout of the page; painting only looks up."""

    def __init__(self) -> None:
        self._words: Sequence[tuple[str, Span, str]] = ()
        self._letters: dict[str, list[tuple[str, QPointF, QGlyphRun]]] = {}

    def __bool__(self) -> bool:
        return bool(self._words)

    def set_words(self, words: Sequence[tuple[str, Span, str]]) -> None:
        """Mark these words: for each the sentence id, the span (code points of the article) and the ink."""
        self._words = tuple(words)

    def measure(self, document: QTextDocument, geometry: PageGeometry, covered: Hit) -> None:
        """Look up where the letters are on a page that is laid out, but for those that are ``covered``."""
        self._letters = {}
        for sentence_id, span, ink in self._words:
            placement = geometry.of(sentence_id)
            if placement is None:
                continue
            letters = self._letters.setdefault(sentence_id, [])
            taken = (part.span for part in covered if part.sentence_id == sentence_id)
            for seen in without((span,), taken):
                letters += ((ink, origin, run) for origin, run in _letters(document, placement, seen))

    def selections(self, document: QTextDocument, geometry: PageGeometry) -> Iterator[QTextEdit.ExtraSelection]:
        """Yield what sets the words in colour."""
        for sentence_id, span, ink in self._words:
            placement = geometry.of(sentence_id)
            if placement is not None:
                yield coloured_selection(document, placement.row.range_of(span), ink)

    def paint(self, painter: QPainter, placements: Iterable[Placement]) -> None:
        """Paint the letters of these placements a little wider than they are, in document pixels.

        A bold face would move the lines, and a stroke around the letters takes many times as long.
        """
        for placement in placements:
            for ink, origin, run in self._letters.get(placement.row.statement_id or "", ()):
                painter.setPen(QColor(ink))
                for aside in (-_STRENGTH, _STRENGTH):
                    painter.drawGlyphRun(origin + QPointF(aside, 0), run)


def _letters(document: QTextDocument, placement: Placement, span: Span) -> Iterator[tuple[QPointF, QGlyphRun]]:
    """Yield the letters of some words, with where they are drawn from."""
    block = document.findBlockByNumber(placement.row.block)
    layout = block.layout()
    start, end = placement.row.range_of(span)
    for run in layout.glyphRuns(start - block.position(), end - start):
        yield layout.position(), run


def coloured_selection(document: QTextDocument, span: tuple[int, int], ink: str) -> QTextEdit.ExtraSelection:
    """Return what sets a range of a document, in UTF-16 units, in this ink."""
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    words = QTextCharFormat()
    words.setForeground(QColor(ink))
    coloured = QTextEdit.ExtraSelection()
    coloured.cursor = cursor
    coloured.format = words
    return coloured
