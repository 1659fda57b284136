"""The articles in full, and what was set aside in them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.report.document.parts import Badge, Byline, Passage, Reference


@dataclass(frozen=True, slots=True)
class TextSentence:
    """A sentence in a full text; without a badge it was set aside as boilerplate."""

    reference: Reference
    number: int
    badge: Badge | None
    text: str
    heading: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An article in full, sentence by sentence, in paragraphs.

    ``headline`` is empty where the text carries its own heading.
    """

    byline: Byline
    headline: str
    language: str
    paragraphs: tuple[tuple[TextSentence, ...], ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """The lines of one article that are no statements and were not compared."""

    byline: Byline
    passages: tuple[Passage, ...]
