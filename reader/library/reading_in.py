"""The work of an import, for the background thread: reading, recognising, proposing, keeping."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError
from reader.progress import Progress, Step

if TYPE_CHECKING:
    from reader.library.batches import Batch
    from reader.library.database import Library
    from reader.library.importing.imported import ImportedText
    from reader.library.previews import Preview
    from reader.library.proposals import Proposal

COUNTED = 200
"""In an import of more articles, sentences are counted where an article is looked at."""
Columns = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of articles: what its columns are called, and which of them holds what."""

    path: Path
    headings: tuple[str, ...]
    columns: Columns


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of some files, or of the clipboard."""

    previews: tuple[Preview, ...]
    refused: tuple[InputError, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """Which stories the articles of an import seem to tell, and which stories are there."""

    proposals: tuple[Proposal, ...]
    stories: Mapping[int, str]


Source = Callable[["Library", Sequence["ImportedText"], Progress], Brought]
"""What reads something, knowing the articles that the import has already."""


def from_paths(paths: Sequence[Path]) -> Source:
    """Return what reads files and folders."""

    def read(library: Library, before: Sequence[ImportedText], progress: Progress) -> Brought:
        brought = _files(library, paths, {}, before, progress)
        return replace(brought, tables=tuple(table for path in paths if (table := _table(path)) is not None))

    return read


def from_table(table: Table) -> Source:
    """Return what reads a table of articles with its columns."""

    def read(library: Library, _: Sequence[ImportedText], progress: Progress) -> Brought:
        return replace(_files(library, [table.path], table.columns, (), progress), tables=(table,))

    return read


def from_clipboard(plain: str, markup: str, name: str) -> Source:
    """Return what reads an article that was copied; it raises ``InputError`` where nothing was."""

    def read(library: Library, before: Sequence[ImportedText], progress: Progress) -> Brought:
        from reader.library.importing.pasted import read_pasted

        return _one(library, read_pasted(plain, markup, name), before, progress)

    return read


def from_address(address: str) -> Source:
    """Return what fetches the article at an address that the reader typed; it raises ``InputError``."""

    def read(library: Library, before: Sequence[ImportedText], progress: Progress) -> Brought:
        from reader.library.importing.address import read_address

        return _one(library, read_address(address, progress), before, progress)

    return read


def _files(
    library: Library, paths: Sequence[Path], columns: Columns, before: Sequence[ImportedText], progress: Progress
) -> Brought:
    from reader.library.batches import read_files
    from reader.library.previews import preview

    refused: list[InputError] = []
    previews = preview(library, read_files(paths, refused, columns, progress), before, progress)
    counted = previews[:COUNTED]
    for done, one in enumerate(counted):
        progress.advance(Step.SEGMENTING, done, len(counted))
        _ = one.lines  # found here, where nobody waits for them
    return Brought(previews, tuple(refused))


def _one(library: Library, content: ImportedText, before: Sequence[ImportedText], progress: Progress) -> Brought:
    from reader.library.batches import Entry
    from reader.library.previews import preview

    return Brought(preview(library, [Entry(content)], before, progress))


def propose(library: Library, previews: Sequence[Preview]) -> Proposed:
    """Return which stories the articles seem to tell, and the titles of the stories that are there."""
    from reader.library.kept_stories import story_titles
    from reader.library.proposals import propose_stories

    with library.reading() as connection:
        return Proposed(propose_stories(connection, previews), story_titles(connection))


def keep(library: Library, previews: Sequence[Preview], now: datetime.datetime, progress: Progress) -> Batch:
    """Keep the articles that are wanted, in one change."""
    from reader.library.batches import keep_entries

    return keep_entries(library, [p.entry for p in previews if p.is_wanted], now, progress)


def _table(path: Path) -> Table | None:
    from reader.library.importing.kinds import TABLES, Kind, kind_of
    from reader.library.importing.plain_text import read_bytes
    from reader.library.importing.tables import headings, usual_columns

    try:
        content = read_bytes(path)
        kind = kind_of(content, path.name)
        if kind not in TABLES:
            return None
        found = headings(content, path.name, is_workbook=kind is Kind.XLSX)
    except InputError:
        return None  # reading it says why
    return Table(path, found, usual_columns(found))
