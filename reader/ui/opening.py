"""Opening: files and folders, or a story of the library, to a comparison, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError, Problem
from reader.library.library_file import LibraryFile
from reader.model import Comparison
from reader.progress import Progress
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import Task, TaskRunner

Source = tuple[Path, ...] | int
"""Files and folders, or the number of a story of the library."""
Compare = Callable[[Source, Progress], Comparison]
CompareFiles = Callable[[tuple[Path, ...], Progress], Comparison]
Prepare = Callable[[Source, Progress], object]


def compare_paths(paths: tuple[Path, ...], progress: Progress) -> Comparison:
    """Return the comparison of the articles in these files and folders; see ``load_articles`` for its errors."""
    # The engine is loaded in the background thread, while the window is being shown.
    from reader.engine.pipeline import compare_articles
    from reader.library.stories import load_articles
    from reader.model import Options

    return compare_articles(load_articles(paths, progress), Options(), progress)


def comparing(library: LibraryFile, compare_files: CompareFiles) -> Compare:
    """Return what compares files in a way that is given, and the stories of a library."""

    def compare(source: Source, progress: Progress) -> Comparison:
        if isinstance(source, int):
            return compare_story(library, source, progress)
        return compare_files(source, progress)

    return compare


def compare_story(library: LibraryFile, number: int, progress: Progress) -> Comparison:
    """Return the comparison of a story of the library. Raises ``LibraryError`` where it is not there, or empty."""
    from reader.engine.pipeline import compare_articles
    from reader.library.kept_stories import story
    from reader.model import Options

    with library.opened().reading() as connection:
        kept = story(connection, number)
    if not kept.articles:
        raise LibraryError(Problem.EMPTY_STORY, title=kept.title)
    return compare_articles(kept.comparable(), Options(), progress)


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
        task.succeeded.connect(lambda comparison: self._succeed(task, comparison))
        task.failed.connect(lambda error: self._fail(task, error))
        task.cancelled.connect(lambda: self._give_up(task))
        self.started.emit()
        self._progress.watch(task)

    def add(self, paths: tuple[Path, ...]) -> None:
        """Compare what is open together with these files and folders; what is open are files."""
        assert isinstance(self._open, tuple), "articles join a story of the library by being kept"
        self.open((*self._open, *paths))

    def _succeed(self, task: Task, comparison: Comparison) -> None:
        if self._end(task):
            self._open = self._asked
            self.opened.emit(comparison)

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
