"""Looking for what the reader asks of the library, in the background and never long out of date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.library.library_file import LibraryFile
from reader.messages import Messages
from reader.ui.library.asked import Asked
from reader.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from reader.library.suggestions import Suggestion
    from reader.ui.library.rows import Row
    from reader.ui.library.shelf import Shelf

_WATCH_MS = 2_000


class Looking(QObject):
    """Only what was asked last counts.

    ``seen`` carries the ``Shelf`` and its rows; ``outdated`` says that another window or program has changed the
    library since; ``failed`` carries an exception.
    """

    seen = Signal(object)
    outdated = Signal()
    failed = Signal(object)

    def __init__(
        self, library: LibraryFile, tasks: TaskRunner, is_shown: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._is_shown = is_shown
        self._library = library
        self._tasks = tasks
        self._task: Task | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self.check)
        self.shelf: Shelf | None = None
        """What was seen last."""

    def look(self, asked: Asked, suggestions: Sequence[Suggestion], messages: Messages) -> None:
        """Look for what is asked; its rows begin with the suggestions."""
        library = self._library
        if self._task is not None:
            self._task.cancel()

        def work(_: object) -> tuple[Shelf, tuple[Row, ...]]:
            from reader.ui.library.library_rows import library_rows
            from reader.ui.library.shelf import look

            shelf = look(library.opened(), asked)
            return shelf, library_rows(shelf, suggestions, messages)

        task = self._task = self._tasks.start(work)
        task.succeeded.connect(self._see)
        task.failed.connect(self.failed)

    def watch(self) -> None:
        """Watch for what others change, as long as the library is shown."""
        self._watch.start()

    def check(self) -> None:
        """Find out whether others have changed the library, unless it is being worked with anyway."""
        library = self._library
        if not self._is_shown():
            self._watch.stop()
        elif self.shelf is not None and not self._tasks.busy:
            from reader.ui.library.shelf import data_version

            task = self._tasks.start(lambda _: data_version(library.opened()))
            task.succeeded.connect(self._compare_version)

    def _see(self, seen: tuple[Shelf, tuple[Row, ...]]) -> None:
        self.shelf = seen[0]
        self.seen.emit(seen)

    def _compare_version(self, version: int) -> None:
        if self.shelf is not None and version != self.shelf.version:
            self.outdated.emit()
