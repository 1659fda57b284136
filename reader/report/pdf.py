"""The report as PDF."""

from __future__ import annotations

import datetime
from dataclasses import asdict

import typst

from reader.errors import OutputError, Problem
from reader.palette import palette
from reader.progress import SILENT, Progress, Step
from reader.report.content import report_content
from reader.report.document import Report
from reader.report.edition import Edition
from reader.report.hyphenation import hyphenated
from reader.report.marking import shortened
from reader.report.options import Paper
from reader.report.parameters import made_text
from reader.report.typesetting import typeset

_RUNNING_TITLE_LENGTH = 80
_PARTS = 2


def pdf_bytes(edition: Edition, progress: Progress = SILENT) -> bytes:
    """Return the report of an edition as PDF: the same bytes for the same edition.

    The PDF is tagged and declares PDF/UA-1. A character that no shipped typeface has is taken from the fonts of
    the system; where those lack it too, the report gives its code and says so. Raises ``OutputError`` when the
    pages cannot be made.
    """
    progress.advance(Step.TYPESETTING, 0, _PARTS)
    report = report_content(edition)
    progress.advance(Step.TYPESETTING, 1, _PARTS)
    pages = _pages(report, edition)
    progress.advance(Step.TYPESETTING, _PARTS, _PARTS)
    return pages


def _pages(report: Report, edition: Edition) -> bytes:
    made, messages = edition.made, edition.messages
    stamp = made.astimezone(datetime.UTC) if made.tzinfo else made
    data = {
        "report": hyphenated(asdict(report), landscape=edition.options.landscape),
        "palette": asdict(palette("light")),
        "paper": "us-letter" if edition.options.paper is Paper.LETTER else "a4",
        "landscape": edition.options.landscape,
        "running_title": shortened(report.title, _RUNNING_TITLE_LENGTH),
        "footer": messages.text("report.footer", made=made_text(made, messages), version=edition.version),
        "keywords": [entry.outlet for entry in report.articles],
        "made": {part: getattr(stamp, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "notice": "",
    }
    try:
        return typeset(data, report.words["glyphs"])
    except typst.TypstError as error:
        raise OutputError(Problem.REPORT_FAILED, detail=str(error)) from error
