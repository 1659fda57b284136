"""Recognising an article that the library has already, whole or nearly."""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from zlib import crc32

import apsw
from rapidfuzz import fuzz

from reader.library.bodies import body_of
from reader.library.importing.imported import ImportedText, text_hash

_SHINGLE = 5
"""Words that follow each other; five are seldom the same by chance."""
_SKETCH = 16
_SHARED = 4
"""Numbers of two sketches that agree before their texts are compared: a quarter, for texts that are half alike."""
_ALIKE = 85.0
"""Percent of the characters in common order; a corrected typing error or an added paragraph stays above it."""
_COMPARED_CHARACTERS = 20_000
_HOLDERS = 20
"""Articles with one number that are looked at from either end: where all texts are alike, all of them have it."""
_WORD = re.compile(r"\w+")


class Likeness(StrEnum):
    """How an article is like one that is there."""

    SAME = "same"
    """The very text, of the same outlet or of one that either does not name."""
    VERSION = "version"
    """Nearly the same text, or the same address: one article at two times."""


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the library that a new one is like."""

    article_id: int
    likeness: Likeness
    is_deleted: bool = False


def sketch(text: str) -> tuple[int, ...]:
    """Return a few numbers that texts with mostly the same wording share: the least of their shingles' hashes.

    After Broder, On the resemblance and containment of documents, 1997.
    """
    words = [word.encode("utf-8", "replace") for word in _WORD.findall(text.lower())]
    count = max(1, len(words) - _SHINGLE + 1)
    hashes = {crc32(b" ".join(words[place : place + _SHINGLE])) for place in range(count)}
    return tuple(heapq.nsmallest(_SKETCH, hashes))


def find_known(connection: apsw.Connection, content: ImportedText, numbers: tuple[int, ...]) -> Known | None:
    """Return the article that ``content`` is the same as, or a version of, or ``None``; ``numbers`` its sketch.

    The same words of another named outlet are no duplicate: that outlets print one agency's text is news.
    """
    same = connection.execute(
        "SELECT id, deleted IS NOT NULL FROM articles WHERE text_hash = ?1"
        " AND (outlet IS ?2 OR outlet IS NULL OR ?2 IS NULL) ORDER BY 2, id LIMIT 1",
        (text_hash(content.text), content.outlet),
    )
    for number, is_deleted in same:
        return Known(number, Likeness.SAME, bool(is_deleted))
    at_address = connection.execute(
        "SELECT id FROM articles WHERE address = ? AND deleted IS NULL ORDER BY id LIMIT 1", (content.address,)
    )
    for (number,) in at_address:
        return Known(number, Likeness.VERSION)
    return _nearly_same(connection, content, numbers)


def remember(connection: apsw.Connection, number: int, numbers: tuple[int, ...]) -> None:
    """Keep the sketch of an article that was just inserted."""
    connection.executemany("INSERT INTO sketches VALUES (?, ?)", [(shingle, number) for shingle in numbers])


def _nearly_same(connection: apsw.Connection, content: ImportedText, numbers: tuple[int, ...]) -> Known | None:
    wanted = {f"n{place}": number for place, number in enumerate(numbers)}
    fewest = min(_SHARED, len(numbers))
    values = {"fewest": fewest, "outlet": content.outlet, **wanted}
    opening = content.body[:_COMPARED_CHARACTERS]
    for (number,) in connection.execute(_candidates(len(numbers)), values).fetchall():
        found = int(str(number))
        if fuzz.ratio(opening, body_of(connection, found)[:_COMPARED_CHARACTERS], score_cutoff=_ALIKE):
            return Known(found, Likeness.VERSION)
    return None


@cache
def _candidates(count: int) -> str:
    """Return the query for the articles that share most of so many numbers, of the first and last with each."""
    holders = (
        f"SELECT * FROM (SELECT {place}, article_id FROM sketches WHERE shingle = :n{place}"
        f" ORDER BY article_id {order} LIMIT {_HOLDERS})"
        for place in range(count)
        for order in ("", "DESC")
    )
    return (
        f"SELECT article_id FROM (SELECT article_id, count(*) AS shared FROM ({' UNION '.join(holders)})"
        " GROUP BY article_id HAVING shared >= :fewest) JOIN articles ON id = article_id"
        " WHERE deleted IS NULL AND (outlet IS :outlet OR outlet IS NULL OR :outlet IS NULL)"
        " ORDER BY shared DESC, id LIMIT 5"
    )
