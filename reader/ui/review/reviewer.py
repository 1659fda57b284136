"""What the reader decides of a story: kept in the library at once, then shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.comparison import Options
from reader.errors import LibraryError
from reader.library.comparing import Compare
from reader.library.library_file import LibraryFile
from reader.model import Article, Relation
from reader.progress import Progress
from reader.settings import SettingsFile
from reader.ui.opening import Prepare, Read
from reader.ui.progress_display import ProgressDisplay
from reader.ui.review.deciding import Change, deciding, settling, turning
from reader.ui.review.under_review import Turn, UnderReview
from reader.ui.tasks import Task, TaskRunner
from reader.verdicts import Verdict

if TYPE_CHECKING:
    from reader.library.decisions import Decision


_WATCH_MS = 2_000


class Reviewer(QObject):
    """Keeps decisions one after the other, in a thread of its own; what is shown has been kept.

    Nothing else is lost where one cannot be kept: ``failed`` carries the reason, and what is shown stays.
    """

    opened = Signal(object)
    """Another story is under review, as an ``UnderReview``."""
    revised = Signal(object)
    """The story has changed by a decision, or by other options."""
    failed = Signal(object)

    def __init__(
        self,
        library: LibraryFile,
        settings: SettingsFile,
        progress: ProgressDisplay,
        compare: Compare,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._progress = progress
        self._compare = compare
        self._tasks = TaskRunner(self)
        self._waiting: deque[Callable[[], None]] = deque()
        self._task: Task | None = None
        self._is_acting = False
        self.story: UnderReview | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self.look_again)

    @property
    def busy(self) -> bool:
        """Whether a decision is being kept."""
        return self._task is not None

    @property
    def options(self) -> Options:
        """The options that the reader's settings ask for."""
        from reader.library.teaching import options_of

        return options_of(self._settings.current)

    def recalling(self, read: Read) -> Prepare:
        """Return the work of comparing articles as they were corrected before, for a thread."""
        return lambda source, progress: self._recalled(read(source, progress), progress)

    def take(self, story: UnderReview) -> None:
        """Review another story from now on."""
        self._waiting.clear()
        self.story = story
        self.opened.emit(story)
        self._watch.start()

    def decide(
        self,
        verdict: Verdict,
        sentences: Sequence[str],
        *,
        relation: Relation | None = None,
        note: str | None = None,
        words: int | None = None,
    ) -> None:
        """Keep a verdict on one or two sentences of what is shown; see ``Decision`` for its details."""
        making = deciding(verdict, tuple(sentences), relation, note, words)
        self.then(lambda: self._change(making))

    def settle(self, old: Decision, sentences: Sequence[str] = ()) -> None:
        """Take back a decision that no longer fits, and say the same of these sentences if any are given."""
        self.then(lambda: self._change(settling(old, tuple(sentences))))

    def undo(self) -> None:
        """Take the newest decision back."""
        self.then(lambda: self._change(turning(Turn.UNDONE)))

    def redo(self) -> None:
        """Make the decision again that was undone last."""
        self.then(lambda: self._change(turning(Turn.REDONE)))

    def look_again(self) -> None:
        """Follow what another window or program has decided of the story meanwhile."""
        if self.story is not None and not self.busy and not self._waiting:
            self.then(self._look_again)

    def use(self, options: Options) -> None:
        """Show the story with other options, and remember them."""
        self.try_out(options)
        self._settings.save()

    def try_out(self, options: Options) -> None:
        """Show the story with other options, which are written down only when the window is closed."""
        from reader.library.teaching import with_options

        self._settings.current = with_options(self._settings.current, options)
        self.then(self._revise)

    def shut_down(self) -> None:
        """Wait until what was decided is kept."""
        self._watch.stop()
        self._tasks.shut_down()

    def _recalled(self, articles: Sequence[Article], progress: Progress) -> UnderReview:
        from reader.library.corrections import corrected
        from reader.library.keeping import NOTHING_KEPT, recall

        try:
            with self._library.opened().reading() as connection:
                kept = recall(connection, articles)
        except LibraryError:
            kept = NOTHING_KEPT  # the window has said that it cannot be opened
        return UnderReview(kept, corrected(articles, kept.decisions, self.options, progress, self._compare))

    def then(self, act: Callable[[], None]) -> None:
        """Act once what was decided before is kept and shown; what is decided in an act goes before what waits."""
        if self._is_acting:
            self._waiting.appendleft(act)
        else:
            self._waiting.append(act)
            self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self.busy:
            act = self._waiting.popleft()
            if self.story is not None:
                self._is_acting = True
                act()
                self._is_acting = False

    def _change(self, change: Change) -> None:
        before, options = self.story, self.options
        assert before is not None

        def work(progress: Progress) -> UnderReview:
            with self._library.opened().changing() as connection:
                after = change(connection, before).recalled(connection)
                return after.revised(options, self._compare, progress)

        self._progress.watch(self._start(work))

    def _revise(self) -> None:
        before, options = self.story, self.options
        assert before is not None
        plain = replace(before, news=None)
        task = self._start(lambda progress: plain.revised(options, self._compare, progress))
        self._progress.watch(task)

    def _look_again(self) -> None:
        before, options, library = self.story, self.options, self._library
        assert before is not None

        def work(progress: Progress) -> UnderReview:
            try:
                with library.opened().reading() as connection:
                    now = replace(before, news=None).recalled(connection)
            except LibraryError:
                return before  # the window has said that it cannot be opened
            return before if now.kept == before.kept else now.revised(options, self._compare, progress)

        self._start(work)

    def _start(self, work: Callable[[Progress], UnderReview]) -> Task:
        before = self.story
        task = self._tasks.start(work)
        self._task = task
        task.succeeded.connect(lambda story: self._show(before, story))
        task.failed.connect(self._fail)
        task.finished.connect(self._end)
        return task

    def _show(self, before: UnderReview | None, story: UnderReview) -> None:
        if self.story is before and story is not before:
            self.story = story
            self.revised.emit(story)

    def _fail(self, error: Exception) -> None:
        self._waiting.clear()
        self.failed.emit(error)

    def _end(self) -> None:
        self._task = None
        self._go_on()
