"""The part of an article that the index finds it by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import apsw

from reader.model import Span, without

_NAME = "article_body"


def register(connection: apsw.Connection) -> None:
    """Teach a connection the function that the views and triggers of a library use."""
    connection.create_scalar_function(_NAME, _body, 3, deterministic=True, flags=apsw.SQLITE_INNOCUOUS)


def body_of(connection: apsw.Connection, number: int) -> str:
    """Return the text of an article without what its page sets aside and nobody brought back."""
    (body,) = next(connection.execute("SELECT text FROM article_bodies WHERE id = ?", (number,)))
    return str(body)


def _body(*values: Any) -> str:
    """Return a text without what its page sets aside, except for the lines that a person brought back.

    The last two values are JSON: pairs of code points, and sentences with single spaces. What is damaged
    sets nothing aside.
    """
    text, aside, brought_back = values
    if not aside:
        return str(text)
    try:
        spans = [Span(start, end) for start, end in json.loads(aside)]
    except (ValueError, TypeError):
        return str(text)
    back = set(json.loads(brought_back)) if brought_back else set()
    return without(
        text, [line for span in spans for line in _lines(text, span) if _plain(line.of(text)) not in back]
    )


def _lines(text: str, span: Span) -> Iterator[Span]:
    place = span.start
    for line in span.of(text).splitlines(keepends=True):
        yield Span(place, place + len(line))
        place += len(line)


def _plain(line: str) -> str:
    return " ".join(line.split())
