"""Paragraphs: lines of the text, joined where a line was only broken to fit a page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reader.model import Span

_SHORTEST_WRAPPED_LINE = 40
_FINAL = '.!?…:"”»)'


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    follows_blank: bool


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text without surrounding white space, in reading order.

    A line is a paragraph, as in texts copied from a page, unless the lines around it show that the text was
    wrapped at a fixed width: then a paragraph goes on to the next blank line or finished line.
    """
    joined: list[Span] = []
    for block in _blocks(_lines(text)):
        wrapped = _is_wrapped(block)
        width = max(len(line.words) for line in block)
        for number, line in enumerate(block):
            if number and _continues(block[number - 1], line, wrapped=wrapped, width=width):
                joined[-1] = Span(joined[-1].start, line.span.end)
            else:
                joined.append(line.span)
    return tuple(joined)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    place, blank = 0, False
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            start = place + len(raw) - len(raw.lstrip())
            lines.append(_Line(Span(start, start + len(words)), words, blank))
        blank = not words
        place += len(raw)
    return lines


def _blocks(lines: list[_Line]) -> list[list[_Line]]:
    blocks: list[list[_Line]] = []
    for line in lines:
        if line.follows_blank or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _is_wrapped(block: list[_Line]) -> bool:
    """Return whether at least half of the line ends of a block fall inside a sentence."""
    soft = sum(_is_soft(line, following) for line, following in pairwise(block))
    return soft * 2 >= len(block) - 1 > 0


def _is_soft(line: _Line, following: _Line) -> bool:
    long_enough = len(line.words) >= _SHORTEST_WRAPPED_LINE
    return long_enough and line.words[-1] not in _FINAL and following.words[0].islower()


def _continues(line: _Line, following: _Line, *, wrapped: bool, width: int) -> bool:
    if _is_soft(line, following):
        return True
    return wrapped and len(line.words) * 10 >= width * 7
