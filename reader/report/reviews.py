"""What a person decided about the pairs of a comparison, as a report gives it."""

from __future__ import annotations

from reader.messages import Messages
from reader.report.marking import one_line
from reader.verdicts import Standing


def verdict_text(review: Standing | None, messages: Messages) -> str:
    """Return the verdict in words, also where there is none."""
    if review is None or review.verdict is None:
        return messages.text("review.none")
    return messages.text(f"cli.verdict.{review.verdict}")


def note_text(review: Standing | None) -> str:
    """Return the note on one line, or nothing."""
    return one_line(review.note or "") if review else ""
