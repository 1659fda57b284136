"""What the reader asks of the library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """Which part of the library is shown; a tag is another one."""

    ALL = "all"
    UNREAD = "unread"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader asks of the library."""

    choice: Choice = Choice.ALL
    tag: str | None = None
    words: str = ""
