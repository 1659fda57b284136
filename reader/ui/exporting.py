"""Exporting: the comparison as a report on disk, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.messages import Messages
from reader.model import Comparison
from reader.progress import Progress
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import TaskRunner

Write = Callable[[Path, Comparison, Messages, Progress], None]


def write_pdf(path: Path, comparison: Comparison, messages: Messages, progress: Progress) -> None:
    """Write the report as PDF. Raises ``OutputError``; then what was at the path before is still there."""
    from reader import __version__
    from reader.cli import clock
    from reader.report.edition import Edition
    from reader.report.formats import Format, write_report

    edition = Edition(comparison, messages, clock(), __version__)
    write_report(path, Format.PDF, edition, progress)


class Exporting(QObject):
    """Writes reports. Exactly one of ``written``, ``failed`` and ``cancelled`` follows each ``export``."""

    written = Signal(Path)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, tasks: TaskRunner, progress: ProgressDisplay, write: Write, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._progress = progress
        self._write = write

    def export(self, path: Path, comparison: Comparison, messages: Messages) -> None:
        """Write the report of a comparison to a file."""
        write = self._write
        task = self._tasks.start(lambda progress: write(path, comparison, messages, progress))
        task.succeeded.connect(lambda _: self.written.emit(path))
        task.failed.connect(self.failed)
        task.cancelled.connect(self.cancelled)
        self._progress.watch(task)
