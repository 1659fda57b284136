"""Which sentences keep their marks while a reader looks for something; the others step back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.comparison import Comparison
from reader.model import Status


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader looks for: sentences of some statuses, told by some outlet too, perhaps by no other one."""

    statuses: frozenset[Status] = frozenset(Status)
    article_id: str | None = None
    """The article that has to tell it too, wholly or in part; in itself, what any other tells."""
    alone: bool = False
    """With an article: nobody else may tell it."""


def filtered_out(comparison: Comparison, wanted: Filter) -> frozenset[str]:
    """Return the ids of the statement sentences that step back."""
    return frozenset(_left_out(comparison, wanted)) if wanted != Filter() else frozenset()


def _left_out(comparison: Comparison, wanted: Filter) -> Iterator[str]:
    for sentence in comparison.sentences:
        if sentence.is_statement and not (
            comparison.status(sentence.id) in wanted.statuses
            and _is_told(comparison, sentence.id, sentence.article_id, wanted)
        ):
            yield sentence.id


def _is_told(comparison: Comparison, sentence_id: str, article_id: str, wanted: Filter) -> bool:
    if wanted.article_id is None:
        return True
    told_by = {c.sentence.article_id for c in comparison.counterparts(sentence_id)}
    is_told = bool(told_by) if article_id == wanted.article_id else wanted.article_id in told_by
    return is_told and not (wanted.alone and len(told_by) > 1)
