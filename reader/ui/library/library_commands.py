"""Joins the library to the window: what is dropped, pasted and chosen, and where it is then seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.dialogs import FileDialogs, Leaving, suggested_name
from reader.ui.file_commands import FileCommands
from reader.ui.library.import_desk import ImportDesk
from reader.ui.library.library_desk import LibraryDesk
from reader.ui.main_window import MainWindow
from reader.ui.notice_bar import Tone
from reader.ui.opening import Opening

if TYPE_CHECKING:
    from reader.library.batches import Batch


_STORY_FILE = ".sejajar"


class LibraryCommands(QObject):
    """Whatever fails is said in the notice bar, and nothing that was read or kept is lost."""

    def __init__(
        self,
        window: MainWindow,
        files: FileCommands,
        opening: Opening,
        desks: tuple[ImportDesk, LibraryDesk],
        dialogs: FileDialogs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._opening = opening
        self._importing, self._library = desks
        self._dialogs = dialogs
        self._appearance: Appearance | None = None
        self._is_stale = False
        self._export_story: QAction | None = None

    def connect_to(self, actions: Actions) -> None:
        """Follow these actions."""
        window, importing, library = self._window, self._importing, self._library
        self._export_story = actions.export_story
        actions.export_story.setEnabled(False)
        actions.export_story.triggered.connect(self._export_open)
        actions.show_library.triggered.connect(lambda: library.show())
        actions.paste_article.triggered.connect(lambda: importing.paste(QGuiApplication.clipboard().mimeData()))
        actions.import_files.triggered.connect(self._ask_files)
        actions.import_folder.triggered.connect(self._ask_folder)
        actions.import_address.triggered.connect(importing.ask_address)
        window.may_close = self._may_close
        window.import_dropped.connect(self._take_dropped)
        self._files.import_wanted.connect(self.bring)
        importing.shown.connect(self._cover_with_import)
        importing.left.connect(self._leave_import)
        importing.failed.connect(self._files.say_problem)
        importing.kept.connect(self._show_kept)
        importing.cancelled.connect(self._say_cancelled)
        importing.left_over.connect(lambda count: self._say_waiting("import.left_over", count))
        library.shown.connect(self._cover)
        library.left.connect(self._leave_library)
        library.changes.failed.connect(self._files.say_problem)
        library.opened.connect(self._opening.open)
        library.changes.said.connect(self._say)
        library.export_wanted.connect(self._ask_export)
        window.activated.connect(library.refresh)
        self._opening.opened.connect(self._offer_export)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        self._importing.set_appearance(appearance)
        self._library.set_appearance(appearance)

    def bring(self, paths: Sequence[Path], into: int | None = None) -> None:
        """Let files and folders be looked through, for a story of the library if one is named."""
        stories = [path for path in paths if path.suffix.lower() == _STORY_FILE]
        others = [path for path in paths if path not in stories]
        if stories:
            self._library.changes.import_stories(stories)
        if others:
            self._importing.bring(others, into)

    def _take_dropped(self, dropped: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.bring(files)
        else:
            self._importing.paste(dropped)

    def _ask_files(self) -> None:
        assert self._appearance is not None
        self._dialogs.ask_articles(self._window, self._appearance.messages, self.bring)

    def _ask_folder(self) -> None:
        assert self._appearance is not None
        self._dialogs.ask_folder(self._window, self._appearance.messages, lambda folder: self.bring((folder,)))

    def _cover_with_import(self, page: QWidget) -> None:
        """Show the import; what was said before of one need not be said any more."""
        if self._window.notice_bar.tone in (Tone.DONE, Tone.PROBLEM):
            self._window.notice_bar.hide()
        self._cover(page)

    def _cover(self, page: QWidget) -> None:
        self._window.cover(page)

    def _show_kept(self, batch: Batch, story: int | None) -> None:
        assert self._appearance is not None
        messages = self._appearance.messages
        self._window.uncover()
        if story is not None:
            self._opening.open(story)
        said = messages.count("import.kept", len(batch.added))
        self._window.notice_bar.say_done(said, messages.text("import.see"), self._library.show)

    def _leave_import(self) -> None:
        """Go back; what waits to be kept is one press away."""
        self._window.uncover()
        waiting = len(self._importing.drafts.previews)
        if waiting:
            self._say_waiting("import.waiting", waiting)

    def _say_cancelled(self) -> None:
        assert self._appearance is not None
        messages, bar = self._appearance.messages, self._window.notice_bar
        bar.say_done(messages.text("import.cancelled"), messages.text("notice.close"), bar.hide)

    def _say_waiting(self, key: str, count: int) -> None:
        assert self._appearance is not None
        messages, bar = self._appearance.messages, self._window.notice_bar
        bar.say_done(messages.count(key, count), messages.text("import.go_on"), self._importing.show)

    def _may_close(self) -> bool:
        """Tell whether nothing is lost with the window: articles that wait are kept first if the reader wants."""
        drafts, answer = self._importing.drafts, Leaving.DISCARD
        if not drafts.previews and not drafts.refused:
            return True
        assert self._appearance is not None
        if wanted := drafts.wanted:
            answer = self._dialogs.ask_leaving(self._window, self._appearance.messages, len(wanted))
        if answer is Leaving.KEEP:
            self._importing.keep(self._window.close)
        elif answer is Leaving.STAY:
            self._importing.show()
        else:
            self._importing.discard()
        return answer is Leaving.DISCARD

    def _leave_library(self) -> None:
        """Go back to what is read, compared anew where the library has changed."""
        self._window.uncover()
        story = self._opening.story
        if self._is_stale and story is not None:
            self._opening.open(story)
        self._is_stale = False
        self._offer_export()

    def _offer_export(self) -> None:
        if self._export_story is not None:
            self._export_story.setEnabled(self._opening.story is not None)

    def _say(self, text: str, undo: Callable[[], None] | None) -> None:
        assert self._appearance is not None
        bar, messages = self._window.notice_bar, self._appearance.messages
        self._is_stale = self._is_stale or undo is not None
        if undo is None:
            bar.say_done(text, messages.text("notice.close"), bar.hide)
            return
        follow = undo

        def take_back() -> None:
            bar.hide()
            follow()

        bar.say_done(text, messages.text("library.undo"), take_back)

    def _export_open(self) -> None:
        """Export the story that is selected in the library, or the one that is being read."""
        story = self._library.story if self._window.is_covered else None
        if story is not None:
            self._ask_export(story.id, story.title)
        elif self._opening.story is not None:
            self._ask_export(self._opening.story, self._files.title)

    def _ask_export(self, number: int, title: str) -> None:
        assert self._appearance is not None
        messages = self._appearance.messages
        self._dialogs.ask_report(
            self._window,
            messages,
            suggested_name(title, _STORY_FILE),
            messages.text("library.story_file"),
            lambda path: self._library.changes.export(number, path),
        )
