"""Exporting: the comparison as a report on disk, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.progress import Progress
from reader.report.edition import Edition
from reader.report.formats import Format
from reader.ui.progress_display import ProgressDisplay
from reader.ui.report.annotating import Annotate
from reader.ui.tasks import TaskRunner

Write = Callable[[Path, Format, Edition, Progress], tuple[Path, ...]]


class Exporting(QObject):
    """Writes reports. Exactly one of ``written``, ``failed`` and ``cancelled`` follows each ``export``.

    ``written`` carries the paths of the files.
    """

    written = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, tasks: TaskRunner, progress: ProgressDisplay, write: Write, annotate: Annotate, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.annotate = annotate
        self._progress = progress
        self._write = write

    def export(self, path: Path, format: Format, edition: Edition) -> None:
        """Write the report of a whole edition as its options ask; what was at the path stays until it is whole."""
        write, annotate = self._write, self.annotate

        def work(progress: Progress) -> tuple[Path, ...]:
            return write(path, format, annotate(edition).choosing(edition.options), progress)

        task = self.tasks.start(work)
        task.succeeded.connect(self.written)
        task.failed.connect(self.failed)
        task.cancelled.connect(self.cancelled)
        self._progress.watch(task)
