"""What the first pages say: what was compared, how it divides, and what the signs mean."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Status


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the list of what was compared.

    ``divided`` counts its sentences by status, without those set aside; ``division`` says it in words.
    """

    letter: str
    outlet: str
    headline: str
    author: str
    """Empty where the text names none, as ``address`` is."""
    published: str
    words: int
    address: str
    source: str
    sha256: str
    divided: tuple[tuple[Status, int], ...]
    division: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements have a status, and the words for that."""

    status: Status
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a badge and its underline mean."""

    status: Status
    letter: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """How much of the story one article reports.

    ``told`` counts the statements that it reports, wholly or in part, ``alone`` those that no other article does.
    ``shares``, in [0, 1], are the parts of its own statements that each article also reports; itself ``None``.
    """

    letter: str
    outlet: str
    told: int
    alone: int
    shares: tuple[float | None, ...]
