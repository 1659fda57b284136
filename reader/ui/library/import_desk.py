"""Importing in the window: what is read is looked through and corrected, and kept only when the reader says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.errors import InputError, Problem
from reader.library.library_file import LibraryFile
from reader.messages import Messages
from reader.progress import Progress
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.library.drafts import Drafts
from reader.ui.library.import_rows import ImportRows, summary
from reader.ui.library.reading_in import (
    Brought,
    Table,
    keep,
    propose,
    read_clipboard,
    read_from_address,
    read_paths,
)
from reader.ui.library.rows import Row, RowKind
from reader.ui.progress_display import ProgressDisplay
from reader.ui.tasks import TaskRunner
from reader.wording import error_text

if TYPE_CHECKING:
    from reader.library.batches import Batch
    from reader.library.importing.imported import ImportedText
    from reader.library.previews import Preview
    from reader.ui.library.import_page import ImportPage

_MOST_COMPARED = 40


class ImportDesk(QObject):
    """Holds what is being imported until it is kept or discarded.

    ``shown`` carries the page when it is wanted, ``kept`` what was kept and the story that is to be compared.
    """

    shown = Signal(QWidget)
    left = Signal()
    kept = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, library: LibraryFile, tasks: TaskRunner, progress: ProgressDisplay, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._progress = progress
        self._actions = actions
        self._appearance: Appearance | None = None
        self._page: ImportPage | None = None
        self._story: int | None = None
        self._pasted = 0
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
        self._story = into
        self._read(lambda library, before, progress: read_paths(library, paths, {}, before, progress))

    def paste(self, copied: QMimeData) -> None:
        """Read what is on the clipboard: an article, or files that were copied."""
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if files:
            self.bring(files)
            return
        if not copied.text().strip() and not copied.html().strip():
            self.failed.emit(InputError(Problem.NOTHING_TO_PASTE))
            return
        self._pasted += 1
        name = self._messages.text("import.pasted", number=self._pasted)
        plain, markup = copied.text(), copied.html()
        self._read(lambda library, before, _: read_clipboard(library, plain, markup, name, before))

    def show(self) -> None:
        """Show what waits to be kept."""
        self.shown.emit(self.page)
        self.page.list.setFocus()

    def keep(self, then: Callable[[], object]) -> None:
        """Keep what is wanted, then go on; where it cannot be kept, it waits as before."""
        self._keep(compare=False, then=then)

    def ask_address(self) -> None:
        """Ask for an address from which an article is fetched."""
        self._show_rows()
        self.shown.emit(self.page)
        self.page.address.open()

    def _fetch(self, address: str) -> None:
        self._read(lambda library, before, progress: read_from_address(library, address, before, progress))

    @property
    def _messages(self) -> Messages:
        assert self._appearance is not None
        return self._appearance.messages

    def _read(self, work: Callable[..., Brought], take: Callable[[Brought], None] | None = None) -> None:
        library, before = self._library, [preview.content for preview in self.drafts.previews]
        task = self._tasks.start(lambda progress: work(library.opened(), before, progress))
        task.succeeded.connect(take or self._take)
        task.failed.connect(self.failed)
        self._progress.watch(task)

    def _take(self, brought: Brought) -> None:
        first = len(self.drafts.previews)
        self.drafts = self.drafts.with_brought(brought, self._story)
        self._show_rows()
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
        library, asked, unsaid = self._library, self.drafts.previews, self.drafts.unsaid()
        task = self._tasks.start(lambda _progress: propose(library.opened(), unsaid))
        task.succeeded.connect(lambda proposed: self._change_drafts(self.drafts.with_proposals(asked, proposed)))
        task.failed.connect(self.failed)

    def _change_drafts(self, drafts: Drafts) -> None:
        self.drafts = drafts
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
        page.address.wanted.connect(self._fetch)
        page.list.chosen.connect(self._show_sheet)
        page.list.ticked.connect(self._tick)
        page.sheet.form.edited.connect(self._correct)
        page.sheet.story.chosen.connect(self._choose_story)
        page.sheet.story.renamed.connect(self._rename_story)
        page.sheet.own_asked.connect(lambda own: self._change_current(lambda p: replace(p, is_own=own)))
        page.sheet.lines.turned.connect(lambda place: self._change_current(lambda p: p.turning(place)))
        page.columns.changed.connect(self._read_table_again)
        page.keep_wanted.connect(lambda: self._keep(compare=False))
        page.compare_wanted.connect(lambda: self._keep(compare=True))
        page.discard_wanted.connect(self._discard)

    @property
    def _chosen(self) -> set[int]:
        return {row.key for row in self.page.list.selected if row.kind is RowKind.ARTICLE}

    def _tick(self, row: Row) -> None:
        places = self._chosen if row.key in self._chosen else {row.key}
        wanted = not row.is_checked
        self._change_drafts(self.drafts.changing(places, lambda p: replace(p, is_wanted=wanted)))

    def _correct(self, detail: str, value: object) -> None:
        def corrected(preview: Preview) -> Preview:
            changed: ImportedText = replace(preview.content, **{detail: value})  # type: ignore[arg-type]
            return preview.corrected(changed)

        self._change_current(corrected)

    def _choose_story(self, story: str | int | None) -> None:
        self._change_drafts(self.drafts.choosing(self._chosen, story))

    def _rename_story(self, title: str) -> None:
        row = self.page.list.current
        old = self.drafts.previews[row.key].story if row is not None and row.kind is RowKind.ARTICLE else None
        if isinstance(old, str):
            self._change_drafts(self.drafts.renaming(old, title))

    def _change_current(self, change: Callable[[Preview], Preview]) -> None:
        row = self.page.list.current
        if row is not None and row.kind is RowKind.ARTICLE:
            self._change_drafts(self.drafts.changing({row.key}, change))

    def _read_table_again(self, table: Table) -> None:
        """Read a table anew with other columns, unless it is read with others once more meanwhile."""
        name, path, columns = table.path.name, table.path, table.columns
        self.drafts = replace(self.drafts, tables={**self.drafts.tables, name: table})

        def take(brought: Brought) -> None:
            if self.drafts.tables.get(name) is table:
                self.drafts = self.drafts.without_table(name)
                self._take(brought)

        self._read(lambda library, _, progress: read_paths(library, [path], columns, (), progress), take)

    def _discard(self) -> None:
        self._clear()
        self.left.emit()

    def _clear(self) -> None:
        self._story, self._pasted = None, 0
        self._change_drafts(Drafts())

    def _keep(self, *, compare: bool, then: Callable[[], object] | None = None) -> None:
        wanted = self.drafts.as_one_story() if compare else self.drafts.wanted
        library = self._library

        def work(progress: Progress) -> Batch:
            from reader.cli import clock

            return keep(library.opened(), wanted, clock(), progress)

        task = self._tasks.start(work)
        task.succeeded.connect(lambda batch: self._end(batch, _largest(wanted, batch) if compare else None))
        if then is not None:
            task.succeeded.connect(then)
        task.failed.connect(self.failed)
        self._progress.watch(task)

    def _end(self, batch: Batch, story: int | None) -> None:
        self._clear()
        self.kept.emit(batch, story)


def _largest(previews: Sequence[Preview], batch: Batch) -> int | None:
    """Return the number of the story that most of the articles are for."""
    counts = Counter(preview.story for preview in previews if preview.story is not None)
    if not counts:
        return None
    largest = max(counts, key=lambda story: counts[story])
    return batch.stories[list(counts).index(largest)]
