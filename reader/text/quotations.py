"""Quoted words: where a quotation begins and ends."""

from __future__ import annotations

import re

from reader.model import Span

_OPENING = "“„«"
_CLOSING = "”»"
MARKS = _OPENING + _CLOSING + '"'
"""Double quotation marks. Single ones are apostrophes too often to be trusted."""
_AFTER_COMMA = re.compile(r",\s(?P<word>[^\W\d_]+)")
_BEFORE_OPENING = "([{—–-/‘'"
_AFTER_CLOSING = ".,;:!?)]}…—–-/’'"


def quoted_spans(text: str) -> tuple[Span, ...]:
    """Return the outermost quotations of one paragraph with their marks, in reading order.

    Marks are paired by what stands around them, since texts open with “ and close with ", or turn a mark the wrong
    way round. A mark without a partner quotes nothing: paragraphs that open and do not close are common.
    """
    spans: list[Span] = []
    opened: int | None = None
    depth = 0
    for place, character in enumerate(text):
        if character not in MARKS:
            continue
        opens = _opens(text, place, is_open=opened is not None)
        if opened is None:
            opened, depth = (place, 1) if opens else (None, 0)
        elif opens and _nests(text[opened], character):
            depth += 1
        elif opens:
            opened, depth = place, 1
        elif depth > 1:
            depth -= 1
        else:
            spans.append(Span(opened, place + 1))
            opened = None
    return tuple(spans)


def unclosed_quotation(text: str, reporting: frozenset[str]) -> Span | None:
    """Return the quotation that opens a paragraph and forgot its closing mark, ``None`` where there is none.

    It ends before the reporting word after a comma: "Ia datang. Ia pergi, ujar Budi.
    """
    if not text.startswith(tuple(MARKS)) or any(mark in text[1:] for mark in MARKS):
        return None
    ends = (found.start() for found in _AFTER_COMMA.finditer(text) if found["word"].lower() in reporting)
    end = next(ends, None)
    return Span(0, end) if end is not None else None


def _nests(outer: str, inner: str) -> bool:
    """Return whether a second opening mark quotes within a quotation; else the first one was never closed."""
    return (outer == '"') != (inner == '"')


def _opens(text: str, place: int, *, is_open: bool) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    could_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    could_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if could_open != could_close:
        return could_open
    if text[place] in _OPENING:
        return True
    return text[place] == '"' and not is_open
