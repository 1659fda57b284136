"""Opening: files and folders, or a story of the library, to a comparison, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError, Problem
from reader.library.library_file import LibraryFile
from reader.model import Article
from reader.progress import Progress
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import Task, TaskRunner

Source = tuple[Path, ...] | int
"""Files and folders, or the number of a story of the library."""
Read = Callable[[Source, Progress], tuple[Article, ...]]
Prepare = Callable[[Source, Progress], object]


def reading(library: LibraryFile) -> Read:
    """Return what reads the articles of files and folders, and those of the stories of a library.

    For its errors see ``load_articles``; it raises ``LibraryError`` where a story is not there, or empty.
    """

    def read(source: Source, progress: Progress) -> tuple[Article, ...]:
        # What reads files is loaded in the background thread, while the window is being shown.
        from reader.library.stories import load_articles

        return _kept(library, source) if isinstance(source, int) else load_articles(source, progress)

    return read


def _kept(library: LibraryFile, number: int) -> tuple[Article, ...]:
    from reader.library.kept_stories import story

    with library.opened().reading() as connection:
        kept = story(connection, number)
    if not kept.articles:
        raise LibraryError(Problem.EMPTY_STORY, title=kept.title)
    return kept.comparable()


class Opening(QObject):
    """Makes comparisons; only the newest request counts.

    Exactly one of ``opened``, ``failed`` and ``cancelled`` follows ``started``, unless something else is opened
    before. ``failed`` carries the exception.
    """

    started = Signal()
    opened = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, tasks: TaskRunner, progress: ProgressDisplay, prepare: Prepare, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._progress = progress
        self._prepare = prepare
        self._task: Task | None = None
        self._asked: Source = ()
        self._open: Source = ()

    @property
    def busy(self) -> bool:
        """Whether a comparison is being made."""
        return self._task is not None

    @property
    def story(self) -> int | None:
        """The number of the story of the library that is open, if one is."""
        return self._open if isinstance(self._open, int) else None

    def open(self, source: Source) -> None:
        """Compare the articles in these files and folders, or of a story of the library."""
        if self._task is not None:
            self._task.cancel()
        self._asked = source
        prepare = self._prepare
        task = self._tasks.start(lambda progress: prepare(source, progress))
        self._task = task
        task.succeeded.connect(lambda outcome: self._succeed(task, outcome))
        task.failed.connect(lambda error: self._fail(task, error))
        task.cancelled.connect(lambda: self._give_up(task))
        self.started.emit()
        self._progress.watch(task)

    def add(self, paths: tuple[Path, ...]) -> None:
        """Compare what is open together with these files and folders; what is open are files."""
        assert isinstance(self._open, tuple), "articles join a story of the library by being kept"
        self.open((*self._open, *paths))

    def _succeed(self, task: Task, outcome: object) -> None:
        if self._end(task):
            self._open = self._asked
            self.opened.emit(outcome)

    def _fail(self, task: Task, error: Exception) -> None:
        if self._end(task):
            self.failed.emit(error)

    def _give_up(self, task: Task) -> None:
        if self._end(task):
            self.cancelled.emit()

    def _end(self, task: Task) -> bool:
        """Tell whether this task is the one whose result is wanted, and want none from now on."""
        wanted = task is self._task
        if wanted:
            self._task = None
        return wanted
