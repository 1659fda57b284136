"""The small parts of which a report is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model import Status


class Mark(StrEnum):
    """Why words inside a sentence are set apart."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CLASHES = "clashes"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one sentence that carry the same mark, or none."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a sentence stands in the full texts: ``anchor`` (``C5``) for links, ``label`` (``C.5``) to be read."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one article, as it is quoted in the report.

    ``place`` spells out its sentence and paragraph. ``language`` is that of the article.
    """

    reference: Reference
    place: str
    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of a statement: its status and its number in the whole story. ``label`` is ``K 3``."""

    number: int
    status: Status
    label: str


@dataclass(frozen=True, slots=True)
class Byline:
    """Which article speaks: its letter, outlet and date."""

    letter: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction."""

    byline: Byline
    passage: Passage
