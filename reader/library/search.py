"""Full-text search over all articles, the best first, with the place where the words stand."""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from reader.library.passages import Passage, passage
from reader.library.tokenizer import PLACES, query_words


@dataclass(frozen=True, slots=True)
class Found:
    """An article that has the words, with the passage that shows them best."""

    article_id: int
    outlet: str | None
    headline: str | None
    published: str | None
    address: str | None
    passage: Passage


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
        "SELECT articles.outlet, articles.headline, articles.published, articles.address,"
        f" article_words.text, {PLACES}(article_words)"
        " FROM article_words JOIN articles ON articles.id = article_words.rowid"
        " WHERE article_words MATCH ? AND article_words.rowid = ?",
        (query, number),
    )
    outlet, headline, published, address, text, places = next(row)
    found = frozenset(map(int, places.split()))
    return Found(number, outlet, headline, published, address, passage(text, found, headline))
