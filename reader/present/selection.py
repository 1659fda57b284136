"""What a selected sentence brings with it: its counterparts, and the words that matter in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.comparison import Comparison, Counterpart
from reader.model import EvidenceKind, Span, Status
from reader.present.differing import agreeing_words, without
from reader.text.vocabulary import vocabulary

_LOUD = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)
_QUIET = (EvidenceKind.WORDS, EvidenceKind.FACT)
_PRECEDENCE = tuple(Status)


@dataclass(frozen=True, slots=True)
class LoudWords:
    """Words of a sentence that a reader should compare; ``span`` counts code points of the article."""

    sentence_id: str
    span: Span
    status: Status


def faced(comparison: Comparison, sentence_id: str, facing: str | None) -> tuple[Counterpart, ...]:
    """Return the counterparts of a sentence; of those in one article with ``facing``, that one alone.

    ``facing`` is the counterpart that a reader was led to; any other sentence changes nothing.
    """
    found = comparison.counterparts(sentence_id)
    led_to = next((c.sentence for c in found if c.sentence.id == facing), None)
    if led_to is None:
        return found
    return tuple(c for c in found if c.sentence == led_to or c.sentence.article_id != led_to.article_id)


def related(comparison: Comparison, sentence_id: str, facing: str | None = None) -> frozenset[str]:
    """Return the ids of a sentence and of its counterparts, see ``faced``."""
    return frozenset({sentence_id, *(c.sentence.id for c in faced(comparison, sentence_id, facing))})


def best_counterpart(
    comparison: Comparison, sentence_id: str, article_id: str, facing: str | None = None
) -> str | None:
    """Return the sentence of an article that a sentence is best compared with, if there is one.

    What a reader was led to comes first, see ``faced``. What contradicts comes before what is shared, and that
    before what is partial; then the higher score counts, then reading order.
    """
    found = [c for c in faced(comparison, sentence_id, facing) if c.sentence.article_id == article_id]
    return min(found, key=urgency).sentence.id if found else None


def urgency(counterpart: Counterpart) -> tuple[int, float]:
    """Return what sorts counterparts by how much they are worth comparing, the most first."""
    relation = Status(counterpart.match.relation.value)
    return _PRECEDENCE.index(relation), -counterpart.match.score


def loud_words(sentence_id: str, counterparts: Iterable[Counterpart]) -> tuple[LoudWords, ...]:
    """Return the words that clash or differ between a sentence and these counterparts of it."""
    words = []
    for counterpart in counterparts:
        status = Status(counterpart.match.relation.value)
        for evidence in counterpart.evidence:
            if evidence.kind in _LOUD:
                words += [LoudWords(sentence_id, span, status) for span in evidence.left]
                words += [LoudWords(counterpart.sentence.id, span, status) for span in evidence.right]
    return tuple(dict.fromkeys(words))


def quiet_words(
    comparison: Comparison, sentence_id: str, counterparts: Sequence[Counterpart]
) -> Mapping[str, tuple[Span, ...]]:
    """Return by sentence the words that agree between one and these counterparts of it.

    They are in reading order, and none is among the ``loud_words``. A counterpart in quite different words adds
    nothing.
    """
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for counterpart in counterparts:
        sides = (sentence_id, counterpart.sentence.id)
        for side, spans in zip(sides, _agreeing(comparison, *sides, counterpart), strict=True):
            found[side] += spans
    loud = loud_words(sentence_id, counterparts)
    return {
        side: without(spans, (word.span for word in loud if word.sentence_id == side))
        for side, spans in found.items()
    }


def _agreeing(
    comparison: Comparison, left: str, right: str, counterpart: Counterpart
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    sentences = [comparison.sentence(side) for side in (left, right)]
    articles = [comparison.article(sentence.article_id) for sentence in sentences]
    one, other = ((a.text, s.span) for a, s in zip(articles, sentences, strict=True))
    words = agreeing_words(one, other, idle=vocabulary(articles[0].language).function_words)
    if not words[0]:
        return (), ()
    agreed = [evidence for evidence in counterpart.evidence if evidence.kind in _QUIET]
    return (
        (*words[0], *(span for evidence in agreed for span in evidence.left)),
        (*words[1], *(span for evidence in agreed for span in evidence.right)),
    )
