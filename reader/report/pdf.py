"""The report as PDF."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import typst

from reader.errors import OutputError, Problem
from reader.locations import RESOURCES, font_folders
from reader.messages import Messages
from reader.model import Comparison
from reader.palette import palette
from reader.progress import SILENT, Progress, Step
from reader.report.content import made_text, report_content
from reader.report.document import Report
from reader.report.writing import write_whole

_TEMPLATE = RESOURCES / "report" / "report.typ"
_Standard = Literal["ua-1"]
_ACCESSIBLE: _Standard = "ua-1"
_MISSING_GLYPH = "could not be displayed"
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
    write_whole(path, pdf_bytes(comparison, messages, made=made, version=version, progress=progress))
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

    The PDF declares PDF/UA-1. Where a text has a character that no shipped typeface has, the fonts of the system
    are asked, and where those have none either, the report says so and the declaration is left out. Raises
    ``OutputError`` when the pages cannot be made.
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
        "footer": messages.text("report.footer", made=made_text(made, messages), version=version),
        "keywords": [entry.outlet for entry in report.articles],
        "made": {part: getattr(made, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "notice": "",
    }
    try:
        return _typeset(data, made, _ACCESSIBLE)
    except typst.TypstError as error:
        if _MISSING_GLYPH not in str(error):
            raise OutputError(Problem.REPORT_FAILED, detail=str(error)) from error
    return _typeset_with_any_font(data, made)


def _typeset_with_any_font(data: dict[str, Any], made: datetime.datetime) -> bytes:
    """Return pages whose rarer characters come from the fonts of the system, or appear as boxes."""
    try:
        return _typeset(data, made, _ACCESSIBLE, ignore_system_fonts=False)
    except typst.TypstError:
        data["notice"] = data["report"]["words"]["glyphs"]
    try:
        return _typeset(data, made, None, ignore_system_fonts=False)
    except typst.TypstError as error:
        raise OutputError(Problem.REPORT_FAILED, detail=str(error)) from error


def _typeset(
    data: dict[str, Any], made: datetime.datetime, standard: _Standard | None, *, ignore_system_fonts: bool = True
) -> bytes:
    pages: bytes = typst.compile(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        sys_inputs={"data": json.dumps(data)},
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=ignore_system_fonts,
        pdf_standards=standard,
        timestamp=int(made.timestamp()),
    )
    return pages
