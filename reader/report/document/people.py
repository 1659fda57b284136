"""What people say: those who are quoted, and those who read and checked."""

from __future__ import annotations

from dataclasses import dataclass

from reader.report.document.parts import Byline, Reference, Side


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """The words that one article puts between quotation marks; ``speaker`` says whom it names for them."""

    byline: Byline
    reference: Reference
    language: str
    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as the outlets give it. ``remark`` says how they differ.

    ``reported`` are sentences of other articles that say the same without quoting.
    """

    quoted: tuple[QuotedWords, ...]
    remark: str
    disputed: bool
    reported: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """What one person is quoted with; ``count`` says how often, by how many outlets."""

    name: str
    count: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """The reader's note on an article."""

    byline: Byline
    note: str


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What a person decided of two sentences; the passages are marked by nothing."""

    decision: str
    note: str
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class SentenceDecision:
    """What a person decided of one sentence, in the words that it had then."""

    byline: Byline
    words: str
    language: str
    decision: str
