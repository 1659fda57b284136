"""Joins the library to the window: what is dropped, pasted and chosen, and where it is then seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.dialogs import FileDialogs
from reader.ui.file_commands import FileCommands
from reader.ui.library.import_desk import ImportDesk
from reader.ui.main_window import MainWindow
from reader.ui.opening import Opening

if TYPE_CHECKING:
    from reader.library.batches import Batch


class LibraryCommands(QObject):
    """Whatever fails is said in the notice bar, and nothing that was read or kept is lost."""

    def __init__(
        self,
        window: MainWindow,
        files: FileCommands,
        opening: Opening,
        importing: ImportDesk,
        dialogs: FileDialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._files = files
        self._opening = opening
        self._importing = importing
        self._dialogs = dialogs
        self._appearance: Appearance | None = None

    def connect_to(self, actions: Actions) -> None:
        """Follow these actions."""
        window, importing = self._window, self._importing
        actions.paste_article.triggered.connect(lambda: importing.paste(QGuiApplication.clipboard().mimeData()))
        actions.import_files.triggered.connect(self._ask_files)
        actions.import_folder.triggered.connect(self._ask_folder)
        actions.import_address.triggered.connect(importing.ask_address)
        window.import_dropped.connect(self._take_dropped)
        self._files.import_wanted.connect(self.bring)
        importing.shown.connect(self._cover)
        importing.left.connect(window.uncover)
        importing.failed.connect(self._files.say_problem)
        importing.kept.connect(self._show_kept)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        self._importing.set_appearance(appearance)

    def bring(self, paths: Sequence[Path], into: int | None = None) -> None:
        """Let files and folders be looked through, for a story of the library if one is named."""
        self._importing.bring(paths, into)

    def _take_dropped(self, dropped: QMimeData) -> None:
        self._importing.paste(dropped)

    def _ask_files(self) -> None:
        assert self._appearance is not None
        self._dialogs.ask_articles(self._window, self._appearance.messages, self.bring)

    def _ask_folder(self) -> None:
        assert self._appearance is not None
        self._dialogs.ask_folder(self._window, self._appearance.messages, lambda folder: self.bring((folder,)))

    def _cover(self, page: QWidget) -> None:
        self._window.cover(page)

    def _show_kept(self, batch: Batch, story: int | None) -> None:
        assert self._appearance is not None
        messages = self._appearance.messages
        if story is not None:
            self._opening.open(story)
        said = messages.count("import.kept", len(batch.added))
        self._window.uncover()
        self._window.notice_bar.say_done(said, messages.text("import.see"), lambda: None)
