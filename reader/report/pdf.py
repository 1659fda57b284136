"""The report as PDF."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path

import typst

from reader.errors import OutputError, Problem
from reader.files import write_whole
from reader.messages import Messages
from reader.model import Comparison
from reader.palette import palette
from reader.progress import SILENT, Progress, Step
from reader.report.content import made_text, report_content
from reader.report.document import Report
from reader.report.marking import shortened
from reader.report.typesetting import typeset

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
    stamp = made.astimezone(datetime.UTC) if made.tzinfo else made
    data = {
        "report": asdict(report),
        "palette": asdict(palette("light")),
        "running_title": shortened(report.title, _RUNNING_TITLE_LENGTH),
        "footer": messages.text("report.footer", made=made_text(made, messages), version=version),
        "keywords": [entry.outlet for entry in report.articles],
        "made": {part: getattr(stamp, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "notice": "",
    }
    try:
        return typeset(data, report.words["glyphs"])
    except typst.TypstError as error:
        raise OutputError(Problem.REPORT_FAILED, detail=str(error)) from error
