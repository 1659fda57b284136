"""Tables of articles, one a row: CSV and XLSX."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.errors import InputError, Problem
from reader.library.importing.archives import Archive
from reader.library.importing.imported import ImportedText, below_headline, completed
from reader.library.importing.metadata import published_in
from reader.library.importing.plain_text import MAX_CHARACTERS, decode
from reader.locations import RESOURCES

FIELDS = ("text", "headline", "outlet", "author", "published", "address")
MAX_ROWS = 100_000

Row = Sequence[str]
Skipped = list[InputError]


def read_csv(content: bytes, name: str, columns: Mapping[str, str], skipped: Skipped) -> tuple[ImportedText, ...]:
    """Return the articles of a CSV file. ``columns`` says which heading holds which of ``FIELDS``.

    A field that ``columns`` leaves out is found by its usual headings. Rows without text are put in ``skipped``.
    Raises ``InputError`` where no column holds the text, or the table is damaged.
    """
    text = decode(content, Path(name))
    csv.field_size_limit(2 * MAX_CHARACTERS)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), _dialect(text))
        return _articles(rows, name, columns, skipped)
    except csv.Error as error:
        raise InputError(Problem.DAMAGED, path=name) from error


def read_xlsx(content: bytes, name: str, columns: Mapping[str, str], skipped: Skipped) -> tuple[ImportedText, ...]:
    """Return the articles of the first sheet of a workbook; see ``read_csv``."""
    Archive(content, name).check_entities()
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = workbook.worksheets[0]
        rows = (["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
        return _articles(rows, name, columns, skipped)
    except (
        InvalidFileException,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        AttributeError,
        SyntaxError,
    ) as error:
        raise InputError(Problem.DAMAGED, path=name) from error  # what openpyxl raises for broken workbooks


def _dialect(text: str) -> type[csv.Dialect]:
    """Return how the columns are separated; the heading line tells, since texts hold every separator."""
    heading = text.lstrip("\ufeff").partition("\n")[0]
    separator = max(",;\t|", key=heading.count)

    class Separated(csv.excel):
        delimiter = separator

    return Separated


def _articles(
    rows: Iterable[Row], name: str, columns: Mapping[str, str], skipped: Skipped
) -> tuple[ImportedText, ...]:
    remaining = iter(rows)
    heading = [cell.strip() for cell in next(remaining, [])]
    places = _places(heading, name, columns)
    return tuple(_read_rows(remaining, name, places, skipped))


def _read_rows(
    rows: Iterator[Row], name: str, places: Mapping[str, int], skipped: Skipped
) -> Iterator[ImportedText]:
    for number, row in enumerate(rows, 2):
        if number > MAX_ROWS:
            raise InputError(Problem.UNSAFE, path=name)
        cells = {field: row[place].strip() for field, place in places.items() if place < len(row)}
        if any(cells.values()):
            try:
                yield _article(cells, f"{name}:{number}")
            except InputError as error:
                skipped.append(error)


def _article(cells: Mapping[str, str], source: str) -> ImportedText:
    if not cells.get("text"):
        raise InputError(Problem.NO_TEXT, path=source)
    headline = cells.get("headline")
    return completed(
        ImportedText(
            text=below_headline(headline, cells["text"]),
            source=source,
            outlet=cells.get("outlet"),
            headline=headline,
            author=cells.get("author"),
            published=published_in(cells.get("published", "")),
            address=cells.get("address"),
        )
    )


def _places(heading: Sequence[str], name: str, columns: Mapping[str, str]) -> dict[str, int]:
    lowered = [cell.lower() for cell in heading]
    places = {}
    for field in FIELDS:
        wanted = [columns[field].lower()] if field in columns else _usual_headings()[field]
        found = next((lowered.index(title) for title in wanted if title in lowered), None)
        if found is not None:
            places[field] = found
        elif field in columns or field == "text":
            named = ", ".join(filter(None, heading))[:300]
            raise InputError(Problem.NO_COLUMN, path=name, field=columns.get(field, field), columns=named)
    return places


@cache
def _usual_headings() -> dict[str, list[str]]:
    return tomllib.loads((RESOURCES / "library" / "columns.toml").read_text(encoding="utf-8"))
