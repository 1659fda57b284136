"""What a table is before it becomes a file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from reader.messages import Messages
from reader.model import Status


@dataclass(frozen=True, slots=True)
class Sign:
    """A status in words; a spreadsheet can also give it its colour."""

    status: Status
    text: str


Value = str | Sign | int | float | datetime.date | None
"""What a cell holds: text that is safe to show, a status, a number, a day, or nothing."""


class Width(IntEnum):
    """How much room the values of a column take, in characters."""

    NUMBER = 11
    WORD = 15
    NAME = 26
    SENTENCE = 60


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column."""

    title: str
    width: Width


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; every row has a value for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def columns(keys: Iterable[tuple[str, Width]], messages: Messages) -> tuple[Column, ...]:
    """Return columns with the titles that these keys have."""
    return tuple(Column(messages.text(f"table.column.{key}"), width) for key, width in keys)


def sign(status: Status, messages: Messages) -> Sign:
    """Return a status as a cell shows it."""
    return Sign(status, messages.text(f"status.{status}"))
