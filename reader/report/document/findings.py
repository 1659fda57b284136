"""What was found: contradictions, statements and who reports them, what one outlet alone says or leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Status
from reader.report.document.parts import Badge, Byline, Passage, Reference, Side


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences that cannot both be true as they are written.

    ``number`` counts the contradictions of the report from 1. ``question`` asks what differs, ``kind`` names it,
    and ``about`` what both sentences speak of. ``others`` are the further members of the statement; ``absent``
    names the outlets that do not report it. ``decision`` says what a person decided of it, or that nobody has.
    """

    number: int
    badge: Badge
    kind: str
    question: str
    about: str
    sides: tuple[Side, Side]
    reason: str
    timing: str
    score: str
    pair: str
    others: tuple[Reference, ...]
    absent: str
    decision: str
    note: str
    confirmed: bool
    """Whether a person says that it is one."""
    strength: float
    """The score as a number in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a sentence stands that belongs to another statement.

    ``status`` is that of its match with this one, ``words`` say it and lead to the ``badge`` of the other.
    """

    status: Status
    words: str
    badge: Badge


@dataclass(frozen=True, slots=True)
class Telling:
    """How one outlet words a statement, in sentences of it or ``elsewhere``."""

    byline: Byline
    passages: tuple[Passage, ...]
    elsewhere: Elsewhere | None

    def tone(self, own: Status) -> Status:
        """Return the manner in which agreements are marked, given that of its own sentences."""
        return self.elsewhere.status if self.elsewhere else own


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One statement with the wordings of all outlets that report it, and the names of those that do not.

    ``remarks`` say which values clash or differ between the wordings.
    """

    badge: Badge
    reported: str
    tellings: tuple[Telling, ...]
    remarks: tuple[str, ...]
    absent: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One statement in the overview, in the words of its first sentence; a cell is ``None`` for who is silent."""

    badge: Badge
    wording: str
    language: str
    cells: tuple[Status | None, ...]


@dataclass(frozen=True, slots=True)
class Omissions:
    """What one outlet leaves out though at least half of the others report it."""

    byline: Byline
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class OnlyEntry:
    """A statement of one outlet alone; it may say it more than once."""

    badge: Badge
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OutletGroup:
    """What one outlet alone reports."""

    byline: Byline
    entries: tuple[OnlyEntry, ...]
