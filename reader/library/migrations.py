"""Bringing a library up to date, with a copy before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import apsw

from reader.errors import LibraryError, Problem
from reader.locations import RESOURCES

APPLICATION_ID = 0x536A6A72
"""The mark in the file that says whose it is."""


@cache
def steps() -> Mapping[int, str]:
    """Return the SQL of each version, by number from 1."""
    files = sorted((RESOURCES / "library" / "migrations").glob("*.sql"))
    found = {int(re.match(r"\d+", file.name)[0]): file.read_text(encoding="utf-8") for file in files}  # type: ignore[index]
    assert list(found) == list(range(1, len(found) + 1)), "migrations are numbered without gaps"
    return found


def migrate(connection: apsw.Connection, path: Path, target: int | None = None) -> None:
    """Bring an open file to the newest version, or to ``target``, wholly or not at all, with a copy before.

    Raises ``LibraryError`` for a file of a newer version or of another program, and ``apsw.Error``.
    """
    target = target or len(steps())
    version = _version(connection, path)
    if version >= target:
        return
    if version:
        _check(connection)
        _back_up(connection, path, version)
    else:
        connection.execute("PRAGMA journal_mode = WAL")
    _take_steps(connection, path, target)


def _version(connection: apsw.Connection, path: Path) -> int:
    (version,) = next(connection.execute("PRAGMA user_version"))
    (owner,) = next(connection.execute("PRAGMA application_id"))
    (is_empty,) = next(connection.execute("SELECT count(*) = 0 FROM sqlite_schema"))
    if owner != APPLICATION_ID and not is_empty:
        raise LibraryError(Problem.LIBRARY_FOREIGN, path=str(path))
    if version > len(steps()):
        raise LibraryError(Problem.LIBRARY_NEWER, path=str(path))
    return int(version)


def _take_steps(connection: apsw.Connection, path: Path, target: int) -> None:
    """Take the steps that are left; another process may have taken them while this one waited for the file."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_version(connection, path) + 1, target + 1):
            connection.execute(steps()[version])
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        undo(connection)
        raise


def undo(connection: apsw.Connection) -> None:
    """Leave the change that was begun; on a full disk SQLite may have left it by itself."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _check(connection: apsw.Connection) -> None:
    """Raise ``apsw.CorruptError`` for a file that a change would only damage more."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise apsw.CorruptError("quick_check")


def backup_path(path: Path, version: int) -> Path:
    """Return where the copy of a library of an older version lies."""
    return path.with_name(f"{path.name}.version-{version}.backup")


def _back_up(connection: apsw.Connection, path: Path, version: int) -> None:
    """Copy the file as it is, completely or not at all."""
    target = backup_path(path, version)
    partial = target.with_name(f"{target.name}.part")
    for suffix in ("", "-wal", "-shm", "-journal"):  # what is left of a copy that was killed would spoil this one
        partial.with_name(partial.name + suffix).unlink(missing_ok=True)
    copy = apsw.Connection(str(partial))
    try:
        with copy.backup("main", connection, "main") as backup:
            while not backup.done:
                backup.step(-1)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    partial.replace(target)
