"""The articles of a library: kept, found by number, changed and put away.

Functions that change something are called within ``Library.changing``.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import apsw

from reader.errors import LibraryError, Problem
from reader.library.importing.imported import ImportedText, text_hash
from reader.model import Article, Span

_CONTENT = "text, source, outlet, headline, author, published, language, address, set_aside"
_STATE = "id, version_of, added, read, deleted"


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the library with what the library knows of it. Times are UTC, as ISO 8601."""

    id: int
    content: ImportedText
    added: str
    version_of: int | None = None
    """The article that this one is another version of."""
    read: str | None = None
    deleted: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list shows it, without its text."""

    id: int
    source: str
    outlet: str | None
    headline: str | None
    published: datetime.date | None
    is_read: bool
    tags: tuple[str, ...]
    address: str | None = None


def insert_article(
    connection: apsw.Connection, content: ImportedText, now: datetime.datetime, version_of: int | None = None
) -> int:
    """Keep an article, whether or not the same is there already, and return its number."""
    values = {
        "text": storable(content.text),
        "text_hash": text_hash(content.text),
        "source": storable(content.source),
        **content.details,
        "version_of": version_of,
        "added": stamp(now),
    }
    if content.set_aside:
        values["set_aside"] = json.dumps([[span.start, span.end] for span in content.set_aside])
    marks = ", ".join("?" * len(values))
    query = f"INSERT INTO articles ({', '.join(values)}) VALUES ({marks})"
    connection.execute(query, tuple(values.values()))
    return connection.last_insert_rowid()


def article(connection: apsw.Connection, number: int) -> KeptArticle:
    """Return an article by its number, also one that is deleted. Raises ``LibraryError`` where there is none."""
    found = next(_kept(connection, "WHERE id = ?", (number,)), None)
    if found is None:
        raise LibraryError(Problem.NO_SUCH_ARTICLE, number=number)
    return found


def articles(
    connection: apsw.Connection, *, tag: str | None = None, deleted: bool = False
) -> Iterator[KeptArticle]:
    """Yield the articles from the newest, those of a tag alone, or those that are deleted."""
    condition = f"WHERE deleted IS {'NOT NULL' if deleted else 'NULL'}"
    if tag is not None:
        condition += " AND id IN (SELECT article_id FROM article_tags WHERE tag = ?)"
    order = " ORDER BY published DESC NULLS LAST, id DESC"
    yield from _kept(connection, condition + order, () if tag is None else (tag,))


def listed(connection: apsw.Connection, *, deleted: bool = False) -> Iterator[Listed]:
    """Yield the articles from the newest without their texts, or those that are deleted."""
    rows = connection.execute(
        "SELECT id, source, outlet, headline, published, read IS NOT NULL, address,"
        " (SELECT group_concat(tag, char(10)) FROM article_tags WHERE article_id = id) FROM articles"
        f" WHERE deleted IS {'NOT NULL' if deleted else 'NULL'} ORDER BY published DESC NULLS LAST, id DESC"
    )
    for number, source, outlet, headline, published, is_read, address, tags in rows:
        yield Listed(number, source, outlet, headline, _day(published), bool(is_read), _tags(tags), address)


def mark_read(connection: apsw.Connection, number: int, now: datetime.datetime | None) -> None:
    """Remember when an article was read; ``None`` for one that is to be read."""
    connection.execute("UPDATE articles SET read = ? WHERE id = ?", (now and stamp(now), number))


def delete_article(connection: apsw.Connection, number: int, now: datetime.datetime) -> None:
    """Put an article away. It can be restored, and stays in its stories."""
    article(connection, number)
    connection.execute("UPDATE articles SET deleted = ifnull(deleted, ?) WHERE id = ?", (stamp(now), number))


def restore_article(connection: apsw.Connection, number: int) -> None:
    """Bring a deleted article back."""
    article(connection, number)
    connection.execute("UPDATE articles SET deleted = NULL WHERE id = ?", (number,))


def add_tags(connection: apsw.Connection, number: int, tags: Iterable[str]) -> None:
    """Give an article tags; upper and lower case are one."""
    article(connection, number)
    connection.executemany(
        "INSERT OR IGNORE INTO article_tags (article_id, tag) VALUES (?, ?)",
        [(number, " ".join(tag.split())) for tag in tags if tag.strip()],
    )


def remove_tags(connection: apsw.Connection, number: int, tags: Iterable[str]) -> None:
    """Take tags from an article; a tag that it does not have is no error."""
    connection.executemany(
        "DELETE FROM article_tags WHERE article_id = ? AND tag = ?",
        [(number, " ".join(tag.split())) for tag in tags],
    )


def write_note(connection: apsw.Connection, number: int, text: str, now: datetime.datetime) -> None:
    """Set the note of an article; an empty text removes it."""
    article(connection, number)
    if text.strip():
        connection.execute(
            "INSERT INTO notes (article_id, text, changed) VALUES (?, ?, ?)"
            " ON CONFLICT (article_id) DO UPDATE SET text = excluded.text, changed = excluded.changed",
            (number, text, stamp(now)),
        )
    else:
        connection.execute("DELETE FROM notes WHERE article_id = ?", (number,))


def notes_on(connection: apsw.Connection, articles: Sequence[Article]) -> dict[str, str]:
    """Return the notes on these articles by their ids, found by their texts; of several the newest."""
    hashes = {article.id: text_hash(article.text) for article in articles}
    marks = ", ".join("?" * len(hashes))
    rows = connection.execute(
        "SELECT text_hash, notes.text FROM notes JOIN articles ON articles.id = article_id"
        f" WHERE text_hash IN ({marks}) AND deleted IS NULL ORDER BY changed",
        tuple(hashes.values()),
    )
    notes = {str(text): str(note) for text, note in rows}
    return {article_id: notes[text] for article_id, text in hashes.items() if text in notes}


def as_comparable(kept: KeptArticle, story: str | None = None) -> Article:
    """Return an article of the library as one of a comparison; its id is its number."""
    return kept.content.as_article(str(kept.id), story)


def stamp(moment: datetime.datetime) -> str:
    """Return a moment as it is kept: in UTC, so that moments sort as text."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds")


def storable(text: str) -> str:
    """Return text without lone halves of surrogate pairs, which no UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _kept(connection: apsw.Connection, condition: str, values: tuple[str | int, ...]) -> Iterator[KeptArticle]:
    query = (
        f"SELECT {_CONTENT}, {_STATE},"
        " (SELECT group_concat(tag, char(10)) FROM article_tags WHERE article_id = id),"
        f" (SELECT notes.text FROM notes WHERE article_id = id) FROM articles {condition}"
    )
    for row in connection.execute(query, values):
        text, source, outlet, headline, author, published, language, address, aside = row[:9]
        number, version_of, added, read, deleted, tags, note = row[9:]
        day, spans = _day(published), _spans(aside)
        content = ImportedText(text, source, outlet, headline, author, day, language, address, spans)
        yield KeptArticle(number, content, added, version_of, read, deleted, _tags(tags), note)


def _spans(written: str | None) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(written)) if written else ()


def _day(published: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(published) if published else None


def _tags(joined: str | None) -> tuple[str, ...]:
    return tuple(sorted(joined.split("\n"))) if joined else ()
