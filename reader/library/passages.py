"""The passage of a text that shows best where the words that were looked for stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.library.tokenizer import WORD, index_terms
from reader.model import Span

_LENGTH = 24
"""Pieces of a passage: words with the marks at them."""
_LEAD = 6
"""So many pieces are shown before the first that was found, or up to twice as many where a sentence begins."""
Ends = tuple[int, int]
_PIECE = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A few words of a text on one line, and where in it those stand that were looked for."""

    text: str
    marks: tuple[Span, ...]


def passage(text: str, found: Collection[int], headline: str | None) -> Passage:
    """Return the passage with the most of the words looked for, the first of equal ones.

    ``found`` are their places among all words of the text. The headline that it begins with is left out, because
    it is shown beside the passage; where nothing was found below, the passage is what the text begins with.
    """
    top = _top(text, headline)
    words = [word.span() for word in WORD.finditer(text)]
    marks = [Span(*words[place]) for place in sorted(found) if place < len(words) and words[place][0] >= top]
    pieces = [piece.span() for piece in _PIECE.finditer(text, top)]
    return _joined(text, pieces, _best(text, pieces, marks), marks)


def _top(text: str, headline: str | None) -> int:
    """Return where a text goes on after its headline; 0 where it does not begin with it, or has nothing else."""
    wanted = (headline or "").split()
    *begins, rest = text.split(maxsplit=len(wanted)) or [""]
    return len(text) - len(rest) if begins == wanted else 0


def _best(text: str, pieces: Sequence[Ends], marks: Sequence[Span]) -> int:
    """Return with which piece the passage begins that shows most of what was looked for."""
    places = [mark.start for mark in marks]
    roots = [index_terms(mark.of(text))[0] for mark in marks]

    def worth(start: int) -> tuple[int, int]:
        first, last = pieces[start][0], pieces[start : start + _LENGTH][-1][1]
        return len(set(roots[bisect_left(places, first) : bisect_left(places, last)])), -start

    starts = {_start(text, pieces, bisect_right(pieces, (place, len(text))) - 1) for place in places}
    return max(starts, key=worth, default=0)


def _start(text: str, pieces: Sequence[Ends], place: int) -> int:
    """Return with which piece to begin so that the one at a place is seen in its sentence."""
    farthest = max(place - 2 * _LEAD, 0)
    begins = (start for start in range(place, farthest, -1) if _ends_sentence(text, pieces[start - 1]))
    return next(begins, place - _LEAD if farthest else 0)


def _ends_sentence(text: str, piece: Ends) -> bool:
    return _SENTENCE_END.search(text, *piece) is not None


def _joined(text: str, pieces: Sequence[Ends], start: int, marks: Sequence[Span]) -> Passage:
    line = "" if start == 0 or _ends_sentence(text, pieces[start - 1]) else "…"
    moved: list[Span] = []
    for place, (begin, end) in enumerate(pieces[start : start + _LENGTH]):
        line += " " if place else ""
        shift = len(line) - begin
        moved += [Span(mark.start + shift, mark.end + shift) for mark in marks if begin <= mark.start < end]
        line += text[begin:end]
    is_whole = start + _LENGTH >= len(pieces) or _ends_sentence(text, pieces[start + _LENGTH - 1])
    return Passage(line if is_whole else f"{line}…", tuple(moved))
