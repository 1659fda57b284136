"""Sentences as runs of marked words, safe to show in any format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reader.model import Evidence, EvidenceKind, Span
from reader.report.document.parts import Mark, Run

_MARKS = {
    EvidenceKind.WORDS: Mark.AGREES,
    EvidenceKind.FACT: Mark.AGREES,
    EvidenceKind.DIFFERENCE: Mark.DIFFERS,
    EvidenceKind.UPDATE: Mark.DIFFERS,
    EvidenceKind.CLASH: Mark.CLASHES,
}
_QUIETEST_FIRST = tuple(Mark)
# They reorder or hide what stands after them, so a report shows them instead of obeying them.
_DIRECTION_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REFUSED_BY_XML = frozenset("\ufffe\uffff")
_SPACE = re.compile(r"\s")


def one_line(text: str) -> str:
    """Return the text on one line, with characters that would not be seen spelled as ``[U+202E]``."""
    return " ".join("".join(_visible(character) for character in text).split())


def shortened(text: str, length: int) -> str:
    """Return a line as it is, or cut between words to at most ``length`` characters and an ellipsis."""
    if len(text) <= length:
        return text
    head, space, _ = text[: length + 1].rpartition(" ")
    return (head if space else text[:length]).rstrip(" ,;:") + " …"


def code(character: str) -> str:
    """Return what stands for a character that cannot be shown: ``[U+202E]``."""
    return f"[U+{ord(character):04X}]"


def marked(text: str, sentence: Span, evidence: Iterable[Evidence]) -> tuple[Run, ...]:
    """Return a sentence of ``text`` as runs, marked where the left side of the evidence lies in it.

    Where marks overlap, a clash wins over a difference, and that over an agreement. Joined, the runs are the
    sentence on one line.
    """
    words = sentence.of(text)
    marks = _gaps_closed(_painted(sentence, evidence), words)
    if words.isprintable() and words == " ".join(words.split()):
        return tuple(_runs_of(words, marks))
    pieces: list[tuple[str, Mark | None]] = []
    for character, mark in zip(words, marks, strict=True):
        shown = _visible(character)
        if shown == " " and (not pieces or pieces[-1][0] == " "):
            continue
        pieces.append((shown, mark))
    while pieces and pieces[-1][0] == " ":
        pieces.pop()
    return tuple(
        Run("".join(shown for shown, _ in group), mark) for mark, group in groupby(pieces, lambda piece: piece[1])
    )


def _runs_of(words: str, marks: Sequence[Mark | None]) -> Iterator[Run]:
    """Yield the runs of words that can be shown as they are: nearly all are, and a click on one waits for this."""
    start = 0
    for mark, alike in groupby(marks):
        end = start + len(tuple(alike))
        yield Run(words[start:end], mark)
        start = end


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    if character == "\ufeff":
        return "\u2060"  # what it means within a text; PDF/UA has no place for a byte order mark
    if character in _DIRECTION_CONTROLS | _REFUSED_BY_XML or unicodedata.category(character) in ("Cc", "Cs"):
        return code(character)
    return character


def _painted(sentence: Span, evidence: Iterable[Evidence]) -> list[Mark | None]:
    """Return the loudest mark of each character of the sentence."""
    marks: list[Mark | None] = [None] * len(sentence)
    for item in sorted(evidence, key=lambda e: _QUIETEST_FIRST.index(_MARKS[e.kind])):
        for span in item.left:
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            if start < end:
                length = end - start
                marks[start - sentence.start : end - sentence.start] = [_MARKS[item.kind]] * length
    return marks


def _gaps_closed(marks: Sequence[Mark | None], text: str) -> list[Mark | None]:
    """Return the marks with the space between two words of the same mark marked as well."""
    closed = list(marks)
    for space in _SPACE.finditer(text, 1, len(text) - 1):
        place = space.start()
        if closed[place] is None and closed[place - 1] is marks[place + 1]:
            closed[place] = closed[place - 1]
    return closed
