"""The formats in which a comparison can leave the program; the window and the command line offer the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.progress import SILENT, Progress
from reader.report.edition import Edition


class Format(StrEnum):
    """What can be made of a comparison."""

    PDF = "pdf"
    HTML = "html"
    JSON = "json"
    BIBTEX = "bib"
    RIS = "ris"


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of a format. ``ending`` follows the name that all files of a report share: ``.pdf``."""

    ending: str
    content: bytes


def output_files(format: Format, edition: Edition, progress: Progress = SILENT) -> tuple[OutputFile, ...]:
    """Return the files of a format. Raises ``OutputError`` where they cannot be made."""
    return tuple(OutputFile(ending, content) for ending, content in _MAKERS[format](edition, progress).items())


_Files = Mapping[str, bytes]
# Each imports its library only when it is asked for.


def _pdf(edition: Edition, progress: Progress) -> _Files:
    from reader.report.pdf import pdf_bytes

    pages = pdf_bytes(
        edition.comparison, edition.messages, made=edition.made, version=edition.version, progress=progress
    )
    return {".pdf": pages}


def _html(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.html import html_bytes

    page = html_bytes(edition.comparison, edition.messages, made=edition.made, version=edition.version)
    return {".html": page}


def _json(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.json import json_bytes

    return {".json": json_bytes(edition)}


def _bibtex(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.bibliography import bibtex_bytes

    return {".bib": bibtex_bytes(edition)}


def _ris(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.bibliography import ris_bytes

    return {".ris": ris_bytes(edition)}


_MAKERS: Mapping[Format, Callable[[Edition, Progress], _Files]] = {
    Format.PDF: _pdf,
    Format.HTML: _html,
    Format.JSON: _json,
    Format.BIBTEX: _bibtex,
    Format.RIS: _ris,
}
