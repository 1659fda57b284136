"""What the reader corrects of an import on its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.library.rows import Row, RowKind

if TYPE_CHECKING:
    from reader.library.drafts import Drafts
    from reader.library.importing.imported import ImportedText
    from reader.library.previews import Preview
    from reader.ui.library.import_page import ImportPage


class Correcting(QObject):
    """``corrected`` carries the drafts as the reader wants them, made of those that ``drafts`` gives."""

    corrected = Signal(object)

    def __init__(self, page: ImportPage, drafts: Callable[[], Drafts], parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._drafts = drafts
        sheet = page.sheet
        page.list.ticked.connect(self._tick)
        sheet.form.edited.connect(self._correct)
        sheet.story.chosen.connect(self._choose_story)
        sheet.story.renamed.connect(self._rename_story)
        sheet.own_asked.connect(lambda own: self._change(lambda preview: replace(preview, is_own=own)))
        sheet.lines.turned.connect(lambda place: self._change(lambda preview: preview.turning(place)))

    @property
    def _chosen(self) -> set[int]:
        return {row.key for row in self._page.list.selected if row.kind is RowKind.ARTICLE}

    @property
    def _current(self) -> int | None:
        row = self._page.list.current
        return row.key if row is not None and row.kind is RowKind.ARTICLE else None

    def _tick(self, row: Row) -> None:
        places = self._chosen if row.key in self._chosen else {row.key}
        wanted = not row.is_checked
        self.corrected.emit(self._drafts().changing(places, lambda p: replace(p, is_wanted=wanted)))

    def _correct(self, detail: str, value: object) -> None:
        def corrected(preview: Preview) -> Preview:
            changed: ImportedText = replace(preview.content, **{detail: value})  # type: ignore[arg-type]
            return preview.corrected(changed)

        self._change(corrected)

    def _choose_story(self, story: str | int | None) -> None:
        self.corrected.emit(self._drafts().choosing(self._chosen, story))

    def _rename_story(self, title: str) -> None:
        place, drafts = self._current, self._drafts()
        old = drafts.previews[place].story if place is not None else None
        if isinstance(old, str):
            self.corrected.emit(drafts.renaming(old, title))

    def _change(self, change: Callable[[Preview], Preview]) -> None:
        if self._current is not None:
            self.corrected.emit(self._drafts().changing({self._current}, change))
