"""A table as CSV that a spreadsheet opens without obeying it."""

from __future__ import annotations

import csv
import io

from reader.report.edition import Edition
from reader.report.tables import Sign, Table, Value, csv_tables

_OBEYED = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, in full width too."""


def csv_files(edition: Edition) -> dict[str, bytes]:
    """Return the tables of statements, matches and decisions on sentences as CSV, by the name of the file."""
    return {name: csv_bytes(table) for name, table in csv_tables(edition).items()}


def csv_bytes(table: Table) -> bytes:
    """Return a table as CSV by RFC 4180, in UTF-8 with a byte order mark, without which Excel reads another code.

    Text that would be a formula begins with an apostrophe. Numbers have a point and days are ISO 8601.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(_guarded(column.title) for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return target.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Sign):
        return value.text
    return _guarded(value) if isinstance(value, str) else str(value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_OBEYED) else text
