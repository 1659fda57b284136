"""The framing worksheet as a table for a spreadsheet or for a program that codes texts."""

from __future__ import annotations

from collections.abc import Iterator

from reader.messages import Messages
from reader.report.csv import csv_bytes
from reader.report.edition import Edition
from reader.report.tables.table import Column, Table, Value, Width
from reader.report.worksheet.content import framings
from reader.report.worksheet.framing import Framing
from reader.report.worksheet.rows import Finding, rows

_COLUMNS = ("outlet", "structure", "element", "content", "place", "support", "notes")


def worksheet_csv(edition: Edition) -> bytes:
    """Return the worksheet as CSV, a row for each thing that the text says of an element."""
    messages = edition.messages
    columns = tuple(Column(messages.text(f"worksheet.{key}"), Width.NAME) for key in _COLUMNS)
    found = (row for framing in framings(edition) for row in _rows(framing, messages))
    return csv_bytes(Table(messages.text("worksheet.kind"), columns, tuple(found)))


def _rows(framing: Framing, messages: Messages) -> Iterator[tuple[Value, ...]]:
    outlet = f"{framing.byline.letter} {framing.byline.outlet}"
    for member in rows(framing, messages):
        named = messages.text(f"worksheet.{member.structure}"), messages.text(f"worksheet.{member.element}")
        for finding in member.findings or (Finding(""),):
            yield (outlet, *named, finding.words, *_support(finding), None)
    absence = messages.text("worksheet.absence"), messages.text("worksheet.omitted")
    for omitted in framing.omitted:
        yield (outlet, *absence, omitted.badge.label, *_support(Finding("", omitted.passage)), None)


def _support(finding: Finding) -> tuple[Value, Value]:
    if finding.passage is None:
        return None, None
    return finding.passage.reference.label, "".join(run.text for run in finding.passage.runs)
