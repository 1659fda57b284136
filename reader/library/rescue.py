"""Saving what can still be read of a damaged library, without touching the damaged file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from reader.errors import LibraryError, Problem
from reader.library.database import connect, explained, open_library
from reader.library.importing.imported import text_hash

_SIDE_FILES = ("", "-wal", "-shm")
_HIGHEST_NUMBER = 1_000_000
_TABLES_BY_ROWID = ("articles", "stories", "notes", "decisions", "edits")
_TABLES_BY_KEY = {
    "sketches": "shingle, article_id",
    "story_articles": "story_id, article_id",
    "article_tags": "article_id, tag",
    "line_verdicts": "article_id, sentence, occurrence",
}

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was saved, and where the damaged file lies now."""

    articles: int
    stories: int
    damaged: Path


def rescue(path: Path) -> Rescue | None:
    """Put what can be read of a library into a new file in its place; the old one is kept beside it.

    ``None`` for a sound library, which is left alone.

    Rows on damaged pages are lost, all others are saved, in the order of their numbers. Raises ``LibraryError``
    where there is no file, or the disk cannot be written; the damaged file is then where it was.
    """
    if not path.is_file():
        raise LibraryError(Problem.MISSING, path=str(path))
    with explained(path), tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        copy, new = Path(folder) / "damaged", Path(folder) / "new"
        for suffix in _SIDE_FILES[:2]:
            if (part := path.with_name(path.name + suffix)).exists():
                shutil.copyfile(part, copy.with_name(copy.name + suffix))
        if _is_sound(copy):
            return None
        counts = _save(copy, new)
        damaged = _free_name(path)
        for suffix in _SIDE_FILES:
            if (part := path.with_name(path.name + suffix)).exists():
                part.rename(damaged.with_name(damaged.name + suffix))
        new.rename(path)
    return Rescue(*counts, damaged)


def _free_name(path: Path) -> Path:
    number = 1
    while (damaged := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return damaged


def _is_sound(copy: Path) -> bool:
    try:
        connection = connect(copy)
    except apsw.Error:
        return False
    try:
        connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")
        return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    except apsw.Error:
        return False
    finally:
        connection.close()


def _save(damaged: Path, new: Path) -> tuple[int, int]:
    open_library(new).close()
    target, source = connect(new), _opened(damaged)
    try:
        target.execute("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; BEGIN").fetchall()
        if source is not None:
            _save_tables(source, target)
        target.execute("COMMIT")
        counts = target.execute(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM stories)"
        ).fetchone()
        target.execute("PRAGMA journal_mode = WAL")
    finally:
        target.close()
        if source is not None:
            source.close()
    assert counts is not None
    return int(str(counts[0])), int(str(counts[1]))


def _opened(damaged: Path) -> apsw.Connection | None:
    """Return the copy opened, or ``None`` where not even the list of its tables can be read."""
    try:
        return connect(damaged)
    except apsw.Error:
        return None


def _save_tables(source: apsw.Connection, target: apsw.Connection) -> None:
    for table in (*_TABLES_BY_ROWID, *_TABLES_BY_KEY):
        columns = _common_columns(source, target, table)
        if not columns:
            continue
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        rows = (
            _by_rowid(source, table, names)
            if table in _TABLES_BY_ROWID
            else _by_key(source, table, names, _TABLES_BY_KEY[table])
        )
        for row in rows:
            try:
                target.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row)
            except (apsw.ConstraintError, apsw.MismatchError):
                continue  # a row that is damaged itself
    _drop_altered(target)
    for table, column, parent in _references(target):
        target.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")


def _drop_altered(target: apsw.Connection) -> None:
    """Drop days that are none, and articles whose text is not the one that was kept, though it can be read."""
    target.execute("UPDATE articles SET published = NULL WHERE published IS NOT NULL AND date(published) IS NULL")
    rows = target.execute("SELECT id, text, text_hash FROM articles")
    altered = [number for number, text, kept in rows if not isinstance(text, str) or text_hash(text) != kept]
    target.executemany("DELETE FROM articles WHERE id = ?", [(number,) for number in altered])


def _references(target: apsw.Connection) -> list[tuple[str, str, str]]:
    """Return the columns that must name a row which may be lost."""
    tables = (*_TABLES_BY_ROWID[1:], *_TABLES_BY_KEY)
    return [
        (table, str(row[3]), str(row[2]))
        for table in tables
        for row in target.execute(f"PRAGMA foreign_key_list({table})")
    ]


def _common_columns(source: apsw.Connection, target: apsw.Connection, table: str) -> list[str]:
    found = [{str(row[1]) for row in c.execute(f"PRAGMA table_info({table})")} for c in (source, target)]
    return sorted(found[0] & found[1])


def _by_rowid(source: apsw.Connection, table: str, names: str) -> Iterator[Row]:
    for number in range(1, _last_number(source, table) + 1):
        try:
            yield from source.execute(f"SELECT {names} FROM {table} WHERE rowid = ?", (number,)).fetchall()
        except apsw.Error:
            continue  # on a damaged page


def _last_number(source: apsw.Connection, table: str) -> int:
    found = 0
    for query in (f"SELECT max(rowid) FROM {table}", f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'"):
        try:
            row = source.execute(query).fetchone()
        except apsw.Error:
            continue
        found = max(found, int(str(row[0])) if row and row[0] is not None else 0)
    return min(found, _HIGHEST_NUMBER)


def _by_key(source: apsw.Connection, table: str, names: str, key: str) -> Iterator[Row]:
    """Yield the rows from both ends, each up to a damaged page."""
    backwards = ", ".join(f"{column} DESC" for column in key.split(", "))
    for order in (key, backwards):
        try:
            yield from source.execute(f"SELECT {names} FROM {table} ORDER BY {order}")
        except apsw.Error:
            continue
