"""Importing in the window: what is read is looked through and corrected, and kept only when the reader says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.errors import InputError, Problem
from reader.library.drafts import Drafts
from reader.library.library_file import LibraryFile
from reader.library.reading_in import (
    Brought,
    Table,
    from_address,
    from_clipboard,
    from_paths,
    from_table,
)
from reader.messages import Messages
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.library.correcting import Correcting
from reader.ui.library.import_rows import ImportRows, summary
from reader.ui.library.import_work import ImportWork, largest_story
from reader.ui.library.rows import RowKind
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import TaskRunner
from reader.wording import error_text

if TYPE_CHECKING:
    from reader.library.batches import Batch
    from reader.library.reading_in import Source
    from reader.ui.library.import_page import ImportPage

_MOST_COMPARED = 40


class ImportDesk(QObject):
    """Holds what is being imported until it is kept or discarded.

    ``shown`` carries the page when it is wanted, ``changed`` the drafts, ``left_over`` how many an earlier window
    left, ``kept`` what was kept and the story that is to be compared; ``cancelled`` says that nothing was.
    """

    shown = Signal(QWidget)
    left = Signal()
    changed = Signal(object)
    left_over = Signal(int)
    kept = Signal(object, object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, library: LibraryFile, tasks: TaskRunner, progress: ProgressDisplay, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = ImportWork(library, tasks, progress, self)
        self._work.failed.connect(self.failed)
        self._work.cancelled.connect(self.cancelled)
        self._actions = actions
        self._appearance: Appearance | None = None
        self._page: ImportPage | None = None
        self._rows = ImportRows()
        self.drafts = Drafts()

    @property
    def page(self) -> ImportPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            from reader.ui.library.import_page import ImportPage

            actions = self._actions
            sources = (actions.paste_article, actions.import_files, actions.import_folder, actions.import_address)
            self._page = ImportPage(sources)
            self._connect(self._page)
            if self._appearance is not None:
                self._page.set_appearance(self._appearance)
        return self._page

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        if self._page is not None:
            self._page.set_appearance(appearance)
            self._show_rows()

    def bring(self, paths: Sequence[Path], into: int | None = None) -> None:
        """Read files and folders to be looked through, for a story of the library if one is named."""
        self.drafts = replace(self.drafts, into=into)
        self._read(from_paths(paths))

    def paste(self, copied: QMimeData | None) -> None:
        """Read what is on the clipboard: an article, files that were copied, or nothing."""
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()] if copied else []
        if files:
            self.bring(files)
            return
        if copied is None or not (copied.text().strip() or copied.html().strip()):
            self.failed.emit(InputError(Problem.NOTHING_TO_PASTE))
            return
        self.drafts = replace(self.drafts, pasted=self.drafts.pasted + 1)
        name = self._messages.text("import.pasted", number=self.drafts.pasted)
        self._read(from_clipboard(copied.text(), copied.html(), name))

    def show(self) -> None:
        """Show what waits to be kept."""
        self._show_rows()
        self.shown.emit(self.page)
        self.page.list.setFocus()

    def take_up(self, left: Drafts) -> None:
        """Go on with what an earlier window left; the reader is told of it and sees it when it is wanted."""
        self._change_drafts(self.drafts.with_left(left))
        self._propose()
        self.left_over.emit(len(left.previews))

    def keep(self, then: Callable[[], object]) -> None:
        """Keep what is wanted, then go on; where it cannot be kept, it waits as before."""
        self._keep(compare=False, then=then)

    def ask_address(self) -> None:
        """Ask for an address from which an article is fetched."""
        self._show_rows()
        self.shown.emit(self.page)
        self.page.address.open()

    @property
    def _messages(self) -> Messages:
        assert self._appearance is not None
        return self._appearance.messages

    def _read(self, source: Source, take: Callable[[Brought], None] | None = None) -> None:
        _ = self.page  # made while the files are read
        self._work.read(source, self.drafts.previews, take or self._take)

    def _take(self, brought: Brought) -> None:
        first = len(self.drafts.previews)
        self._change_drafts(self.drafts.with_brought(brought))
        self.shown.emit(self.page)
        self.page.address.done()
        if brought.previews:
            self.page.list.select(RowKind.ARTICLE, first)
        else:
            self.page.list.select_first()
        focused = QApplication.focusWidget()
        if focused is None or not self.page.columns.isAncestorOf(focused):
            self.page.list.setFocus()
        self._propose()

    def _propose(self) -> None:
        """Look for stories in the background; what the reader has chosen meanwhile stays."""
        asked, unsaid = self.drafts.previews, self.drafts.unsaid()
        self._work.propose(
            unsaid, lambda proposed: self._change_drafts(self.drafts.with_proposals(asked, proposed))
        )

    def _change_drafts(self, drafts: Drafts) -> None:
        self.drafts = drafts
        self.changed.emit(drafts)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._appearance is None:
            return
        page, drafts, messages = self.page, self.drafts, self._messages
        rows = self._rows.rows(drafts.previews, drafts.refused, drafts.stories, messages)
        page.show_rows(rows, summary(drafts.previews, messages), self._appearance.palette)
        wanted = drafts.wanted
        together = len(wanted) <= _MOST_COMPARED or any(p.story is not None for p in wanted)
        page.keep.setEnabled(bool(wanted))
        page.compare.setEnabled(bool(wanted) and together)
        self._show_sheet()

    def _show_sheet(self) -> None:
        assert self._appearance is not None
        row, page, drafts = self.page.list.current, self.page, self.drafts
        table = None
        if row is not None and row.kind is RowKind.ARTICLE and row.key < len(drafts.previews):
            preview, new = drafts.previews[row.key], drafts.new_stories
            page.sheet.show_draft(preview, new=new, kept=drafts.stories, appearance=self._appearance)
            table = drafts.table_of(preview.content.source)
        elif row is not None and row.kind is RowKind.PROBLEM:
            page.sheet.show_problem(row.title, error_text(drafts.refused[row.key], self._messages))
            table = drafts.table_of(row.title)
        page.columns.show_table(table, self._appearance)

    def _connect(self, page: ImportPage) -> None:
        page.left.connect(self.left)
        page.address.wanted.connect(lambda address: self._read(from_address(address)))
        page.list.chosen.connect(self._show_sheet)
        page.columns.changed.connect(self._read_table_again)
        page.keep_wanted.connect(lambda: self._keep(compare=False))
        page.compare_wanted.connect(lambda: self._keep(compare=True))
        page.discard_wanted.connect(self._leave_nothing)
        Correcting(page, lambda: self.drafts, self).corrected.connect(self._change_drafts)

    def _read_table_again(self, table: Table) -> None:
        """Read a table anew with other columns, unless it is read with others once more meanwhile."""
        name = table.path.name
        self.drafts = replace(self.drafts, tables={**self.drafts.tables, name: table})

        def take(brought: Brought) -> None:
            if self.drafts.tables.get(name) is table:
                self.drafts = self.drafts.without_table(name)
                self._take(brought)

        self._read(from_table(table), take)

    def discard(self) -> None:
        """Let go of everything that waits."""
        self._change_drafts(Drafts())

    def _leave_nothing(self) -> None:
        self.discard()
        self.left.emit()

    def _keep(self, *, compare: bool, then: Callable[[], object] = lambda: None) -> None:
        wanted = self.drafts.as_one_story() if compare else self.drafts.wanted

        def end(batch: Batch) -> None:
            self.page.set_open(True)
            self.discard()
            self.kept.emit(batch, largest_story(wanted, batch) if compare else None)
            then()

        self.page.set_open(False)
        self._work.keep(wanted, end, self._go_on)

    def _go_on(self) -> None:
        self.page.set_open(True)
        self._show_rows()
        self.page.list.setFocus()
