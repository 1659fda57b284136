"""Bringing many files into the library at once: all that can be read, or nothing where it is cancelled."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from reader.errors import InputError
from reader.library.articles import insert_article, restore_article
from reader.library.database import Library
from reader.library.duplicates import Known, Likeness, find_known, remember, sketch
from reader.library.importing.imported import ImportedText
from reader.library.kept_stories import add_to_story, make_story
from reader.library.lines import set_line
from reader.library.stories import ArticleFile, article_files, read_article_file
from reader.progress import SILENT, Progress, Step
from reader.text.segmentation import segment


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
    stories: tuple[int, ...] = ()
    """The stories that were made, or that articles were added to."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to keep."""

    content: ImportedText
    story: str | int | None = None
    """The title of a new story for it, or the number of one that is there."""
    turned: frozenset[int] = frozenset()
    """The places of the sentences that a person set aside, or brought back though the machine set them aside."""
    is_own: bool = False
    """Whether it is an article of its own even where it is nearly the same as another."""


def import_files(
    library: Library,
    sources: Sequence[Path | str],
    now: datetime.datetime,
    columns: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> Batch:
    """Read files, folders and tables, and addresses given as text, and say what became of each.

    Files come before addresses. What cannot be read is listed with its reason. All the rest is kept in one change:
    it is all there when this returns, and none of it after an exception, ``Cancelled`` among them, or the end of
    the process.
    """
    refused: list[InputError] = []
    paths = [source for source in sources if isinstance(source, Path)]
    addresses = [source for source in sources if isinstance(source, str)]
    entries = read_files(paths, refused, columns, progress) + read_addresses(addresses, refused, progress)
    batch = keep_entries(library, entries, now, progress, again=False)
    return replace(batch, refused=tuple(refused))


def add_articles(library: Library, contents: Sequence[ImportedText], now: datetime.datetime) -> Batch:
    """Keep articles that are read already in one change; see ``import_files``."""
    return keep_entries(library, [Entry(content) for content in contents], now)


def read_files(
    paths: Sequence[Path],
    refused: list[InputError],
    columns: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> list[Entry]:
    """Return the articles in files, folders and tables, in the order given, each file once.

    What cannot be read is put in ``refused``.
    """
    files: dict[Path, ArticleFile] = {}
    for path in paths:
        try:
            files |= {file.path.resolve(): file for file in article_files(path)}
        except InputError as error:
            refused.append(error)
    entries: list[Entry] = []
    for done, file in enumerate(files.values()):
        progress.advance(Step.READING, done, len(files))
        story = file.story if file.described is not None else None
        try:
            entries += [Entry(content, story) for content in read_article_file(file, columns, refused)]
        except InputError as error:
            refused.append(error)
    return entries


def read_addresses(
    addresses: Sequence[str], refused: list[InputError], progress: Progress = SILENT
) -> list[Entry]:
    """Return the articles at addresses that a person asked for; what cannot be read is put in ``refused``."""
    from reader.library.importing.address import read_address

    entries: list[Entry] = []
    for address in addresses:
        try:
            entries.append(Entry(read_address(address, progress)))
        except InputError as error:
            refused.append(error)
    return entries


def keep_entries(
    library: Library,
    entries: Sequence[Entry],
    now: datetime.datetime,
    progress: Progress = SILENT,
    *,
    again: bool = True,
) -> Batch:
    """Keep articles in one change, with their lines and stories; see ``import_files``.

    Unless ``again``, a story of which the library has every article is not made once more.
    """
    sketches = [sketch(entry.content.body) for entry in entries]
    added: list[int] = []
    alike: dict[Likeness, list[Duplicate]] = {Likeness.SAME: [], Likeness.VERSION: []}
    stories: dict[str | int, list[int]] = {}
    with library.changing() as connection:
        for done, (entry, shingles) in enumerate(zip(entries, sketches, strict=True)):
            progress.advance(Step.KEEPING, done, len(entries))
            number, known = keep_article(connection, entry.content, shingles, now, is_own=entry.is_own)
            if known is None or known.likeness is Likeness.VERSION:
                added.append(number)
                _turn_lines(connection, number, entry, now)
            if known is not None:
                alike[known.likeness].append(Duplicate(entry.content.source, known.article_id))
            if entry.story is not None:
                stories.setdefault(entry.story, []).append(number)
        wanted = {story: numbers for story, numbers in stories.items() if again or set(numbers) & set(added)}
        kept = tuple(_keep_story(connection, story, numbers, now) for story, numbers in wanted.items())
        progress.advance(Step.KEEPING, len(entries), len(entries))
    return Batch(tuple(added), tuple(alike[Likeness.SAME]), tuple(alike[Likeness.VERSION]), (), kept)


def _turn_lines(connection: apsw.Connection, number: int, entry: Entry, now: datetime.datetime) -> None:
    if not entry.turned:
        return
    sentences = segment(entry.content.as_article(""))
    for place in sorted(entry.turned):
        set_line(connection, number, place, aside=sentences[place].is_statement, now=now)


def _keep_story(
    connection: apsw.Connection, story: str | int, numbers: Sequence[int], now: datetime.datetime
) -> int:
    if isinstance(story, str):
        return make_story(connection, story, numbers, now)
    add_to_story(connection, story, numbers)
    return story


def keep_article(
    connection: apsw.Connection,
    content: ImportedText,
    numbers: tuple[int, ...],
    now: datetime.datetime,
    *,
    is_own: bool = False,
) -> tuple[int, Known | None]:
    """Keep one article, unless the library has the same, and return its number and what it is like.

    ``numbers`` is its sketch. The same article is brought back where it was deleted. One that ``is_own`` is
    never a version of another.
    """
    known = find_known(connection, content, numbers)
    if known is not None and known.likeness is Likeness.SAME:
        if known.is_deleted:
            restore_article(connection, known.article_id)
        return known.article_id, known
    if is_own:
        known = None
    number = insert_article(connection, content, now, known.article_id if known else None)
    remember(connection, number, numbers)
    return number, known
