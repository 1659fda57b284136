"""Full-text search over all articles, the best first, with the place where the words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

import apsw

from reader.library.tokenizer import query_words
from reader.model import Span

_OPEN, _CLOSE = "\x02", "\x03"
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_SNIPPET_WORDS = 24


@dataclass(frozen=True, slots=True)
class Found:
    """An article that has the words, with a passage on one line and where in it they stand."""

    article_id: int
    outlet: str | None
    headline: str | None
    published: str | None
    snippet: str
    marks: tuple[Span, ...]


def search(connection: apsw.Connection, words: str, limit: int = 20) -> tuple[Found, ...]:
    """Return the articles that have all the words, in any inflection, the most telling first.

    "Several words" must follow each other, ``-word`` must be absent, ``word*`` begins a word. A word in the
    headline counts five times, in the outlet's name twice (BM25). Nothing for a query without a word.
    """
    query = query_words(words)
    if not query:
        return ()
    best = connection.execute(
        "SELECT rowid FROM article_words WHERE article_words MATCH ? AND rank MATCH 'bm25(5.0, 1.0, 2.0)'"
        " AND rowid NOT IN (SELECT id FROM articles WHERE deleted IS NOT NULL)"
        " ORDER BY rank, rowid LIMIT ?",
        (query, limit),
    ).fetchall()
    return tuple(_found(connection, query, int(str(number))) for (number,) in best)


def _found(connection: apsw.Connection, query: str, number: int) -> Found:
    """Return one result. Its passage is made here: beside the ranking, one would be made for every article."""
    row = connection.execute(
        "SELECT articles.outlet, articles.headline, articles.published,"
        f" snippet(article_words, 1, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_WORDS})"
        " FROM article_words JOIN articles ON articles.id = article_words.rowid"
        " WHERE article_words MATCH ? AND article_words.rowid = ?",
        (query, number),
    )
    outlet, headline, published, snippet = next(row)
    return Found(number, outlet, headline, published, *_passage(snippet))


def _passage(marked: str) -> tuple[str, tuple[Span, ...]]:
    line = " ".join(marked.split())
    pieces: list[str] = []
    marks: list[Span] = []
    place = length = 0
    for found in _MARKED.finditer(line):
        before = line[place : found.start()]
        length += len(before)
        marks.append(Span(length, length + len(found[1])))
        length += len(found[1])
        pieces += [before, found[1]]
        place = found.end()
    return "".join([*pieces, line[place:]]), tuple(marks)
