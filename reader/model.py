"""The types that flow through the program: what is read, found and shown.

All offsets count code points of ``Article.text``, the decoded file as it is stored, so that every mark can
be traced to the exact place it came from.
"""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

_LEAST_CHANCE = 1e-4


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


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other side of a match, seen from one sentence; evidence has that sentence's spans on the left."""

    sentence: Sentence
    match: Match
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, told by one or more outlets; every statement sentence belongs to exactly one.

    ``number`` counts from 1 and is the same in every pane, in the matrix and in the report. ``members`` are
    sentence ids in the order of article id and reading order.
    """

    number: int
    members: tuple[str, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a score is read: its log odds times ``slope``, which is above 0, plus ``intercept``."""

    slope: float = 1.0
    intercept: float = 0.0

    def of(self, score: float) -> float:
        """Return how a score in [0, 1] is read, in [0, 1]; higher scores stay higher."""
        return score if self == Calibration() else _chance(self.slope * log_odds(score) + self.intercept)

    def undone(self, score: float) -> float:
        """Return the score that is read as this one."""
        return score if self == Calibration() else _chance((log_odds(score) - self.intercept) / self.slope)


def log_odds(score: float) -> float:
    """Return the logarithm of a score against its complement; certainty counts as very likely, not as infinite."""
    within = min(max(score, _LEAST_CHANCE), 1 - _LEAST_CHANCE)
    return math.log(within / (1 - within))


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds)) if odds >= 0 else math.exp(odds) / (1 + math.exp(odds))


@dataclass(frozen=True, slots=True)
class Options:
    """Every parameter that shapes a comparison."""

    cutoff: float = 0.5
    """Matches score at least this much, in [0, 1]."""
    calibration: Calibration = Calibration()
    """How the scores are read before they are cut."""


@dataclass(frozen=True)
class Comparison:
    """The articles of a story and everything that was found between them.

    ``articles`` keeps the order in which they are shown; nothing else depends on that order. ``sentences`` go
    by article in that order, then by reading order. ``candidates`` are the matches and the pairs that a lower
    cutoff would make matches, in the same order (see ``reader.engine.recut``).
    """

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    matches: tuple[Match, ...]
    statements: tuple[Statement, ...]
    options: Options
    engine_version: str
    candidates: tuple[Match, ...] = ()

    @cached_property
    def _articles_by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def _sentences_by_id(self) -> Mapping[str, Sentence]:
        return {sentence.id: sentence for sentence in self.sentences}

    @cached_property
    def _sentences_by_article(self) -> Mapping[str, tuple[Sentence, ...]]:
        grouped: dict[str, list[Sentence]] = {article.id: [] for article in self.articles}
        for sentence in self.sentences:
            grouped[sentence.article_id].append(sentence)
        return {article_id: tuple(sentences) for article_id, sentences in grouped.items()}

    @cached_property
    def _statements_by_sentence(self) -> Mapping[str, Statement]:
        return {member: statement for statement in self.statements for member in statement.members}

    @cached_property
    def _counterparts(self) -> Mapping[str, tuple[Counterpart, ...]]:
        order = {sentence.id: place for place, sentence in enumerate(self.sentences)}
        found: dict[str, list[Counterpart]] = defaultdict(list)
        for match in self.matches:
            left, right = self.sentence(match.left), self.sentence(match.right)
            found[left.id].append(Counterpart(right, match, match.evidence))
            reversed_evidence = tuple(evidence.reversed() for evidence in match.evidence)
            found[right.id].append(Counterpart(left, match, reversed_evidence))
        return {
            sentence_id: tuple(sorted(counterparts, key=lambda c: order[c.sentence.id]))
            for sentence_id, counterparts in found.items()
        }

    @cached_property
    def _statuses(self) -> Mapping[str, Status]:
        return {s.id: status_of(c.match.relation for c in self.counterparts(s.id)) for s in self.sentences}

    def article(self, article_id: str) -> Article:
        """Return the article with this id."""
        return self._articles_by_id[article_id]

    def sentence(self, sentence_id: str) -> Sentence:
        """Return the sentence with this id."""
        return self._sentences_by_id[sentence_id]

    def sentences_of(self, article_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of one article in reading order, boilerplate included."""
        return self._sentences_by_article[article_id]

    def text_of(self, sentence_id: str) -> str:
        """Return the words of a sentence as they stand in its article."""
        sentence = self.sentence(sentence_id)
        return sentence.span.of(self.article(sentence.article_id).text)

    def counterparts(self, sentence_id: str) -> tuple[Counterpart, ...]:
        """Return what corresponds to a sentence in the other articles, in the order of the articles."""
        return self._counterparts.get(sentence_id, ())

    def statement_of(self, sentence_id: str) -> Statement | None:
        """Return the statement that a sentence belongs to, or ``None`` for boilerplate."""
        return self._statements_by_sentence.get(sentence_id)

    def elsewhere(self, statement: Statement) -> Mapping[str, Counterpart]:
        """Return how a statement stands in other ones, by the ids of the articles without a sentence in it.

        Each is the counterpart of a member by the clearest match of its article: one that contradicts before one
        that is shared, that before a partial one; then by score, then in reading order.
        """
        own = {self.sentence(member).article_id for member in statement.members}
        found: dict[str, list[Counterpart]] = defaultdict(list)
        for member in statement.members:
            for counterpart in self.counterparts(member):
                if counterpart.sentence.article_id not in own:
                    found[counterpart.sentence.article_id].append(counterpart)
        return {article_id: min(counterparts, key=_clearness) for article_id, counterparts in found.items()}

    def reported_by(self, statement: Statement) -> frozenset[str]:
        """Return the ids of the articles that report a statement: in a sentence of it, or elsewhere."""
        counterparts = (c.sentence for member in statement.members for c in self.counterparts(member))
        return frozenset(s.article_id for s in (*map(self.sentence, statement.members), *counterparts))

    def status(self, sentence_id: str) -> Status:
        """Return the status of a sentence in the whole story, from its matches."""
        return self._statuses[sentence_id]


def _clearness(counterpart: Counterpart) -> tuple[int, float, int]:
    match = counterpart.match
    return CLEAREST_FIRST.index(match.relation), -match.score, counterpart.sentence.index


def status_of(relations: Iterable[Relation]) -> Status:
    """Return the status that these relations give: contradictory before shared before partial, else unique."""
    found = {Status(relation.value) for relation in relations}
    return next((status for status in Status if status in found), Status.UNIQUE)
