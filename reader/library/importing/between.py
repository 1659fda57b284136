"""The lines between those of an article on its page: set aside, but not lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Span

_MOST = 60
"""More lines in between show that the page was not understood."""
_LONGEST = 400
_SURE = 20
"""A line this long that is part of another is not so by chance."""
_BREAK = "\n\n"


def with_lines_between(text: str, shown: str) -> tuple[str, tuple[Span, ...]]:
    """Return an article with what its page shows between its lines, and where that now stands.

    ``shown`` is the whole page, its lines separated by blank lines like those of ``text``. What stands before the
    article and after it, such as menus and comments, stays away.
    """
    lines = text.split(_BREAK)
    between = list(_between(lines, shown.split(_BREAK)))
    if len(between) > _MOST or any(len(line) > _LONGEST for _, line in between):
        return text, ()
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    for place, line in enumerate(lines):
        here = [line, *(other for after, other in between if after == place)]
        for number, part in enumerate(here):
            if number:
                spans.append(Span(length, length + len(part)))
            parts.append(part)
            length += len(part) + len(_BREAK)
    return _BREAK.join(parts), tuple(spans)


def _between(lines: Sequence[str], shown: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each line that is not of the article, with the place of the line of the article before it."""
    plain = [_plain(line) for line in lines]
    places = {line: place for place, line in enumerate(plain)}
    whole = " ".join(plain)
    found = [places.get(_plain(line)) for line in shown]
    known = [place for place in found if place is not None]
    last = max(known, default=-1)
    place = -1
    for line, own in zip(shown, found, strict=True):
        if own is not None:
            place = max(place, own)
        elif 0 <= place < last and not _is_of_article(_plain(line), whole, plain):
            yield place, line


def _is_of_article(line: str, whole: str, plain: Sequence[str]) -> bool:
    return line in whole or any(len(other) > _SURE and other in line for other in plain)


def _plain(line: str) -> str:
    return " ".join(line.lower().split())
