"""The types that flow through the program: what is read, found and shown.

All offsets count code points of ``Article.text``, the decoded file as it is stored, so that every mark can
be traced to the exact place it came from.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class SentenceKind(StrEnum):
    """What a sentence is: boilerplate is kept and shown, but never aligned."""

    HEADING = "heading"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class Relation(StrEnum):
    """How the two sentences of a match relate."""

    SHARED = "shared"
    PARTIAL = "partial"
    CONTRADICTORY = "contradictory"


CLEAREST_FIRST = (Relation.CONTRADICTORY, Relation.SHARED, Relation.PARTIAL)
"""Which of several matches is named for all of them: the order of precedence of the statuses."""


class Status(StrEnum):
    """How a sentence, or a statement, stands in the whole story. The order is the order of precedence."""

    CONTRADICTORY = "contradictory"
    SHARED = "shared"
    PARTIAL = "partial"
    UNIQUE = "unique"


class EvidenceKind(StrEnum):
    """Why a match is there, or why it is what it is."""

    WORDS = "words"
    """The same words on both sides, after normalisation."""
    FACT = "fact"
    """The same value on both sides (a number, a date, a name)."""
    CLASH = "clash"
    """Two values that cannot both be true."""
    DIFFERENCE = "difference"
    """Two values that differ and that a reader may want to check; the relation rests on other evidence."""
    UPDATE = "update"
    """Two values of which the later report replaces the older one."""


class Slot(StrEnum):
    """What an agreeing or clashing value is a value of: the type of a contradiction."""

    QUANTITY = "quantity"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PLACE = "place"
    NAME = "name"
    ROLE = "role"
    SOURCE = "source"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    DISCLOSURE = "disclosure"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """Return the part of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether some code point lies in both."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


def without(text: str, spans: Iterable[Span]) -> str:
    """Return a text without some of its paragraphs, given in its order."""
    kept, place = [], 0
    for span in spans:
        kept.append(text[place : span.start].strip())
        place = span.end
    return "\n\n".join(filter(None, [*kept, text[place:].strip()])) if kept else text


@dataclass(frozen=True, slots=True)
class Article:
    """One text of one outlet. What the text does not say of itself is ``None``, never guessed."""

    id: str
    text: str = field(repr=False)
    source: str
    """The name of the file that the text came from."""
    outlet: str | None = None
    headline: str | None = None
    published: datetime.date | None = None
    language: str = "id"
    story: str | None = None
    author: str | None = None
    address: str | None = None
    """Where the article was published on the web."""
    set_aside: tuple[Span, ...] = ()
    """What its page shows that is no part of the article: kept and shown, never compared."""

    @property
    def body(self) -> str:
        """The text without what is set aside."""
        return without(self.text, self.set_aside)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One statement-sized part of an article.

    ``id`` is unique within a comparison, ``index`` counts from 0 in reading order within the article, boilerplate
    included, and ``paragraph`` numbers the paragraphs of the article from 0.
    """

    id: str
    article_id: str
    index: int
    span: Span
    paragraph: int
    kind: SentenceKind

    @property
    def is_statement(self) -> bool:
        """Whether the sentence takes part in the comparison."""
        return self.kind is not SentenceKind.BOILERPLATE


class FactKind(StrEnum):
    """What a typed value in a sentence is."""

    QUANTITY = "quantity"
    MONEY = "money"
    PERCENTAGE = "percentage"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    CERTAINTY = "certainty"


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed value with the place where it stands (code points of the article).

    ``value`` is canonical, so that equal facts have equal values: a date is ``2024-06-19``, ``2024-06`` or
    ``2023``; a name is its lower-case words. ``amount`` is the number of a quantity, and ``unit`` what it counts
    (``IDR``, ``%``, ``year``, or the counted word).
    """

    kind: FactKind
    value: str
    span: Span
    amount: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a match, with its places in the texts of the two articles (code points of the article)."""

    kind: EvidenceKind
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    slot: Slot | None = None

    def reversed(self) -> Evidence:
        """Return the same reason seen from the other side."""
        return Evidence(self.kind, self.right, self.left, self.slot)


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of different articles that correspond; ``left`` and ``right`` are sentence ids.

    ``left`` belongs to the article whose id sorts first, so a match does not depend on the order of the
    articles. ``score`` lies in [0, 1].
    """

    left: str
    right: str
    score: float
    relation: Relation
    evidence: tuple[Evidence, ...] = ()


def status_of(relations: Iterable[Relation]) -> Status:
    """Return the status that these relations give: contradictory before shared before partial, else unique."""
    found = {Status(relation.value) for relation in relations}
    return next((status for status in Status if status in found), Status.UNIQUE)
