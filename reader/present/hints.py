"""What a person is told of one sentence: in a badge, on hover, and aloud."""

from __future__ import annotations

from dataclasses import dataclass

from reader.comparison import Comparison, Counterpart
from reader.messages import Messages
from reader.model import Relation, Status
from reader.present.panes import Mark
from reader.present.selection import urgency
from reader.wording import outlet_names, reason

MOST_TOLD = 3
"""More outlets than this make a card too large for a glance."""


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


@dataclass(frozen=True, slots=True)
class ToldElsewhere:
    """How another outlet tells it: the words on one line, and why they stand here."""

    outlet: str
    relation: Relation
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class SentenceHint:
    """What a card says of one sentence: how it stands, and how at most ``MOST_TOLD`` other outlets tell it.

    ``others`` names the outlets for which there is no room.
    """

    mark: Mark
    status: str
    told: tuple[ToldElsewhere, ...]
    others: tuple[str, ...]


def sentence_hint(comparison: Comparison, sentence_id: str, messages: Messages) -> SentenceHint | None:
    """Return what a card says of a sentence, what contradicts it first; ``None`` for boilerplate.

    Each outlet is quoted once, by the sentence that is best compared with this one.
    """
    statement = comparison.statement_of(sentence_id)
    if statement is None:
        return None
    names = outlet_names(comparison.articles, messages)
    found: dict[str, Counterpart] = {}
    for counterpart in sorted(comparison.counterparts(sentence_id), key=urgency):
        found.setdefault(names[counterpart.sentence.article_id], counterpart)
    told = [
        ToldElsewhere(
            outlet,
            counterpart.match.relation,
            " ".join(comparison.text_of(counterpart.sentence.id).split()),
            reason(counterpart, comparison, sentence_id, messages),
        )
        for outlet, counterpart in found.items()
    ]
    return SentenceHint(
        Mark(comparison.status(sentence_id), statement.number),
        hover_hint(comparison, sentence_id, messages),
        tuple(told[:MOST_TOLD]),
        tuple(other.outlet for other in told[MOST_TOLD:]),
    )


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
