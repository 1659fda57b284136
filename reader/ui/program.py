"""The window program: makes every part, joins them, and remembers what the reader leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt

from reader.cli import WindowRequest
from reader.errors import InputError
from reader.library.comparing import Compare, compare_by_engine
from reader.library.library_file import LibraryFile
from reader.locations import BUNDLED_STORY
from reader.report.formats import write_report
from reader.settings import LanguageChoice, SettingsFile, ThemeChoice, View
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.desk import Desk
from reader.ui.dialogs import FileDialogs
from reader.ui.display.cutting import Cutting
from reader.ui.dresser import Dresser
from reader.ui.exporting import Exporting, Write
from reader.ui.file_commands import FileCommands
from reader.ui.library.draft_keeper import DraftKeeper
from reader.ui.library.import_desk import ImportDesk
from reader.ui.library.library_commands import LibraryCommands
from reader.ui.library.library_desk import LibraryDesk
from reader.ui.loading_ahead import LoadingAhead
from reader.ui.main_window import MainWindow
from reader.ui.opening import Opening, Source, reading
from reader.ui.progress_display import ProgressDisplay
from reader.ui.reading import on_statement
from reader.ui.report.annotating import annotating
from reader.ui.report.report_commands import ReportCommands
from reader.ui.review.judging import Judging
from reader.ui.review.learning import Learning
from reader.ui.review.old_decisions import OldDecisions
from reader.ui.review.review_mode import ReviewMode
from reader.ui.review.reviewer import Reviewer
from reader.ui.sheets import about_sheet, keys_sheet
from reader.ui.tasks import TaskRunner
from reader.wording import error_text


@dataclass(frozen=True, slots=True)
class SlowWork:
    """The work that the window leaves to other threads."""

    compare: Compare = compare_by_engine
    write: Write = write_report


_USUAL = SlowWork()


class Program(QObject):
    """The object graph: all that lives as long as the window.

    Without a ``library`` what is kept is gone when the window is closed.
    """

    def __init__(
        self,
        settings: SettingsFile,
        request: WindowRequest,
        *,
        library: LibraryFile | None = None,
        dialogs: FileDialogs | None = None,
        work: SlowWork = _USUAL,
    ) -> None:
        super().__init__()
        self._request = request
        self._settings = settings
        if request.view is not None:
            settings.current = replace(settings.current, view=View(request.view))
        self.actions = Actions(self)
        self.dresser = Dresser(
            self.actions,
            settings,
            theme=ThemeChoice(request.theme) if request.theme else None,
            language=LanguageChoice(request.language) if request.language else None,
            parent=self,
        )
        self.window = MainWindow(self.actions, self.dresser.appearance)
        self.tasks = TaskRunner(self)
        self.library = library or LibraryFile(None)
        self.library_tasks = TaskRunner(self)
        self.progress = ProgressDisplay(self)
        self.reviewer = Reviewer(self.library, settings, self.progress, work.compare, self)
        prepare = self.reviewer.recalling(reading(self.library))
        self.opening = Opening(self.tasks, self.progress, prepare, self)
        self.exporting = Exporting(self.tasks, self.progress, work.write, annotating(self.library), self)
        self.desk = Desk(self.window, self.actions, settings, self.dresser.appearance, self)
        dialogs = dialogs or FileDialogs()
        self.files = FileCommands(self.window, self.desk, self.opening, self.exporting, dialogs)
        self.reports = ReportCommands(self.window, self.desk, self.exporting, dialogs, settings)
        self.importing = ImportDesk(self.library, self.tasks, self.progress, self.actions, self)
        self.drafts = DraftKeeper(self.library, self)
        self.shelf = LibraryDesk(self.library, self.library_tasks, self.actions, self)
        desks = (self.importing, self.shelf)
        self.library_commands = LibraryCommands(self.window, self.files, self.opening, desks, dialogs)
        self.cutting = Cutting(self.reviewer, self)
        self.judging = Judging(self.window, self.desk, self.reviewer, self.actions, self)
        self.review = ReviewMode(self.window, self.desk, self.reviewer, self.actions, self)
        self.learning = Learning(self.window, self.reviewer, self.library, self)
        self.old_decisions = OldDecisions(self.window, self.desk, self.reviewer, self)
        self.loading_ahead = LoadingAhead(self)
        self._connect()
        self._restore()

    def start(self) -> None:
        """Show the window and open what was asked for."""
        self.window.show()
        if self._request.select is not None:
            self.desk.shown.connect(self._select, Qt.ConnectionType.SingleShotConnection)
        self.opening.failed.connect(self._fall_back, Qt.ConnectionType.SingleShotConnection)
        self.opening.open(self._request.paths or self._read_last())
        self._open_library()

    def shut_down(self) -> None:
        """Stop the work and keep what the window is to remember."""
        self.window.counterparts.keep_note()
        self.tasks.shut_down()
        self.library_tasks.shut_down()
        self.learning.shut_down()
        self.reviewer.shut_down()
        self.drafts.shut_down()
        self.library.close()
        if self.library.is_kept:
            self._settings.current = self._settings.current.with_story(str(self.library.path), self.opening.story)
        self._settings.current = replace(
            self._settings.current,
            window=self.window.geometry_state(),
            panels=dict(self.window.reading_area.panel_sizes),
        )
        self._settings.save()

    def _connect(self) -> None:
        self.files.connect_to(self.actions, self.progress)
        self.actions.export.triggered.connect(lambda: self.reports.ask(self.dresser.appearance))
        self.library_commands.connect_to(self.actions)
        self.importing.changed.connect(self.drafts.keep)
        self.drafts.found.connect(self.importing.take_up)
        self.drafts.failed.connect(self.files.say_problem)
        self.dresser.changed.connect(self._change_appearance)
        self.opening.opened.connect(self.reviewer.take)
        self.desk.shown.connect(self.loading_ahead.start)
        self.window.activated.connect(self.reviewer.look_again)
        self.reviewer.failed.connect(self.files.say_problem)
        self.learning.failed.connect(self.files.say_problem)
        self.actions.lessons.triggered.connect(self.learning.open)
        self.actions.old_decisions.triggered.connect(self.old_decisions.open)
        self.review.uncertain_wanted.connect(self.old_decisions.open)
        window = self.window
        self.actions.display.triggered.connect(lambda: window.display.open_at(window.story_bar.display))
        window.legend.cutoff.clicked.connect(lambda: window.display.open_at(window.legend.cutoff))
        self.window.display.cutoff.wanted.connect(self.cutting.want)
        self.window.display.text.wanted.connect(self.dresser.set_text_style)
        self.window.views.zoom_wanted.connect(self.dresser.zoom)
        self.window.closing.connect(self.shut_down)
        self.actions.quit.triggered.connect(self.window.close)
        self.actions.keys.triggered.connect(self._show_keys)
        self.actions.about.triggered.connect(self._show_about)
        self.actions.synchronised.toggled.connect(self._synchronise)
        self.window.comparison_view.sync_wanted.connect(self.actions.synchronised.setChecked)

    def _restore(self) -> None:
        current = self._settings.current
        self._change_appearance(self.dresser.appearance)
        self.actions.synchronised.setChecked(current.synchronised)
        self._synchronise(current.synchronised)
        self.window.restore(current.window, self._request.size)
        self.window.reading_area.set_panel_sizes(current.panels)

    def _read_last(self) -> Source:
        """Return the story of the library that was read when the window was closed, or the example."""
        last = self._settings.current.stories.get(str(self.library.path)) if self.library.is_kept else None
        return (BUNDLED_STORY,) if last is None else last

    def _fall_back(self, error: Exception) -> None:
        """Open the example where the story that was read last is not there any more."""
        if self.desk.reading is None and not self._request.paths:
            self.opening.open((BUNDLED_STORY,))
            self.files.say_problem(error)

    def _open_library(self) -> None:
        """Open the library and say where it cannot be; the window works on without it."""
        task = self.library_tasks.start(lambda _progress: self.library.opened())
        task.failed.connect(self.files.say_problem)
        task.succeeded.connect(lambda _: self.drafts.look())

    def _select(self) -> None:
        reading, number = self.desk.reading, self._request.select
        if reading is None or number is None:
            return
        try:
            self.desk.show(on_statement(reading, number))
        except InputError as error:
            self.window.notice_bar.say_problem(error_text(error, self.desk.messages))

    def _change_appearance(self, appearance: Appearance) -> None:
        self.desk.set_appearance(appearance)
        self.judging.set_appearance(appearance)
        self.library_commands.set_appearance(appearance)
        self.review.set_appearance(appearance)
        self.learning.set_appearance(appearance)
        self.files.say_again()
        self.reports.set_appearance(appearance)

    def _synchronise(self, wanted: bool) -> None:
        self.window.comparison_view.set_sync(wanted)
        self._settings.current = replace(self._settings.current, synchronised=wanted)

    def _show_keys(self) -> None:
        keys_sheet(self.actions, self.dresser.appearance, self.window).show()

    def _show_about(self) -> None:
        about_sheet(self.dresser.appearance, self.window).show()
