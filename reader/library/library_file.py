"""The library as a window uses it: opened when it is first needed, once in every thread."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.database import Library


class LibraryFile:
    """A library that several threads use, each through a connection of its own."""

    def __init__(self, path: Path | None) -> None:
        """Open nothing yet. Without a path it is a new library that is gone once it is closed."""
        self._path = path
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        # By number: what belongs to a thread of Qt's in Python is forgotten after each of its tasks.
        self._opened: dict[int, Library] = {}
        self._one_by_one = threading.RLock()

    def opened(self) -> Library:
        """Return the library for this thread, opened the first time; see ``open_library`` for its errors."""
        thread = threading.get_ident()
        if thread not in self._opened:
            # SQLite and the roots of words are loaded where they are needed, after the window is shown.
            from reader.library.database import open_library

            with self._one_by_one:
                self._opened[thread] = open_library(self.path)
        return self._opened[thread]

    @property
    def is_kept(self) -> bool:
        """Whether it is still there once it is closed."""
        return self._path is not None and self._temporary is None

    @property
    def path(self) -> Path:
        """Where the library lies."""
        with self._one_by_one:
            if self._path is None:
                self._temporary = tempfile.TemporaryDirectory(prefix="sejajar-")
                self._path = Path(self._temporary.name) / "library.db"
            return self._path

    def close(self) -> None:
        """Close it in every thread, once none of them works with it any more."""
        for library in self._opened.values():
            library.close()
        self._opened.clear()
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = self._path = None
