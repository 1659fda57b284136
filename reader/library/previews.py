"""What an import would bring, before anything is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import InputError
from reader.library.batches import read_files
from reader.library.database import Library
from reader.library.duplicates import Known, find_known, sketch
from reader.library.importing.imported import ImportedText
from reader.library.stories import as_article
from reader.model import SentenceKind
from reader.progress import SILENT, Progress
from reader.text.segmentation import segment


@dataclass(frozen=True, slots=True)
class Preview:
    """An article as it would be kept."""

    content: ImportedText
    sentences: int
    """How many sentences would be compared, headings included."""
    set_aside: int
    """How many lines would be kept but not compared."""
    known: Known | None
    """The article of the library that it is the same as, or a version of."""


def preview_files(
    library: Library,
    paths: Sequence[Path],
    refused: list[InputError],
    columns: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> tuple[Preview, ...]:
    """Return what ``import_files`` would make of files; the library stays as it is.

    Articles that are alike among themselves are not recognised here, only those that are like one in the library.
    """
    entries = read_files(paths, refused, columns, progress)
    with library.reading() as connection:
        known = [find_known(connection, e.content, sketch(e.content.text)) for e in entries]
    return tuple(_preview(entry.content, found) for entry, found in zip(entries, known, strict=True))


def _preview(content: ImportedText, known: Known | None) -> Preview:
    kinds = Counter(sentence.kind for sentence in segment(as_article(content, "")))
    set_aside = kinds.pop(SentenceKind.BOILERPLATE, 0)
    return Preview(content, kinds.total(), set_aside, known)
