"""The report as PDF."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import typst

from reader.errors import OutputError, Problem
from reader.files import write_whole
from reader.locations import RESOURCES, font_folders
from reader.messages import Messages
from reader.model import Comparison
from reader.palette import palette
from reader.progress import SILENT, Progress, Step
from reader.report.content import made_text, report_content
from reader.report.document import Report
from reader.report.marking import code, shortened

_TEMPLATE = RESOURCES / "report" / "report.typ"
_MISSING_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_RUNNING_TITLE_LENGTH = 80
_PARTS = 3


def write_pdf(
    path: Path,
    comparison: Comparison,
    messages: Messages,
    *,
    made: datetime.datetime,
    version: str,
    progress: Progress = SILENT,
) -> None:
    """Write the report of a comparison to a file; see ``pdf_bytes``.

    A file that is there already is replaced only once the new one is whole. Raises ``OutputError`` for a target
    that cannot be written.
    """
    pages = pdf_bytes(comparison, messages, made=made, version=version, progress=progress)
    try:
        write_whole(path, pages)
    except OSError as error:
        raise OutputError(Problem.NOT_WRITABLE, path=str(path), detail=error.strerror or str(error)) from error
    progress.advance(Step.TYPESETTING, _PARTS, _PARTS)


def pdf_bytes(
    comparison: Comparison,
    messages: Messages,
    *,
    made: datetime.datetime,
    version: str,
    progress: Progress = SILENT,
) -> bytes:
    """Return the report of a comparison as PDF: the same bytes for the same arguments.

    The PDF is tagged and declares PDF/UA-1. A character that no shipped typeface has is taken from the fonts of
    the system; where those lack it too, the report gives its code and says so. Raises ``OutputError`` when the
    pages cannot be made.
    """
    progress.advance(Step.TYPESETTING, 0, _PARTS)
    report = report_content(comparison, messages, made=made, version=version)
    progress.advance(Step.TYPESETTING, 1, _PARTS)
    pages = _pages(report, messages, made, version)
    progress.advance(Step.TYPESETTING, 2, _PARTS)
    return pages


def _pages(report: Report, messages: Messages, made: datetime.datetime, version: str) -> bytes:
    data = {
        "report": asdict(report),
        "palette": asdict(palette("light")),
        "running_title": shortened(report.title, _RUNNING_TITLE_LENGTH),
        "footer": messages.text("report.footer", made=made_text(made, messages), version=version),
        "keywords": [entry.outlet for entry in report.articles],
        "made": {part: getattr(made, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "notice": "",
    }
    try:
        return _whatever_it_holds(data, made)
    except typst.TypstError as error:
        raise OutputError(Problem.REPORT_FAILED, detail=str(error)) from error


def _whatever_it_holds(data: dict[str, Any], made: datetime.datetime) -> bytes:
    """Return the pages, asking the fonts of the system and then codes for characters that ours lack."""
    try:
        return _typeset(data, made)
    except typst.TypstError as error:
        if not _missing(error):
            raise
    try:
        return _typeset(data, made, system_fonts=True)
    except typst.TypstError as error:
        spelled = _spelled_out(data, _missing(error))
    spelled["notice"] = data["report"]["words"]["glyphs"]
    try:
        return _typeset(spelled, made, system_fonts=True)
    except typst.TypstError:
        return _typeset(spelled, made, system_fonts=True, standard=None)


def _missing(error: typst.TypstError) -> frozenset[str]:
    """Return the characters that no font has, as the strict standard names them."""
    named = _MISSING_GLYPH.findall(error.diagnostic)
    return frozenset("".join(_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text) for text in named))


def _spelled_out(data: Any, characters: frozenset[str]) -> Any:
    """Return the data with these characters written as their codes."""
    if isinstance(data, dict):
        return {key: _spelled_out(value, characters) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_spelled_out(value, characters) for value in data]
    if isinstance(data, str):
        return "".join(code(c) if c in characters else c for c in data)
    return data


def _typeset(
    data: dict[str, Any],
    made: datetime.datetime,
    *,
    system_fonts: bool = False,
    standard: Literal["ua-1"] | None = "ua-1",
) -> bytes:
    pages: bytes = typst.compile(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        sys_inputs={"data": json.dumps(data)},
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=not system_fonts,
        pdf_standards=standard,
        timestamp=int(made.timestamp()),
    )
    return pages
