"""Work in the background: one thread, progress that can be cancelled, and results that arrive in order."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from reader.errors import ReaderError
from reader.progress import Cancelled, Progress, Step

Work = Callable[[Progress], object]

_SECONDS_BETWEEN_REPORTS = 0.05

_log = logging.getLogger(__name__)


class Task(QObject):
    """One piece of work. Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then ``finished``.

    ``failed`` carries the exception: a ``ReaderError``, or anything else, whose trace has then been logged. After
    ``cancel`` nothing but ``cancelled`` and ``finished`` is emitted, even where the work was already done.
    """

    progressed = Signal(Step, int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    _advanced = Signal(Step, int, int)
    _ended = Signal(object, object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self._advanced.connect(self._report)
        self._ended.connect(self._finish)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop.set()

    def run(self) -> None:
        """Do the work, unless it was cancelled while it waited; called in the background thread."""
        try:
            if self._stop.is_set():
                raise Cancelled
            outcome, error = self._work(_TaskProgress(self._advanced.emit, self._stop)), None
        except Exception as raised:  # the boundary: whatever goes wrong becomes one message
            outcome, error = None, raised
        self._ended.emit(outcome, error)

    @Slot(Step, int, int)
    def _report(self, step: Step, done: int, total: int) -> None:
        if not self._stop.is_set():
            self.progressed.emit(step, done, total)

    @Slot(object, object)
    def _finish(self, outcome: object, error: Exception | None) -> None:
        if self._stop.is_set() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is None:
            self.succeeded.emit(outcome)
        else:
            if not isinstance(error, ReaderError):
                _log.error("work failed", exc_info=error)
            self.failed.emit(error)
        self.finished.emit()
        self.deleteLater()


class _TaskProgress(Progress):
    """Progress that reaches the window at most 20 times a second, and that stops work which was cancelled."""

    def __init__(self, report: Callable[[Step, int, int], object], stop: Event) -> None:
        self._report = report
        self._stop = stop
        self._reported = 0.0
        self._step: Step | None = None

    def advance(self, step: Step, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if step is not self._step or done == total or now - self._reported >= _SECONDS_BETWEEN_REPORTS:
            self._step, self._reported = step, now
            self._report(step, done, total)


class _Runnable(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class TaskRunner(QObject):
    """Runs tasks one after the other in a thread of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # what was opened for the thread stays of use
        self._running: set[Task] = set()

    def start(self, work: Work) -> Task:
        """Return a task that will run as soon as the thread is free."""
        task = Task(work, self)
        self._running.add(task)
        task.finished.connect(lambda: self._running.discard(task))
        self._pool.start(_Runnable(task))
        return task

    @property
    def busy(self) -> bool:
        """Whether something is being done or waits for its turn."""
        return bool(self._running)

    def shut_down(self) -> None:
        """Cancel everything and wait until the thread has stopped."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
