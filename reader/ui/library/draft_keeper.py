"""Keeps what waits in an import beside the library, so that it outlives a window that was killed."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.files import write_whole
from reader.library.library_file import LibraryFile
from reader.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from reader.library.draft_file import DraftWriter
    from reader.library.drafts import Drafts

_PAUSE = 250
"""Milliseconds after a change before it is written: a reader who goes on typing or ticking changes more."""

_log = logging.getLogger(__name__)


class DraftKeeper(QObject):
    """``found`` carries the drafts of a window that was killed, ``written`` says that the newest are on disk.

    Each window has a file of its own, ``library.db.waiting-1`` and on, with a lock beside it that ends with its
    process. A file without an owner is what was left.
    """

    found = Signal(object)
    written = Signal()
    failed = Signal(object)

    def __init__(self, library: LibraryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = TaskRunner(self)
        self._newest: Drafts | None = None
        self._writer: DraftWriter | None = None
        self._lock: QLockFile | None = None
        self._path = Path()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start_writing)

    def look(self) -> None:
        """Look for what a window left that was killed."""
        task = self._tasks.start(lambda _: self._left())
        task.succeeded.connect(lambda drafts: self.found.emit(drafts) if drafts is not None else None)
        task.failed.connect(self.failed)

    def keep(self, drafts: Drafts) -> None:
        """Keep these drafts in a moment, instead of all that were kept before."""
        self._newest = drafts
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether something is being looked for or written, or soon will be."""
        return self._tasks.busy or self._newest is not None

    def shut_down(self) -> None:
        """Write what has not been written and leave the file to the next window."""
        self._timer.stop()
        self._tasks.shut_down()
        drafts, self._newest = self._newest, None
        try:
            if drafts is not None:
                self._write(drafts)
        except LibraryError:
            _log.exception("drafts cannot be written")
        self._let_go()

    def _start_writing(self) -> None:
        drafts = self._newest
        if drafts is None:
            return

        def end(_: object) -> None:
            if self._newest is drafts:
                self._newest = None
                self.written.emit()

        task = self._tasks.start(lambda _: self._write(drafts))
        task.succeeded.connect(end)
        task.failed.connect(self.failed)

    def _write(self, drafts: Drafts) -> None:
        from reader.library.database import explained

        with explained(self._library.path):
            if not drafts.previews and not drafts.refused:
                if self._lock is not None:
                    self._path.unlink(missing_ok=True)
                    self._let_go()
                return
            if self._lock is None:
                self._library.path.parent.mkdir(parents=True, exist_ok=True)
                self._claim(left=False)
            if self._writer is None:
                from reader.library.draft_file import DraftWriter

                self._writer = DraftWriter()
            write_whole(self._path, self._writer.content(drafts))

    def _left(self) -> Drafts | None:
        """Return the drafts of the first file without an owner, which is this window's from now on."""
        if not self._claim(left=True):
            return None
        from reader.library.draft_file import read_drafts

        try:
            return read_drafts(self._library.opened(), self._path.read_bytes())
        except (ValueError, KeyError, TypeError):
            _log.exception("drafts cannot be read")
            self._path.replace(self._path.with_name(f"{self._path.name}.unread"))
            self._let_go()
            return None

    def _claim(self, *, left: bool) -> bool:
        """Make the first file that nobody owns this window's: one that was left, or a new one."""
        number = 0
        while True:
            number += 1
            path = self._library.path.with_name(f"{self._library.path.name}.waiting-{number}")
            if left and not path.exists():
                return False
            lock = QLockFile(f"{path}.lock")
            lock.setStaleLockTime(0)  # only the end of its process ends it
            if lock.tryLock(0):
                if path.exists() is left:
                    self._lock, self._path = lock, path
                    return True
                lock.unlock()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
