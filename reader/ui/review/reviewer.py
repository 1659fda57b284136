"""What the reader decides of a story: kept in the library at once, then shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.library.library_file import LibraryFile
from reader.model import Comparison, Options, Relation
from reader.progress import SILENT, Progress
from reader.settings import SettingsFile
from reader.ui.opening import Compare, Source
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import Task, TaskRunner
from reader.verdicts import Pair, Verdict

if TYPE_CHECKING:
    import apsw

    from reader.library.corrections import Corrected
    from reader.library.decisions import Decision
    from reader.library.keeping import Kept


class Turn(Enum):
    """What became of a decision."""

    MADE = auto()
    UNDONE = auto()
    REDONE = auto()


@dataclass(frozen=True, slots=True)
class UnderReview:
    """A story with what the library keeps of it; ``news`` is the decision that was made, undone or redone last."""

    kept: Kept
    state: Corrected
    news: Decision | None = None
    turn: Turn = Turn.MADE

    @property
    def is_undone(self) -> bool:
        """Whether the news is that a decision was undone."""
        return self.turn is Turn.UNDONE

    @property
    def pair(self) -> Pair | None:
        """The sentences of what is shown that the news is about, where they are two."""
        from reader.library.reviewing import pair_of

        return pair_of(self.news, self.comparison) if self.news is not None else None

    @property
    def comparison(self) -> Comparison:
        """The comparison to show."""
        return self.state.comparison


_WATCH_MS = 2_000
Change = Callable[["apsw.Connection", UnderReview], UnderReview]


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
        self, library: LibraryFile, settings: SettingsFile, progress: ProgressDisplay, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._progress = progress
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

    def recalling(self, compare: Compare) -> Callable[[Source, Progress], UnderReview]:
        """Return the work of comparing articles and applying what was decided of them, for a thread."""
        return lambda source, progress: self._recalled(compare(source, progress), progress)

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
        making = _deciding(verdict, tuple(sentences), relation, note, words)
        self.then(lambda: self._change(making))

    def settle(self, old: Decision, sentences: Sequence[str] = ()) -> None:
        """Take back a decision that no longer fits, and say the same of these sentences if any are given."""
        self.then(lambda: self._change(_settling(old, tuple(sentences))))

    def undo(self) -> None:
        """Take the newest decision back."""
        self.then(lambda: self._change(_turning(Turn.UNDONE)))

    def redo(self) -> None:
        """Make the decision again that was undone last."""
        self.then(lambda: self._change(_turning(Turn.REDONE)))

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

    def _recalled(self, scored: Comparison, progress: Progress) -> UnderReview:
        from reader.library.corrections import as_scored, corrected_anew
        from reader.library.keeping import NOTHING_KEPT, recall

        try:
            with self._library.opened().reading() as connection:
                kept = recall(connection, scored.articles)
        except LibraryError:
            kept = NOTHING_KEPT  # the window has said that it cannot be opened
        state = corrected_anew(as_scored(scored, scored.options), kept.decisions, self.options, progress)
        return UnderReview(kept, state)

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
                return _brought_up_to_date(change(connection, before), options, connection, progress)

        self._progress.watch(self._start(work))

    def _revise(self) -> None:
        before, options = self.story, self.options
        assert before is not None
        task = self._start(lambda progress: _revised(replace(before, news=None), options, progress))
        self._progress.watch(task)

    def _look_again(self) -> None:
        before, options, library = self.story, self.options, self._library
        assert before is not None

        def work(progress: Progress) -> UnderReview:
            from reader.library.keeping import recall

            try:
                with library.opened().reading() as connection:
                    kept = recall(connection, before.comparison.articles, before.kept.story)
            except LibraryError:
                return before  # the window has said that it cannot be opened
            return (
                before
                if kept == before.kept
                else _revised(replace(before, kept=kept, news=None), options, progress)
            )

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


def _deciding(
    verdict: Verdict, sentences: tuple[str, ...], relation: Relation | None, note: str | None, words: int | None
) -> Change:
    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.corrections import decision_on

        made = decision_on(before.comparison, verdict, sentences, _now(), relation)
        return _keeping(connection, before, replace(made, note=note, words=words))

    return change


def _settling(old: Decision, sentences: tuple[str, ...]) -> Change:
    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.corrections import decision_on

        again = []
        if sentences:
            made = decision_on(before.comparison, old.verdict, sentences, _now(), old.relation)
            again.append(replace(made, note=old.note, words=old.words))
        withdrawn = replace(old, verdict=Verdict.WITHDRAW, relation=None, note=None, words=None, decided=_now())
        return _keeping(connection, before, withdrawn, *again)

    return change


def _turning(turn: Turn) -> Change:
    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.decisions import redo, undo

        number = before.kept.story
        turned = (undo if turn is Turn.UNDONE else redo)(connection, -1 if number is None else number)
        return replace(before, news=turned, turn=turn)

    return change


def _keeping(connection: apsw.Connection, before: UnderReview, *made: Decision) -> UnderReview:
    from reader.cli import clock
    from reader.library.keeping import keep_decision

    articles = before.comparison.articles
    number = keep_decision(connection, before.kept.story, articles, made, clock())
    return replace(before, kept=replace(before.kept, story=number), news=made[-1], turn=Turn.MADE)


def _brought_up_to_date(
    story: UnderReview, options: Options, connection: apsw.Connection, progress: Progress
) -> UnderReview:
    from reader.library.keeping import recall

    kept = recall(connection, story.comparison.articles, story.kept.story)
    return _revised(replace(story, kept=kept), options, progress)


def _revised(story: UnderReview, options: Options, progress: Progress = SILENT) -> UnderReview:
    from reader.library.corrections import corrected_anew

    return replace(story, state=corrected_anew(story.state, story.kept.decisions, options, progress))


def _now() -> str:
    from reader.cli import clock
    from reader.library.articles import stamp

    return stamp(clock())
