"""What a person is told of one sentence: in a badge, on hover, and aloud."""

from __future__ import annotations

from reader.messages import Messages
from reader.model import Comparison, Status
from reader.present.panes import Mark
from reader.wording import outlet_names


def badge_text(mark: Mark, messages: Messages) -> str:
    """Return the letter of a status with the statement's number; a unique one has the letter alone."""
    letter = messages.text(f"badge.{mark.status}")
    return letter if mark.status is Status.UNIQUE else f"{letter}\N{NO-BREAK SPACE}{mark.number}"


def hover_hint(comparison: Comparison, sentence_id: str, messages: Messages) -> str:
    """Return in one sentence how a sentence stands in the story, naming the outlets that its status rests on."""
    names = outlet_names(comparison.articles, messages)
    status = comparison.status(sentence_id)
    outlets = dict.fromkeys(
        names[counterpart.sentence.article_id]
        for counterpart in comparison.counterparts(sentence_id)
        if counterpart.match.relation.value == status.value
    )
    return messages.text(f"pane.hint.{status}", outlets=", ".join(outlets))


def announcement(comparison: Comparison, sentence_id: str, messages: Messages) -> str:
    """Return what a screen reader says when a sentence is selected: outlet, status, number of counterparts."""
    sentence = comparison.sentence(sentence_id)
    return messages.count(
        "pane.announcement",
        len(comparison.counterparts(sentence_id)),
        outlet=outlet_names(comparison.articles, messages)[sentence.article_id],
        status=messages.text(f"status.{comparison.status(sentence_id)}"),
        text=" ".join(comparison.text_of(sentence_id).split()),
    )
