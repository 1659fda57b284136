"""What a selected sentence brings with it: its counterparts, and the words that matter in them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Comparison, Counterpart, EvidenceKind, Span, Status

_LOUD = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)
_PRECEDENCE = tuple(Status)


@dataclass(frozen=True, slots=True)
class LoudWords:
    """Words of a sentence that a reader should compare; ``span`` counts code points of the article."""

    sentence_id: str
    span: Span
    status: Status


def related(comparison: Comparison, sentence_id: str) -> frozenset[str]:
    """Return the ids of a sentence and of all its counterparts."""
    return frozenset({sentence_id, *(c.sentence.id for c in comparison.counterparts(sentence_id))})


def best_counterpart(comparison: Comparison, sentence_id: str, article_id: str) -> str | None:
    """Return the sentence of an article that a sentence is best compared with, if there is one.

    What contradicts comes before what is shared, and that before what is partial; then the higher score counts,
    then reading order.
    """
    found = [c for c in comparison.counterparts(sentence_id) if c.sentence.article_id == article_id]
    return min(found, key=_urgency).sentence.id if found else None


def _urgency(counterpart: Counterpart) -> tuple[int, float]:
    relation = Status(counterpart.match.relation.value)
    return _PRECEDENCE.index(relation), -counterpart.match.score


def loud_words(comparison: Comparison, sentence_id: str, article_ids: frozenset[str]) -> tuple[LoudWords, ...]:
    """Return the words that clash or differ between a sentence and its counterparts in these articles."""
    words = []
    for counterpart in comparison.counterparts(sentence_id):
        if counterpart.sentence.article_id not in article_ids:
            continue
        status = Status(counterpart.match.relation.value)
        for evidence in counterpart.evidence:
            if evidence.kind in _LOUD:
                words += [LoudWords(sentence_id, span, status) for span in evidence.left]
                words += [LoudWords(counterpart.sentence.id, span, status) for span in evidence.right]
    return tuple(dict.fromkeys(words))
