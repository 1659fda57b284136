"""The work of an import, for the background thread: reading, recognising, proposing, keeping."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError
from reader.progress import Progress

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


def read_paths(
    library: Library, paths: Sequence[Path], columns: Columns, before: Sequence[ImportedText], progress: Progress
) -> Brought:
    """Return what files and folders hold; ``before`` are the articles that the import has already."""
    from reader.library.batches import read_files
    from reader.library.previews import preview

    refused: list[InputError] = []
    tables = tuple(table for path in paths if (table := _table(path, columns)) is not None)
    entries = read_files(paths, refused, columns, progress)
    previews = preview(library, entries, before, progress)
    for one in previews[:COUNTED]:
        _ = one.lines  # found here, where nobody waits for them
    return Brought(previews, tuple(refused), tables)


def read_clipboard(
    library: Library, plain: str, markup: str, name: str, before: Sequence[ImportedText]
) -> Brought:
    """Return the article that was copied. Raises ``InputError`` where nothing was."""
    from reader.library.batches import Entry
    from reader.library.importing.pasted import read_pasted
    from reader.library.previews import preview

    return Brought(preview(library, [Entry(read_pasted(plain, markup, name))], before))


def read_from_address(
    library: Library, address: str, before: Sequence[ImportedText], progress: Progress
) -> Brought:
    """Return the article at an address that the reader typed. Raises ``InputError`` where there is none."""
    from reader.library.batches import Entry
    from reader.library.importing.address import read_address
    from reader.library.previews import preview

    return Brought(preview(library, [Entry(read_address(address, progress))], before))


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


def _table(path: Path, columns: Columns) -> Table | None:
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
    return Table(path, found, {**usual_columns(found), **columns})
