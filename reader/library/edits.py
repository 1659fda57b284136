"""Edits of what the library says of an article, each of which can be undone, the newest first.

All are called within ``Library.changing``.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

import apsw

from reader.errors import LibraryError, Problem
from reader.library.articles import (
    add_tags,
    article,
    delete_article,
    remove_tags,
    restore_article,
    stamp,
    write_note,
)
from reader.library.lines import set_line

_KEPT_EDITS = 100
"""So many of an article can be undone; the oldest is forgotten first."""
_DETAILS = "outlet, headline, published, language, deleted"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of what the library says of an article; ``None`` leaves a detail, an empty text removes it."""

    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    """A day, ``YYYY-MM-DD``."""
    language: str | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    note: str | None = None
    deleted: bool | None = None
    lines: tuple[tuple[int, bool], ...] = ()
    """Places of sentences, each with whether it is set aside."""


def edit_article(connection: apsw.Connection, number: int, edit: Edit, now: datetime.datetime) -> None:
    """Change an article so that ``undo_edit`` can take that back. Raises ``LibraryError`` for an unknown one."""
    article(connection, number)
    before = _state(connection, number)
    _correct(connection, number, edit)
    add_tags(connection, number, edit.add_tags)
    remove_tags(connection, number, edit.remove_tags)
    if edit.note is not None:
        write_note(connection, number, edit.note, now)
    if edit.deleted is not None:
        delete_article(connection, number, now) if edit.deleted else restore_article(connection, number)
    for place, aside in edit.lines:
        set_line(connection, number, place, aside=aside, now=now)
    if _state(connection, number) != before:
        _remember(connection, number, before, now)


def _correct(connection: apsw.Connection, number: int, edit: Edit) -> None:
    connection.execute(
        "UPDATE articles SET outlet = nullif(ifnull(?, outlet), ''), headline = nullif(ifnull(?, headline), ''),"
        " published = nullif(ifnull(?, published), ''), language = ifnull(?, language) WHERE id = ?",
        (edit.outlet, edit.headline, edit.published, edit.language, number),
    )


def undo_edit(connection: apsw.Connection, number: int) -> None:
    """Take the newest edit of an article back. Raises ``LibraryError`` where there is none."""
    row = connection.execute(
        "SELECT id, before FROM edits WHERE article_id = ? ORDER BY id DESC LIMIT 1", (number,)
    ).fetchone()
    if row is None:
        raise LibraryError(Problem.NO_EDIT, number=number)
    edit_number, before = row
    state = json.loads(str(before))
    connection.execute(
        "UPDATE articles SET outlet = ?, headline = ?, published = ?, language = ?, deleted = ? WHERE id = ?",
        (*state["details"], number),
    )
    for table, rows in state["rows"].items():
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (number,))
        for values in rows:
            connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    connection.execute("DELETE FROM edits WHERE id = ?", (edit_number,))


def _remember(connection: apsw.Connection, number: int, before: str, now: datetime.datetime) -> None:
    connection.execute(
        "INSERT INTO edits (article_id, before, made) VALUES (?, ?, ?)", (number, before, stamp(now))
    )
    connection.execute(
        "DELETE FROM edits WHERE article_id = ?1 AND id NOT IN"
        " (SELECT id FROM edits WHERE article_id = ?1 ORDER BY id DESC LIMIT ?2)",
        (number, _KEPT_EDITS),
    )


def _state(connection: apsw.Connection, number: int) -> str:
    details = connection.execute(f"SELECT {_DETAILS} FROM articles WHERE id = ?", (number,)).fetchone()
    rows = {
        table: connection.execute(
            f"SELECT * FROM {table} WHERE article_id = ? ORDER BY 1, 2", (number,)
        ).fetchall()
        for table in ("article_tags", "notes", "line_verdicts")
    }
    return json.dumps({"details": details, "rows": rows}, ensure_ascii=False)
