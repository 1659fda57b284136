"""The formats in which a comparison can leave the program; the window and the command line offer the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.errors import OutputError, Problem, system_detail
from reader.files import write_whole
from reader.progress import SILENT, Progress
from reader.report.edition import Edition


class Format(StrEnum):
    """What can be made of a comparison. Its words are ``format.<name>``."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    WORKSHEET = "worksheet"
    JSON = "json"
    BIBTEX = "bib"
    RIS = "ris"


LAID_OUT = frozenset({Format.PDF, Format.DOCX})
"""The formats with pages, which paper and orientation shape."""
PLAIN = frozenset({Format.JSON, Format.CSV, Format.BIBTEX, Format.RIS})
"""The formats whose files a person can read as they are."""
IN_SECTIONS = frozenset({Format.PDF, Format.HTML, Format.DOCX})
"""The formats with the sections of the report, in the order of the options."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of a format. ``ending`` follows the name that all files of a report share: ``.pdf``."""

    ending: str
    content: bytes


def output_files(format: Format, edition: Edition, progress: Progress = SILENT) -> tuple[OutputFile, ...]:
    """Return the files of a format. Raises ``OutputError`` where they cannot be made."""
    return tuple(OutputFile(ending, content) for ending, content in _MAKERS[format](edition, progress).items())


def ending_of(format: Format) -> str:
    """Return how the name of the first file of this format ends: ``.pdf``."""
    return _FIRST_OF_SEVERAL.get(format, f".{format}")


def write_report(path: Path, format: Format, edition: Edition, progress: Progress = SILENT) -> tuple[Path, ...]:
    """Write the files of a format and return where they are: the first at ``path``, others under its name.

    A file that is there already is replaced only once the new one is whole. Raises ``OutputError`` for a target
    that cannot be written, before any of the old files is lost.
    """
    files = output_files(format, edition, progress)
    stem = path.name.removesuffix(files[0].ending).removesuffix(path.suffix)
    targets = (path, *(path.with_name(stem + file.ending) for file in files[1:]))
    for target, file in zip(targets, files, strict=True):
        try:
            write_whole(target, file.content)
        except OSError as error:
            raise OutputError(Problem.NOT_WRITABLE, path=str(target), detail=system_detail(error)) from error
    return targets


_Files = Mapping[str, bytes]
# Each imports its library only when it is asked for.


def _pdf(edition: Edition, progress: Progress) -> _Files:
    from reader.report.pdf import pdf_bytes

    return {".pdf": pdf_bytes(edition, progress)}


def _html(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.html import html_bytes

    return {".html": html_bytes(edition)}


def _docx(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.word import docx_bytes

    return {".docx": docx_bytes(edition)}


def _xlsx(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.xlsx import xlsx_bytes

    return {".xlsx": xlsx_bytes(edition)}


def _csv(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.csv import csv_files

    return {f"-{name}.csv": content for name, content in csv_files(edition).items()}


def _worksheet(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.worksheet.sheet import worksheet_csv
    from reader.report.worksheet.word import worksheet_bytes

    return {"-worksheet.docx": worksheet_bytes(edition), "-worksheet.csv": worksheet_csv(edition)}


def _json(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.json import json_bytes

    return {".json": json_bytes(edition)}


def _bibtex(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.bibliography import bibtex_bytes

    return {".bib": bibtex_bytes(edition)}


def _ris(edition: Edition, _progress: Progress) -> _Files:
    from reader.report.bibliography import ris_bytes

    return {".ris": ris_bytes(edition)}


_FIRST_OF_SEVERAL = {Format.CSV: "-statements.csv", Format.WORKSHEET: "-worksheet.docx"}
_MAKERS: Mapping[Format, Callable[[Edition, Progress], _Files]] = {
    Format.PDF: _pdf,
    Format.HTML: _html,
    Format.DOCX: _docx,
    Format.XLSX: _xlsx,
    Format.CSV: _csv,
    Format.WORKSHEET: _worksheet,
    Format.JSON: _json,
    Format.BIBTEX: _bibtex,
    Format.RIS: _ris,
}
