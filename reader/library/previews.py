"""What an import would bring, before anything is kept, and as a person corrects it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

from reader.errors import InputError
from reader.library.articles import insert_article
from reader.library.batches import Entry, read_files
from reader.library.database import Library, connect
from reader.library.duplicates import Known, Likeness, find_known, remember, sketch
from reader.library.importing.imported import ImportedText
from reader.library.migrations import migrate
from reader.model import Sentence
from reader.progress import SILENT, Progress, Step
from reader.text.segmentation import segment

_NO_TIME = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Preview:
    """An article as it would be kept."""

    content: ImportedText
    known: Known | None = None
    """The article of the library that it is the same as, or a version of."""
    twin: Likeness | None = None
    """How it is like one that stands before it in the same import."""
    story: str | int | None = None
    """The title of a new story for it, at first of the described one that it came with, or an old one's number."""
    turned: frozenset[int] = frozenset()
    """The places of the lines that a person set aside, or brought back though the machine set them aside."""
    is_own: bool = False
    """Whether it is to be an article of its own, though it is nearly the same as another."""
    is_wanted: bool = True

    @property
    def likeness(self) -> Likeness | None:
        """How it is like an article of the library, else like one of the import."""
        return self.known.likeness if self.known else self.twin

    @property
    def may_be_version(self) -> bool:
        """Whether it is nearly the same as another article."""
        return self.likeness is Likeness.VERSION

    @cached_property
    def lines(self) -> tuple[Sentence, ...]:
        """The sentences as the machine gives them, found when they are first asked for."""
        return segment(self.content.as_article(""))

    @property
    def entry(self) -> Entry:
        """What is to be kept."""
        return Entry(self.content, self.story, self.turned, self.is_own)

    def is_aside(self, place: int) -> bool:
        """Tell whether a line would be kept but not compared."""
        return self.lines[place].is_statement is (place in self.turned)

    @property
    def set_aside(self) -> int:
        """How many lines would be kept but not compared."""
        return sum(self.is_aside(place) for place in range(len(self.lines)))

    @property
    def sentences(self) -> int:
        """How many sentences would be compared, headings included."""
        return len(self.lines) - self.set_aside

    def turning(self, place: int) -> Preview:
        """Return the preview with a line set aside that was to be compared, or the other way round."""
        return replace(self, turned=self.turned ^ {place})

    def corrected(self, content: ImportedText) -> Preview:
        """Return the preview with other details; lines that come out otherwise are the machine's again."""
        other = replace(self, content=content)
        same = [line.span for line in other.lines] == [line.span for line in self.lines]
        return other if same else replace(other, turned=frozenset())


def preview_files(
    library: Library,
    paths: Sequence[Path],
    refused: list[InputError],
    columns: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> tuple[Preview, ...]:
    """Return what ``import_files`` would make of files; the library stays as it is."""
    return preview(library, read_files(paths, refused, columns, progress), progress=progress)


def preview(
    library: Library,
    entries: Sequence[Entry],
    before: Sequence[ImportedText] = (),
    progress: Progress = SILENT,
) -> tuple[Preview, ...]:
    """Return what would become of articles that are read; the library stays as it is.

    ``before`` are those that stand before them in the same import.
    """
    previews: list[Preview] = []
    total = len(before) + len(entries)
    seen = twins_among(chain(before, (entry.content for entry in entries)))
    for done, _ in enumerate(islice(seen, len(before))):
        progress.advance(Step.RECOGNISING, done, total)
    with library.reading() as connection:
        for entry, (numbers, twin) in zip(entries, seen, strict=True):
            progress.advance(Step.RECOGNISING, len(before) + len(previews), total)
            known = find_known(connection, entry.content, numbers)
            previews.append(Preview(entry.content, known, twin, entry.story))
    return tuple(previews)


def twins_among(contents: Iterable[ImportedText]) -> Iterator[tuple[tuple[int, ...], Likeness | None]]:
    """Yield for each article its sketch, and how it is like one before it, as a library with those would say."""
    memory = Path(":memory:")
    with closing(connect(memory)) as connection:
        migrate(connection, memory)
        connection.execute("DROP TRIGGER articles_inserted")
        for content in contents:
            numbers = sketch(content.body)
            known = find_known(connection, content, numbers)
            remember(connection, insert_article(connection, content, _NO_TIME), numbers)
            yield numbers, known.likeness if known else None
