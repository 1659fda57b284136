"""What the reader's decisions teach, worked out in the background and applied when the reader asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.comparison import Options
from reader.errors import LibraryError
from reader.library.library_file import LibraryFile
from reader.progress import Progress
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.review.lessons_sheet import LessonsSheet
from reader.ui.review.reviewer import Reviewer
from reader.ui.review.under_review import UnderReview
from reader.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from reader.library.teaching import Effect, Taught


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is taught, and what each choice would change in the story that is read."""

    taught: Taught
    effects: Mapping[Options, Effect]


class Learning(QObject):
    """Opens the sheet of lessons and keeps it up to date while it is open."""

    failed = Signal(object)

    def __init__(self, window: MainWindow, reviewer: Reviewer, library: LibraryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._reviewer = reviewer
        self._library = library
        self._tasks = TaskRunner(self)
        self._task: Task | None = None
        self._before: Options | None = None
        self._appearance: Appearance | None = None
        self.sheet: LessonsSheet | None = None
        reviewer.revised.connect(self._work)
        reviewer.opened.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether the lessons are being worked out."""
        return self._task is not None

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        if self.sheet is not None:
            self.sheet.set_appearance(appearance)

    def open(self) -> None:
        """Show the sheet and begin to work out what it says."""
        if self._appearance is None:
            return
        if self.sheet is None:
            self.sheet = LessonsSheet(self._appearance, self._window)
            self.sheet.chosen.connect(self._apply)
            self.sheet.destroyed.connect(self._forget)
        self.sheet.show()
        self.sheet.raise_()
        self._work()

    def shut_down(self) -> None:
        """Stop the work."""
        self._tasks.shut_down()

    @Slot()
    def _forget(self) -> None:
        self.sheet = None
        if self._task is not None:
            self._task.cancel()

    @Slot(object)
    def _work(self, _story: object = None) -> None:
        story = self._reviewer.story
        if self.sheet is None or story is None:
            return
        if self._task is not None:
            self._task.cancel()
        options = self._reviewer.options
        task = self._tasks.start(lambda progress: self._lessons(story, options, progress))
        self._task = task
        task.succeeded.connect(lambda lessons: self._show(task, lessons))
        task.failed.connect(self.failed)
        task.finished.connect(lambda: self._end(task))

    def _lessons(self, story: UnderReview, options: Options, progress: Progress) -> Lessons:
        from reader.library.corrections import corrected_anew
        from reader.library.lessons import Judgements
        from reader.library.teaching import effect, judged_everywhere, taught

        known = {story.kept.story: story.state} if story.kept.story is not None else {}
        try:
            judged = judged_everywhere(self._library.opened(), progress, known=known)
        except LibraryError:
            judged = Judgements()  # the window has said that it cannot be opened
        found = taught(judged, options)
        effects = {
            choice: effect(
                story.comparison, corrected_anew(story.state, story.state.decisions, choice, progress).comparison
            )
            for choice in (found.with_cutoff, found.with_calibration)
            if choice is not None
        }
        return Lessons(found, effects)

    def _show(self, task: Task, lessons: Lessons) -> None:
        if task is self._task and self.sheet is not None:
            self.sheet.show_lessons(lessons.taught, lessons.effects, self._before)

    def _end(self, task: Task) -> None:
        if task is self._task:
            self._task = None

    @Slot(object)
    def _apply(self, options: Options) -> None:
        self._before = None if options == self._before else self._reviewer.options
        self._reviewer.use(options)
