"""Shows the progress of work that takes longer than anyone should wonder."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.progress import Step
from reader.ui.tasks import Task

PATIENCE_MS = 500
"""Work that is done sooner shows no progress."""


class ProgressDisplay(QObject):
    """Watches the newest task. ``shown`` says what it does and how far it is, ``ended`` that it is over."""

    shown = Signal(Step, int, int)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._last: tuple[Step, int, int] | None = None
        self._cancelled = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._show)

    def watch(self, task: Task) -> None:
        """Show the progress of this task and no other."""
        self._task, self._last, self._cancelled = task, None, False
        task.progressed.connect(lambda step, done, total: self._note(task, step, done, total))
        task.finished.connect(lambda: self._end(task))
        self._timer.start()

    def cancel(self) -> None:
        """Cancel the task whose progress is shown; what cannot be broken off still takes a while."""
        if self._task is not None:
            self._note(self._task, Step.CANCELLING, 0, 0)
            self._cancelled = True
            self._task.cancel()

    def _note(self, task: Task, step: Step, done: int, total: int) -> None:
        if task is not self._task or self._cancelled:
            return
        self._last = step, done, total
        if not self._timer.isActive():
            self._show()

    def _show(self) -> None:
        if self._last is not None:
            self.shown.emit(*self._last)

    def _end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._timer.stop()
            self.ended.emit()
