"""What a person decided about the pairs of a comparison, as a report gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.messages import Messages
from reader.model import Relation
from reader.report.marking import one_line

Pair = tuple[str, str]
"""Two sentence ids in the order of a match."""


@dataclass(frozen=True, slots=True)
class Review:
    """The newest verdict and the newest note on a pair; ``verdict`` is ``None`` where there is only a note.

    A verdict is the name of a decision: ``confirm``, ``reject``, ``relation`` or ``link``. ``decided`` is UTC, as
    ISO 8601.
    """

    verdict: str | None
    relation: Relation | None
    note: str | None
    decided: str


Reviews = Mapping[Pair, Review]


def verdict_text(review: Review | None, messages: Messages) -> str:
    """Return the verdict in words, also where there is none."""
    if review is None or review.verdict is None:
        return messages.text("review.none")
    return messages.text(f"cli.verdict.{review.verdict}")


def note_text(review: Review | None) -> str:
    """Return the note on one line, or nothing."""
    return one_line(review.note or "") if review else ""
