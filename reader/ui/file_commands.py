"""What comes in and what goes out: asks which files, opens and exports them, and says how it went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import ReaderError
from reader.locations import BUNDLED_STORY
from reader.messages import Messages
from reader.progress import Step
from reader.ui.actions import Actions
from reader.ui.desk import Desk
from reader.ui.dialogs import FileDialogs
from reader.ui.exporting import Exporting
from reader.ui.main_window import MainWindow
from reader.ui.opening import Opening
from reader.ui.progress_display import ProgressDisplay
from reader.wording import error_text

_LOOKED_THROUGH = frozenset({".csv", ".tsv", ".xlsx", ".rss", ".atom", ".warc", ".gz", ".sejajar"})
"""Files of many articles, of which the columns or the articles are to be chosen first."""


class FileCommands(QObject):
    """Joins the commands on files to the window. Whatever fails, what is being read stays.

    ``import_wanted`` carries paths that are to be looked through before they are compared, and the number of the
    story of the library that they are for, if there is one.
    """

    import_wanted = Signal(object, object)

    def __init__(
        self, window: MainWindow, desk: Desk, opening: Opening, exporting: Exporting, dialogs: FileDialogs
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._opening = opening
        self._exporting = exporting
        self._dialogs = dialogs
        self._last_error: Exception | None = None

    def connect_to(self, actions: Actions, progress: ProgressDisplay) -> None:
        """Follow these actions, and show the progress of what they start."""
        window, opening = self._window, self._opening
        actions.open_files.triggered.connect(lambda: self._ask_articles(self._open))
        actions.add_articles.triggered.connect(lambda: self._ask_articles(self._add))
        actions.open_folder.triggered.connect(self._ask_folder)
        actions.open_example.triggered.connect(lambda: opening.open((BUNDLED_STORY,)))
        window.paths_dropped.connect(self._open)
        window.notice_bar.cancel_asked.connect(progress.cancel)
        window.state_page.cancel_asked.connect(progress.cancel)
        progress.shown.connect(self._show_progress)
        progress.ended.connect(window.notice_bar.end_work)
        self._follow_outcomes()

    def say_again(self) -> None:
        """Say the state of an empty window in the words that are now in force."""
        if self._window.reads:
            return
        if self._last_error is not None:
            self._show_failure(self._last_error)
        elif not self._opening.busy:
            self._show_empty()

    @property
    def title(self) -> str:
        """The title of what is being read."""
        return self._desk.title

    @property
    def _messages(self) -> Messages:
        return self._desk.messages

    def _follow_outcomes(self) -> None:
        self._opening.started.connect(self._start_opening)
        self._opening.failed.connect(self._show_failure)
        self._opening.cancelled.connect(self._show_cancelled)
        self._exporting.failed.connect(self.say_problem)

    def _open(self, paths: tuple[Path, ...]) -> None:
        if any(path.suffix.lower() in _LOOKED_THROUGH for path in paths):
            self.import_wanted.emit(paths, None)
        else:
            self._opening.open(paths)

    def _add(self, paths: tuple[Path, ...]) -> None:
        story = self._opening.story
        if story is not None:
            self.import_wanted.emit(paths, story)
        else:
            self._opening.add(paths)

    def _ask_articles(self, then: Callable[[tuple[Path, ...]], None]) -> None:
        self._dialogs.ask_articles(self._window, self._messages, then)

    def _ask_folder(self) -> None:
        self._dialogs.ask_folder(self._window, self._messages, lambda folder: self._opening.open((folder,)))

    @Slot()
    def _start_opening(self) -> None:
        self._last_error = None
        self._window.notice_bar.hide()
        if not self._window.reads:
            self._window.state_page.show_nothing()

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if self._window.reads or self._window.is_covered:
            self.say_problem(error)
            return
        self._last_error = error
        headline = self._messages.text("window.failed")
        self._window.state_page.show_text(headline, self._explained(error))

    @Slot()
    def _show_cancelled(self) -> None:
        if not self._window.reads:
            self._show_empty()

    def _show_empty(self) -> None:
        messages = self._messages
        self._window.state_page.show_text(messages.text("window.empty"), messages.text("window.empty_text"))

    @Slot(Step, int, int)
    def _show_progress(self, step: Step, done: int, total: int) -> None:
        text = self._messages.text(f"step.{step}")
        if self._window.reads or self._window.is_covered:
            self._window.notice_bar.say_work(f"{text} …", done, total)
        else:
            headline = self._messages.text("window.loading")
            self._window.state_page.show_work(headline, f"{text} …", done, total)

    @Slot(object)
    def say_problem(self, error: Exception) -> None:
        """Say in the notice bar what went wrong and what to do."""
        self._window.notice_bar.say_problem(self._explained(error))

    def _explained(self, error: Exception) -> str:
        if isinstance(error, ReaderError):
            return error_text(error, self._messages)
        return self._messages.text("window.unexpected", detail=f"{type(error).__name__}: {error}")
