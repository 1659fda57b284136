"""The library: one SQLite file, opened so that nothing that was saved is lost.

Readers and one writer work at the same time (WAL); a change is whole or did not happen, also when the process is
killed. The file is never repaired or replaced by opening it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from reader.errors import LibraryError, Problem, system_detail
from reader.library import bodies, tokenizer
from reader.library.migrations import migrate, undo

_PATIENCE_MS = 10_000
"""How long to wait for another writer; the longest change, an import of 6,000 articles, takes a few seconds."""
_REFUSALS: dict[type[Exception], str] = {
    apsw.CantOpenError: "CANTOPEN",
    apsw.ReadOnlyError: "EROFS",
    apsw.PermissionsError: "EACCES",
    apsw.FullError: "ENOSPC",
    apsw.IOError: "EIO",
}
"""What SQLite says of a file, as ``system_detail`` names it."""


class Library:
    """An open library. A connection belongs to the thread that opened it."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Give a view of the library that does not change meanwhile. Raises ``LibraryError``."""
        with explained(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                undo(self._connection)

    @contextmanager
    def changing(self) -> Iterator[apsw.Connection]:
        """Give the library to one writer; what it changed is on disk when this ends, or undone by an exception.

        Raises ``LibraryError``, also where another process goes on writing for ten seconds.
        """
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                undo(self._connection)
                raise

    def close(self) -> None:
        """Close the file; the object is of no more use."""
        self._connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_library(path: Path) -> Library:
    """Return the library of a file, made where there is none, brought up to date where it is older.

    Before that the file is copied beside itself. Raises ``LibraryError``: the file is damaged, from
    a newer version, another program's, busy or not writable. It is then as it was.
    """
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path)
        try:
            migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return Library(connection, path)


def connect(path: Path, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) -> apsw.Connection:
    """Return a connection with the settings that every use of a library needs. Raises ``apsw.Error``."""
    connection = apsw.Connection(str(path), flags=flags)
    try:
        connection.set_busy_timeout(_PATIENCE_MS)
        connection.execute(
            "SELECT count(*) FROM sqlite_schema"
        ).fetchall()  # the first look at what is in the file
        tokenizer.register(connection)
        bodies.register(connection)
        connection.execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into what a person can do about it."""
    try:
        yield
    except (apsw.NotADBError, apsw.CorruptError, apsw.FormatError) as error:
        raise LibraryError(Problem.LIBRARY_DAMAGED, path=str(path)) from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise LibraryError(Problem.LIBRARY_BUSY, path=str(path)) from error
    except tuple(_REFUSALS) as error:
        detail = _REFUSALS[type(error)]
        raise LibraryError(Problem.LIBRARY_NOT_WRITABLE, path=str(path), detail=detail) from error
    except OSError as error:
        raise LibraryError(Problem.LIBRARY_NOT_WRITABLE, path=str(path), detail=system_detail(error)) from error
