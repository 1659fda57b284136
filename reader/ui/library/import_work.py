"""The long work of an import, in the background with progress and Cancel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.library_file import LibraryFile
from reader.library.reading_in import Brought, Proposed, keep, propose
from reader.progress import Progress
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from reader.library.batches import Batch
    from reader.library.previews import Preview
    from reader.library.reading_in import Source


class ImportWork(QObject):
    """Reads, proposes and keeps. ``failed`` carries an exception, ``cancelled`` says that nothing was kept."""

    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, library: LibraryFile, tasks: TaskRunner, progress: ProgressDisplay, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._progress = progress

    def read(self, source: Source, previews: Sequence[Preview], then: Callable[[Brought], None]) -> None:
        """Read something that joins these articles."""
        library, before = self._library, [preview.content for preview in previews]
        task = self._tasks.start(lambda progress: source(library.opened(), before, progress))
        task.succeeded.connect(then)
        task.failed.connect(self.failed)
        self._progress.watch(task)

    def propose(self, previews: Sequence[Preview], then: Callable[[Proposed], None]) -> None:
        """Look for the stories that these articles tell; nobody waits for it."""
        library = self._library
        task = self._tasks.start(lambda _: propose(library.opened(), previews))
        task.succeeded.connect(then)
        task.failed.connect(self.failed)

    def keep(
        self, previews: Sequence[Preview], then: Callable[[Batch], None], otherwise: Callable[[], None]
    ) -> None:
        """Keep these articles in one change; ``otherwise`` follows where they are not kept."""
        library = self._library

        def work(progress: Progress) -> Batch:
            from reader.cli import clock

            return keep(library.opened(), previews, clock(), progress)

        task = self._tasks.start(work)
        task.succeeded.connect(then)
        task.failed.connect(self.failed)
        task.failed.connect(otherwise)
        task.cancelled.connect(self.cancelled)
        task.cancelled.connect(otherwise)
        self._progress.watch(task)


def largest_story(previews: Sequence[Preview], batch: Batch) -> int | None:
    """Return the number of the story that most of the articles that were kept are for."""
    counts = Counter(preview.story for preview in previews if preview.story is not None)
    if not counts:
        return None
    largest = max(counts, key=lambda story: counts[story])
    return batch.stories[list(counts).index(largest)]
