"""Tables of articles, one a row: CSV and XLSX."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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

    A field that ``columns`` leaves out is found by its usual headings; one with an empty heading is in no column.
    Rows without text are put in ``skipped``. Raises ``InputError`` where no column holds the text, or the table is
    damaged.
    """
    with _csv_rows(content, name) as rows:
        return _articles(rows, name, columns, skipped)


def read_xlsx(content: bytes, name: str, columns: Mapping[str, str], skipped: Skipped) -> tuple[ImportedText, ...]:
    """Return the articles of the first sheet of a workbook; see ``read_csv``."""
    with _xlsx_rows(content, name) as rows:
        return _articles(rows, name, columns, skipped)


def headings(content: bytes, name: str, *, is_workbook: bool) -> tuple[str, ...]:
    """Return the headings of the columns of a table. Raises ``InputError`` where it is damaged."""
    with (_xlsx_rows if is_workbook else _csv_rows)(content, name) as rows:
        return tuple(filter(None, (cell.strip() for cell in next(iter(rows), []))))


def usual_columns(found: Sequence[str]) -> dict[str, str]:
    """Return for each of ``FIELDS`` the heading that usually holds it, where there is one."""
    lowered = {title.lower(): title for title in reversed(found)}
    usual = {
        field: next((lowered[title] for title in titles if title in lowered), None)
        for field, titles in _usual_headings().items()
    }
    return {field: usual[field] for field in FIELDS if usual[field] is not None}  # type: ignore[misc]


@contextmanager
def _csv_rows(content: bytes, name: str) -> Iterator[Iterable[Row]]:
    text = decode(content, Path(name))
    csv.field_size_limit(2 * MAX_CHARACTERS)
    try:
        yield csv.reader(io.StringIO(text, newline=""), _dialect(text))
    except csv.Error as error:
        raise InputError(Problem.DAMAGED, path=name) from error


@contextmanager
def _xlsx_rows(content: bytes, name: str) -> Iterator[Iterable[Row]]:
    Archive(content, name).check_entities()
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = workbook.worksheets[0]
        yield (["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
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
        raise InputError(Problem.EMPTY_ENTRY, path=source)
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
    wanted = {**usual_columns(heading), **columns}
    places = {}
    for field, title in wanted.items():
        if title.lower() in lowered:
            places[field] = lowered.index(title.lower())
        elif title:
            raise _no_column(heading, name, title)
    if "text" not in places:
        raise _no_column(heading, name, "text")
    return places


def _no_column(heading: Sequence[str], name: str, title: str) -> InputError:
    named = ", ".join(filter(None, heading))[:300]
    return InputError(Problem.NO_COLUMN, path=name, field=title, columns=named)


@cache
def _usual_headings() -> dict[str, list[str]]:
    return tomllib.loads((RESOURCES / "library" / "columns.toml").read_text(encoding="utf-8"))
