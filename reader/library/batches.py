"""Bringing many files into the library at once: all that can be read, or nothing where it is cancelled."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from reader.errors import InputError
from reader.library.articles import insert_article, restore_article
from reader.library.database import Library
from reader.library.duplicates import Known, Likeness, find_known, remember, sketch
from reader.library.importing.imported import ImportedText
from reader.library.importing.kinds import read_all
from reader.library.stories import article_files
from reader.progress import SILENT, Progress, Step

Sketched = tuple[ImportedText, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that was not kept again, or that was kept as a version of another."""

    source: str
    article_id: int
    """The article that was there."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of an import. Every file is in one of the lists, every article in ``added`` or ``same``."""

    added: tuple[int, ...]
    same: tuple[Duplicate, ...]
    versions: tuple[Duplicate, ...]
    refused: tuple[InputError, ...]


def import_files(
    library: Library,
    paths: Sequence[Path],
    now: datetime.datetime,
    columns: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> Batch:
    """Read files, folders and tables into the library and say what became of each.

    What cannot be read is listed with its reason. All the rest is kept in one change: it is all there when this
    returns, and none of it after an exception, ``Cancelled`` among them, or the end of the process.
    """
    refused: list[InputError] = []
    read = _read(paths, columns or {}, refused, progress)
    return add_articles(library, read, now, refused, progress)


def add_articles(
    library: Library,
    contents: Sequence[ImportedText],
    now: datetime.datetime,
    refused: Sequence[InputError] = (),
    progress: Progress = SILENT,
) -> Batch:
    """Keep articles that are read already, for example pasted; see ``import_files``."""
    sketched: list[Sketched] = [(content, sketch(content.text)) for content in contents]
    added: list[int] = []
    lists: dict[Likeness, list[Duplicate]] = {Likeness.SAME: [], Likeness.VERSION: []}
    with library.changing() as connection:
        for done, entry in enumerate(sketched):
            progress.advance(Step.KEEPING, done, len(sketched))
            number, known = keep_article(connection, *entry, now)
            if known is None or known.likeness is Likeness.VERSION:
                added.append(number)
            if known is not None:
                lists[known.likeness].append(Duplicate(entry[0].source, known.article_id))
    return Batch(tuple(added), tuple(lists[Likeness.SAME]), tuple(lists[Likeness.VERSION]), tuple(refused))


def _read(
    paths: Sequence[Path], columns: Mapping[str, str], refused: list[InputError], progress: Progress
) -> list[ImportedText]:
    files: dict[Path, Path] = {}
    for path in paths:
        try:
            files |= {file.resolve(): file for file in article_files(path)}
        except InputError as error:
            refused.append(error)
    read: list[ImportedText] = []
    for done, file in enumerate(files.values()):
        progress.advance(Step.READING, done, len(files))
        try:
            read += read_all(file, columns, refused)
        except InputError as error:
            refused.append(error)
    return read


def keep_article(
    connection: apsw.Connection, content: ImportedText, numbers: tuple[int, ...], now: datetime.datetime
) -> tuple[int, Known | None]:
    """Keep one article, unless the library has the same, and return its number and what it is like.

    ``numbers`` is its sketch. The same article is brought back where it was deleted.
    """
    known = find_known(connection, content, numbers)
    if known is not None and known.likeness is Likeness.SAME:
        if known.is_deleted:
            restore_article(connection, known.article_id)
        return known.article_id, known
    number = insert_article(connection, content, now, known.article_id if known else None)
    remember(connection, number, numbers)
    return number, known
