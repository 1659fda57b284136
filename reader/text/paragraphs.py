"""Paragraphs: lines of the text, joined where a line was only broken to fit a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Span

_SHORTEST_BROKEN_LINE = 40
_WIDEST_PAGE = 120
_BROKEN_SHARE = 0.15
_FINAL = '.!?…:"”»)'


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    follows_blank: bool


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text without surrounding white space, in reading order.

    A line is a paragraph, as in texts copied from a page. In a text that was wrapped at a fixed width a paragraph
    goes on to the next blank line, or to a line with room left for the word that follows it.
    """
    lines = list(_lines(text))
    width = _page_width(lines)
    joined = [line.span for line in lines[:1]]
    for line, following in pairwise(lines):
        if width is not None and (_is_broken(line, following) or _is_full(line, following, width)):
            joined[-1] = Span(joined[-1].start, following.span.end)
        else:
            joined.append(following.span)
    return tuple(joined)


def _lines(text: str) -> Iterator[_Line]:
    place, blank = 0, False
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            start = place + len(raw) - len(raw.lstrip())
            yield _Line(Span(start, start + len(words)), words, blank)
        blank = not words
        place += len(raw)


def _page_width(lines: list[_Line]) -> int | None:
    """Return the width at which a text was wrapped, or ``None`` for a text that was not.

    It was where no line is longer than a page is wide and many lines end within a sentence.
    """
    width = max((len(line.words) for line in lines if " " in line.words), default=0)
    if not _SHORTEST_BROKEN_LINE <= width <= _WIDEST_PAGE:
        return None
    neighbours = [pair for pair in pairwise(lines) if not pair[1].follows_blank]
    broken = sum(_is_broken(line, following) for line, following in neighbours)
    return width if neighbours and broken >= _BROKEN_SHARE * len(neighbours) else None


def _is_broken(line: _Line, following: _Line) -> bool:
    """Return whether a line end falls inside a sentence."""
    long_enough = len(line.words) >= _SHORTEST_BROKEN_LINE and not following.follows_blank
    return long_enough and line.words[-1] not in _FINAL and following.words[0].islower()


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Return whether the next word did not fit on a line of a wrapped text."""
    if following.follows_blank:
        return False
    return len(line.words) + 1 + len(following.words.split()[0]) > width
