"""Story folders and loose files to articles."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.errors import InputError, Problem
from reader.library.importing.metadata import headline_in, language_of, outlet_in
from reader.library.importing.plain_text import read_text
from reader.model import Article
from reader.progress import SILENT, Progress, Step

STORY_FILE = "story.toml"


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to read, with what a story file says of it."""

    path: Path
    story: str | None = None
    described: Mapping[str, Any] | None = None


def load_story(folder: Path) -> tuple[Article, ...]:
    """Return the articles of a story folder; see ``load_articles``."""
    return load_articles([folder])


def load_articles(paths: Sequence[Path], progress: Progress = SILENT) -> tuple[Article, ...]:
    """Return the articles in these files and story folders, in the order given.

    A file that is given twice is read once. What no story file says is taken from the text where the text says
    it. Raises ``InputError`` for the first path that cannot be read.
    """
    sources = {source.path.resolve(): source for path in paths for source in _sources(path)}
    read = []
    for done, source in enumerate(sources.values()):
        progress.advance(Step.READING, done, len(sources))
        read.append((source, read_text(source.path)))
    ids = _article_ids(read)
    return tuple(_article(source, text, article_id) for (source, text), article_id in zip(read, ids, strict=True))


def _sources(path: Path) -> list[_Source]:
    if not path.is_dir():
        return [_Source(path)]
    if (path / STORY_FILE).is_file():
        return _described_sources(path)
    texts = sorted(path.glob("*.txt"))
    if not texts:
        raise InputError(Problem.FOLDER_WITHOUT_TEXTS, path=str(path))
    return [_Source(text, path.name) for text in texts]


def _described_sources(folder: Path) -> list[_Source]:
    story_file = folder / STORY_FILE
    try:
        described = tomllib.loads(read_text(story_file))
        story = str(described.get("title", folder.name))
        return [_Source(folder / entry["file"], story, entry) for entry in described["articles"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise InputError(Problem.STORY_FILE, path=str(story_file), detail=str(error)) from error


def _article_ids(read: Sequence[tuple[_Source, str]]) -> list[str]:
    """Return an id for each article that does not depend on the order: its file's stem, marked if not unique."""
    stems = [re.sub(r"[^\w.-]+", "-", source.path.stem) or "article" for source, _ in read]
    ids: list[str] = []
    for (source, text), stem in zip(read, stems, strict=True):
        alike = sorted(_identity(s, t) for (s, t), other in zip(read, stems, strict=True) if other == stem)
        place = alike.index(_identity(source, text))
        ids.append(f"{stem}-{place + 1}" if len(alike) > 1 else stem)
    return ids


def _identity(source: _Source, text: str) -> tuple[str, str]:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), str(source.path)


def _article(source: _Source, text: str, article_id: str) -> Article:
    described = source.described or {}
    published = described.get("published")
    language = str(described.get("language") or language_of(text))
    if source.described is None:
        outlet, headline = outlet_in(text), headline_in(text, language)
    else:
        outlet, headline = described.get("outlet"), described.get("headline")
    return Article(
        id=article_id,
        text=text,
        source=source.path.name,
        outlet=outlet,
        headline=headline,
        published=published if isinstance(published, datetime.date) else None,
        language=language,
        story=source.story,
    )
