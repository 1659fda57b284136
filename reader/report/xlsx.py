"""A comparison as a workbook, a sheet a table."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from reader.palette import palette
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.packages import repacked
from reader.report.tables import Column, Sign, Table, Value, Width, workbook_tables

_LONGEST = 32_767
"""Characters that a cell can hold."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as a character by its code."""
_FORMATS = {float: "0.00", int: "0", datetime.date: "yyyy-mm-dd"}
_CORE = "docProps/core.xml"
_FACE, _SIZE = "Calibri", 11
_LINE, _TALLEST = 15.0, 409.0
"""Heights in points: of a line, and of the tallest row there can be."""
_COLOURS = palette("light")


def xlsx_bytes(edition: Edition) -> bytes:
    """Return the workbook: articles, statements, matches, contradictions, decisions on sentences, parameters.

    Text stays text, also where it begins like a formula. Each sheet keeps its head in view and can be filtered.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    for table in workbook_tables(edition):
        _fill(workbook.create_sheet(table.title), table)
    return _packed(workbook, edition)


def _packed(workbook: Workbook, edition: Edition) -> bytes:
    made = edition.made.astimezone(datetime.UTC).replace(tzinfo=None) if edition.made.tzinfo else edition.made
    properties = workbook.properties
    properties.creator = f"Sejajar {one_line(edition.version)}"
    properties.language = edition.messages.language
    properties.created = made
    target = io.BytesIO()
    workbook.save(target)
    properties.modified = made  # saving has set it to the clock of the machine
    return repacked(target.getvalue(), {_CORE: tostring(properties.to_tree())})


def _fill(sheet: Worksheet, table: Table) -> None:
    for place, column in enumerate(table.columns, 1):
        _head(sheet.cell(1, place), column)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(table.rows, 2):
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True), 1):
            if value is not None and value != "":
                _set(sheet.cell(number, place), value, column)
        sheet.row_dimensions[number].height = _height(row, table.columns)
    sheet.row_dimensions[1].height = _height([column.title for column in table.columns], table.columns)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"


def _height(row: Sequence[Value], columns: Sequence[Column]) -> float:
    """Return a height in points that shows the longest text of a row; not every program sees to it."""
    lines = (
        ceil(1.05 * len(value) / column.width)
        for value, column in zip(row, columns, strict=True)
        if isinstance(value, str)
    )
    return min(_TALLEST, _LINE * max(lines, default=1) + 3)


def _head(cell: Cell, column: Column) -> None:
    _write_text(cell, column.title)
    cell.font = Font(name=_FACE, size=_SIZE, bold=True, color=_argb(_COLOURS.ink))
    cell.fill = PatternFill("solid", fgColor=_argb(_COLOURS.window))
    cell.border = Border(bottom=Side("thin", color=_argb(_COLOURS.line)))
    cell.alignment = Alignment(horizontal=_across(column), vertical="top", wrap_text=True)


def _set(cell: Cell, value: Value, column: Column) -> None:
    cell.alignment = Alignment(horizontal=_across(column), vertical="top", wrap_text=column.width >= Width.NAME)
    if isinstance(value, str):
        _write_text(cell, value)
    elif isinstance(value, Sign):
        mark = _COLOURS.marks[value.status]
        _write_text(cell, value.text)
        cell.font = Font(name=_FACE, size=_SIZE, color=_argb(mark.ink))
        cell.fill = PatternFill("solid", fgColor=_argb(mark.wash))
    else:
        cell.value = value
        cell.number_format = _FORMATS[type(value)]


def _across(column: Column) -> str:
    return "center" if column.width is Width.NUMBER else "left"


def _write_text(cell: Cell, text: str) -> None:
    """Write text that stays text: no formula, also after somebody has edited the cell."""
    cell.value = _ESCAPED.sub("_x005F_", text)[:_LONGEST]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _argb(colour: str) -> str:
    return "FF" + colour.removeprefix("#")
