"""A sentence as pieces in the reading face, with what agrees, clashes or differs marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt

from reader.comparison import Comparison
from reader.model import Evidence, Status
from reader.palette import Palette
from reader.report.document.parts import Mark, Run
from reader.report.marking import marked
from reader.ui.appearance import Appearance
from reader.ui.fonts import Weight
from reader.ui.statements.word_layouts import Face, Piece
from reader.ui.theming import blend

BOLDER = 0.98
"""Room that bolder words take more than plain ones: what is counted in plain words is counted for less width."""


class ReadingFaces:
    """The face of the articles at one size, in the weights that marks need."""

    def __init__(self, appearance: Appearance, size: float, leading: float) -> None:
        font = appearance.reading_font
        self.plain = Face(font(size), leading)
        self.medium = Face(font(size, Weight.MEDIUM), leading)
        self.bold = Face(font(size, Weight.BOLD), leading)


def evidence_of(comparison: Comparison, sentence_id: str) -> tuple[Evidence, ...]:
    """Return every reason for the matches of a sentence, with its own places on the left."""
    return tuple(item for c in comparison.counterparts(sentence_id) for item in c.evidence)


def quiet_pieces(
    comparison: Comparison, sentence_id: str, evidence: Iterable[Evidence], faces: ReadingFaces, palette: Palette
) -> list[Piece]:
    """Return a sentence for a place among many: agreeing words in full ink, clashing ones in theirs."""
    runs = _runs(comparison, sentence_id, evidence)
    rest = palette.ink if len(runs) == 1 else blend(palette.ink, palette.dim, 0.85)
    return [_quiet(run, rest, faces, palette) for run in runs]


def clear_pieces(
    comparison: Comparison, sentence_id: str, evidence: Iterable[Evidence], faces: ReadingFaces, palette: Palette
) -> list[Piece]:
    """Return a sentence for a place of its own: what clashes or differs is bold and underlined."""
    return [_clear(run, faces, palette) for run in _runs(comparison, sentence_id, evidence)]


def with_found(pieces: Sequence[Piece], words: Sequence[str], palette: Palette) -> list[Piece]:
    """Return pieces in which every occurrence of a word, whatever its case, has a ground of its own."""
    pattern = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    text = "".join(piece.text for piece in pieces)
    found = [match.span() for match in pattern.finditer(text)]
    colour = blend(palette.pane, palette.accent, 0.2)
    borders = sorted({border for span in found for border in span})
    made, start = [], 0
    for piece in pieces:
        end = start + len(piece.text)
        cuts = [start, *(border for border in borders if start < border < end), end]
        for left, right in pairwise(cuts):
            is_found = any(first <= left < last for first, last in found)
            made.append(replace(piece, text=text[left:right], ground=colour if is_found else piece.ground))
        start = end
    return made


def _runs(comparison: Comparison, sentence_id: str, evidence: Iterable[Evidence]) -> tuple[Run, ...]:
    sentence = comparison.sentence(sentence_id)
    return marked(comparison.article(sentence.article_id).text, sentence.span, evidence)


def _quiet(run: Run, rest: str, faces: ReadingFaces, palette: Palette) -> Piece:
    match run.mark:
        case None:
            return Piece(run.text, faces.plain, rest)
        case Mark.AGREES:
            return Piece(run.text, faces.plain, palette.ink)
        case Mark.DIFFERS:
            return Piece(run.text, faces.medium, palette.ink, Qt.PenStyle.DotLine)
    return Piece(run.text, faces.medium, palette.mark(Status.CONTRADICTORY).ink, Qt.PenStyle.SolidLine)


def _clear(run: Run, faces: ReadingFaces, palette: Palette) -> Piece:
    if run.mark is Mark.CLASHES:
        return Piece(run.text, faces.bold, palette.mark(Status.CONTRADICTORY).ink, Qt.PenStyle.SolidLine)
    if run.mark is Mark.DIFFERS:
        return Piece(run.text, faces.bold, palette.ink, Qt.PenStyle.DotLine)
    return Piece(run.text, faces.plain, palette.ink)
