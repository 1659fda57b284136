"""Story folders and loose files to articles."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.errors import InputError, Problem
from reader.library.importing.imported import ImportedText, text_hash
from reader.library.importing.kinds import IN_FOLDERS, SUFFIXES, read_all
from reader.library.importing.plain_text import read_text
from reader.model import Article
from reader.progress import SILENT, Progress, Step

STORY_FILE = "story.toml"
MAX_TOGETHER = 40
"""More articles in one table are a collection, not a story."""


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to read, with what a story file says of it."""

    path: Path
    story: str | None = None
    described: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    source: ArticleFile
    imported: ImportedText


def load_story(folder: Path) -> tuple[Article, ...]:
    """Return the articles of a story folder; see ``load_articles``."""
    return load_articles([folder])


def load_articles(paths: Sequence[Path], progress: Progress = SILENT) -> tuple[Article, ...]:
    """Return the articles in these files and story folders, in the order given.

    A file that is given twice is read once. What no story file says is taken from the file or its text, where
    they say it. Raises ``InputError`` for the first path that cannot be read.
    """
    sources = {source.path.resolve(): source for path in paths for source in article_files(path)}
    read: list[_Read] = []
    for done, source in enumerate(sources.values()):
        progress.advance(Step.READING, done, len(sources))
        read += [_Read(source, imported) for imported in _read_together(source)]
    ids = _article_ids(read)
    return tuple(
        entry.imported.as_article(article_id, entry.source.story)
        for entry, article_id in zip(read, ids, strict=True)
    )


def read_article_file(
    file: ArticleFile, columns: Mapping[str, str] | None = None, skipped: list[InputError] | None = None
) -> tuple[ImportedText, ...]:
    """Return the articles in a file as its story file describes them; see ``read_all``."""
    read = read_all(file.path, columns, skipped)
    described = file.described
    return read if described is None else tuple(_described(imported, described) for imported in read)


def _described(imported: ImportedText, described: Mapping[str, Any]) -> ImportedText:
    """Return an article with what a story file says; what that leaves out is not taken from the text."""
    published = described.get("published")
    return replace(
        imported,
        outlet=described.get("outlet"),
        headline=described.get("headline"),
        author=described.get("author"),
        address=described.get("address"),
        published=published if isinstance(published, datetime.date) else None,
        language=str(described.get("language") or imported.language),
    )


def _read_together(file: ArticleFile) -> tuple[ImportedText, ...]:
    found = read_article_file(file)
    if len(found) > MAX_TOGETHER:
        raise InputError(Problem.TOO_MANY_ARTICLES, path=file.path.name, count=len(found), limit=MAX_TOGETHER)
    return found


def article_files(path: Path) -> list[ArticleFile]:
    """Return the files of a path that are to be read: itself, or those of the articles in a folder.

    Raises ``InputError`` for a folder without articles, or with a story file that cannot be understood.
    """
    if not path.is_dir():
        return [ArticleFile(path)]
    if (path / STORY_FILE).is_file():
        return _describedarticle_files(path)
    texts = sorted(file for file in path.iterdir() if SUFFIXES.get(file.suffix.lower()) in IN_FOLDERS)
    if not texts:
        raise InputError(Problem.FOLDER_WITHOUT_TEXTS, path=str(path))
    return [ArticleFile(text, path.name) for text in texts]


def _describedarticle_files(folder: Path) -> list[ArticleFile]:
    story_file = folder / STORY_FILE
    try:
        described = tomllib.loads(read_text(story_file))
        story = str(described.get("title", folder.name))
        return [ArticleFile(folder / entry["file"], story, entry) for entry in described["articles"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise InputError(Problem.STORY_FILE, path=str(story_file), detail=str(error)) from error


def _article_ids(read: Sequence[_Read]) -> list[str]:
    """Return an id for each article that does not depend on the order: its file's stem, marked if not unique."""
    stems = [_stem(entry) for entry in read]
    ids: list[str] = []
    for entry, stem in zip(read, stems, strict=True):
        alike = sorted(_identity(e) for e, other in zip(read, stems, strict=True) if other == stem)
        place = alike.index(_identity(entry))
        ids.append(f"{stem}-{place + 1}" if len(alike) > 1 else stem)
    return ids


def _stem(entry: _Read) -> str:
    path = entry.source.path
    row = entry.imported.source.removeprefix(path.name)
    return re.sub(r"[^\w.-]+", "-", path.stem + row) or "article"


def _identity(entry: _Read) -> tuple[str, str, str]:
    return text_hash(entry.imported.text), str(entry.source.path), entry.imported.source
