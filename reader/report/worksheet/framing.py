"""What a framing worksheet says of one article, after Pan and Kosicki (1993): its syntax and its script.

The thematic and the rhetorical structure are for the researcher to judge; the worksheet only leaves room for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.report.document.parts import Badge, Byline, Passage, Reference


class Question(StrEnum):
    """The script of a story: 5W and 1H."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the article answers, and the sentence that supports it, in which the answer is marked."""

    words: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Source:
    """Whom the article quotes, or which agency or medium it cites, with the sentences where it does."""

    name: str
    quoted: bool
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Omitted:
    """A statement that the article leaves out, in the words of the first that has it."""

    badge: Badge
    passage: Passage


@dataclass(frozen=True, slots=True)
class Framing:
    """The worksheet of one article. What its text does not say is empty."""

    byline: Byline
    headline: str
    lead: tuple[Passage, ...]
    sources: tuple[Source, ...]
    closing: tuple[Passage, ...]
    script: tuple[tuple[Question, tuple[Answer, ...]], ...]
    omitted: tuple[Omitted, ...]
    """What at least half of the other articles report and this one does not."""
