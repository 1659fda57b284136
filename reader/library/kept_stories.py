"""The stories of a library: which articles are about one event.

Functions that change something are called within ``Library.changing``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import apsw

from reader.errors import LibraryError, Problem
from reader.library.articles import KeptArticle, article, as_comparable, stamp
from reader.model import Article


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story with its articles, in the order in which they are shown; deleted articles are left out."""

    id: int
    title: str
    articles: tuple[KeptArticle, ...]
    deleted: str | None = None

    def comparable(self) -> tuple[Article, ...]:
        """Return the articles as those of a comparison."""
        return tuple(as_comparable(kept, self.title) for kept in self.articles)


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story as a list shows it."""

    id: int
    title: str
    articles: int
    """How many, without those that are deleted."""


def make_story(connection: apsw.Connection, title: str, numbers: Sequence[int], now: datetime.datetime) -> int:
    """Keep a story of these articles and return its number. Raises ``LibraryError`` for an unknown article."""
    connection.execute("INSERT INTO stories (title, made) VALUES (?, ?)", (title, stamp(now)))
    story_number = connection.last_insert_rowid()
    add_to_story(connection, story_number, numbers)
    return story_number


def add_to_story(connection: apsw.Connection, story_number: int, numbers: Sequence[int]) -> None:
    """Add articles at the end of a story; one that is in it keeps its place."""
    _title(connection, story_number)
    for number in numbers:
        article(connection, number)
        connection.execute(
            "INSERT OR IGNORE INTO story_articles (story_id, article_id, place) VALUES (?1, ?2,"
            " (SELECT ifnull(max(place), 0) + 1 FROM story_articles WHERE story_id = ?1))",
            (story_number, number),
        )


def remove_from_story(connection: apsw.Connection, story_number: int, number: int) -> None:
    """Take an article out of a story; it stays in the library."""
    connection.execute("DELETE FROM story_articles WHERE story_id = ? AND article_id = ?", (story_number, number))


def rename_story(connection: apsw.Connection, story_number: int, title: str) -> None:
    """Give a story another title."""
    _title(connection, story_number)
    connection.execute("UPDATE stories SET title = ? WHERE id = ?", (title, story_number))


def delete_story(connection: apsw.Connection, story_number: int, now: datetime.datetime) -> None:
    """Put a story away with its decisions; it can be restored, and its articles stay."""
    _title(connection, story_number)
    connection.execute("UPDATE stories SET deleted = ifnull(deleted, ?) WHERE id = ?", (stamp(now), story_number))


def restore_story(connection: apsw.Connection, story_number: int) -> None:
    """Bring a deleted story back."""
    _title(connection, story_number)
    connection.execute("UPDATE stories SET deleted = NULL WHERE id = ?", (story_number,))


def story(connection: apsw.Connection, story_number: int) -> KeptStory:
    """Return a story by its number, also one that is deleted. Raises ``LibraryError`` where there is none."""
    title, deleted = _title(connection, story_number)
    numbers = connection.execute(
        "SELECT article_id FROM story_articles JOIN articles ON articles.id = article_id"
        " WHERE story_id = ? AND articles.deleted IS NULL ORDER BY place",
        (story_number,),
    ).fetchall()
    return KeptStory(story_number, title, tuple(article(connection, int(str(n))) for (n,) in numbers), deleted)


def stories(connection: apsw.Connection, *, deleted: bool = False) -> Iterator[KeptStory]:
    """Yield the stories from the newest, or those that are deleted."""
    condition = "NOT NULL" if deleted else "NULL"
    rows = connection.execute(f"SELECT id FROM stories WHERE deleted IS {condition} ORDER BY id DESC").fetchall()
    for (number,) in rows:
        yield story(connection, int(str(number)))


def listed_stories(connection: apsw.Connection, *, deleted: bool = False) -> Iterator[ListedStory]:
    """Yield the stories from the newest without their articles, or those that are deleted."""
    rows = connection.execute(
        "SELECT id, title, (SELECT count(*) FROM story_articles JOIN articles ON articles.id = article_id"
        " WHERE story_id = stories.id AND articles.deleted IS NULL) FROM stories"
        f" WHERE deleted IS {'NOT NULL' if deleted else 'NULL'} ORDER BY id DESC"
    )
    for number, title, count in rows:
        yield ListedStory(int(str(number)), str(title), int(str(count)))


def story_titles(connection: apsw.Connection) -> dict[int, str]:
    """Return the titles of the stories by their numbers, the newest first, without those that are deleted."""
    rows = connection.execute("SELECT id, title FROM stories WHERE deleted IS NULL ORDER BY id DESC")
    return {int(str(number)): str(title) for number, title in rows}


def stories_of(connection: apsw.Connection, number: int) -> tuple[int, ...]:
    """Return the numbers of the stories that an article is in, without those that are deleted."""
    rows = connection.execute(
        "SELECT story_id FROM story_articles JOIN stories ON stories.id = story_id"
        " WHERE article_id = ? AND deleted IS NULL ORDER BY story_id",
        (number,),
    )
    return tuple(int(str(story_number)) for (story_number,) in rows)


def _title(connection: apsw.Connection, story_number: int) -> tuple[str, str | None]:
    found = connection.execute("SELECT title, deleted FROM stories WHERE id = ?", (story_number,)).fetchone()
    if found is None:
        raise LibraryError(Problem.NO_SUCH_STORY, number=story_number)
    title, deleted = found
    return str(title), None if deleted is None else str(deleted)
