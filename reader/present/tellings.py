"""One statement in one wording, and the sentences behind it.

The wording of a statement is the member that agrees best with the other members (the highest sum of their scores);
ties go to the longer wording, then to the article id. Headings word a statement only where nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.comparison import Comparison, Statement
from reader.model import Relation, SentenceKind


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement in the wording of one outlet.

    ``members`` are all sentences that make the statement, by article in the order shown. ``only`` is the article
    that tells it where no other one does.
    """

    statement: Statement
    sentence_id: str
    members: tuple[str, ...]
    only: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """One sentence of each article that reports a statement, by article in the order shown.

    ``wholly`` are members, or say the same in another statement. ``partly`` and ``contradicting`` stand in other
    statements too, and say a part of it, or contradict it.
    """

    wholly: tuple[str, ...]
    partly: tuple[str, ...] = ()
    contradicting: tuple[str, ...] = ()


def telling_of(statement: Statement, comparison: Comparison) -> Telling:
    """Return a statement as one reading tells it."""
    reported_by = comparison.reported_by(statement)
    return Telling(
        statement,
        best_wording(statement, comparison),
        in_shown_order(statement.members, comparison),
        next(iter(reported_by)) if len(reported_by) == 1 else None,
    )


def sources_of(statement: Statement, comparison: Comparison) -> Sources:
    """Return which sentences lead to what each article makes of a statement."""
    found: dict[Relation, list[str]] = {relation: [] for relation in Relation}
    for counterpart in comparison.elsewhere(statement).values():
        found[counterpart.match.relation].append(counterpart.sentence.id)
    members = in_shown_order(statement.members, comparison)
    first = {comparison.sentence(member).article_id: member for member in reversed(members)}
    return Sources(
        in_shown_order((*first.values(), *found[Relation.SHARED]), comparison),
        in_shown_order(found[Relation.PARTIAL], comparison),
        in_shown_order(found[Relation.CONTRADICTORY], comparison),
    )


def best_wording(statement: Statement, comparison: Comparison) -> str:
    """Return the id of the sentence that words a statement for all outlets; see the top of this module."""

    def rank(sentence_id: str) -> tuple[bool, float, int, str]:
        others = set(statement.members) - {sentence_id}
        agreement = sum(c.match.score for c in comparison.counterparts(sentence_id) if c.sentence.id in others)
        sentence = comparison.sentence(sentence_id)
        heads = sentence.kind is SentenceKind.HEADING
        return heads, -round(agreement, 6), -len(sentence.span), sentence.article_id

    return min(statement.members, key=rank)


def in_shown_order(sentence_ids: Iterable[str], comparison: Comparison) -> tuple[str, ...]:
    """Return these sentences, each once, by article in the order shown and then in reading order."""
    order = {article.id: place for place, article in enumerate(comparison.articles)}
    sentences = {comparison.sentence(sentence_id) for sentence_id in sentence_ids}
    return tuple(s.id for s in sorted(sentences, key=lambda s: (order[s.article_id], s.index)))
