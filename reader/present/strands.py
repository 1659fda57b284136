"""The matches between two articles, as they are drawn between two panes."""

from __future__ import annotations

from dataclasses import dataclass

from reader.comparison import Comparison
from reader.model import Relation


@dataclass(frozen=True, slots=True)
class Strand:
    """One match seen from two panes; ``left`` and ``right`` are sentence ids in the order of the panes."""

    left: str
    right: str
    relation: Relation
    score: float


def strands(comparison: Comparison, left: str, right: str) -> tuple[Strand, ...]:
    """Return the matches between the articles ``left`` and ``right``, in the reading order of the left one.

    An article has no strands to itself.
    """
    if left == right:
        return ()
    return tuple(
        Strand(sentence.id, counterpart.sentence.id, counterpart.match.relation, counterpart.match.score)
        for sentence in comparison.sentences_of(left)
        for counterpart in comparison.counterparts(sentence.id)
        if counterpart.sentence.article_id == right
    )
