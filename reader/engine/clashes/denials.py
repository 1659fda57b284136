"""Yes here and no there: one predicate that only one of two sentences denies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.engine.clashes.bearers import same_bearer
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot, Span
from reader.text.vocabulary import vocabulary

_REACH = 4
"""How many words may stand between a negation and what it denies. IndoNLI 143 of 165 at 2, as now at 8."""
_COVERED = 0.7
"""How much of the sentence that says less the other one says too.

IndoNLI 168 of 195 at .6, with one of 21 contradictions wrong; 140 of 159 at .8.
"""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, with the root of what it denies."""

    span: Span
    lemma: str
    denied: Span

    @property
    def extent(self) -> Span:
        """Return where the denial stands with what it denies."""
        return Span(self.span.start, self.denied.end)


def denial_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the predicates that one sentence denies and the other one tells, all else agreeing.

    What is only to come by one of them is a hint: it may have come to nothing since.
    """
    if pair.coverage < _COVERED:
        return
    kind = EvidenceKind.CLASH if _plans(pair.left) == _plans(pair.right) else EvidenceKind.DIFFERENCE
    for denial, told in _denied_and_told(pair.left, pair.right):
        if pair.adjoining(denial.denied, told) and same_bearer(pair, denial.span, told):
            yield Evidence(kind, (denial.extent,), (told,), Slot.POLARITY)
    for denial, told in _denied_and_told(pair.right, pair.left):
        if pair.adjoining(told, denial.denied) and same_bearer(pair, told, denial.span):
            yield Evidence(kind, (told,), (denial.extent,), Slot.POLARITY)


def _plans(reading: Reading) -> bool:
    return any(fact.value == "planned" for fact in reading.facts(FactKind.CERTAINTY))


def denials(reading: Reading) -> tuple[Denial, ...]:
    """Return what a sentence denies, in reading order."""
    found = (_denial(reading, fact) for fact in reading.facts(FactKind.NEGATION))
    return tuple(denial for denial in found if denial is not None)


def _denied_and_told(denying: Reading, telling: Reading) -> Iterator[tuple[Denial, Span]]:
    """Yield what one sentence denies with the place where the other one, which denies nothing, tells it."""
    if _denies(telling) or denying.asks or telling.asks:
        return
    for denial in denials(denying):
        tells_too = _told(denying, denial.lemma, denial.denied) is not None
        told = _told(telling, denial.lemma, None)
        if told is None or tells_too:
            continue
        if not _is_qualified(denying, denial.span) and not _is_qualified(telling, told):
            yield denial, told


def _denies(reading: Reading) -> bool:
    """Return whether a sentence holds a negation or a word that comes to one."""
    parts = {part for word in reading.words.words for part in word.split("-")}
    words = clash_words(reading.language).denials
    return bool(reading.facts(FactKind.NEGATION)) or not parts.isdisjoint(words.negations | words.undoing)


def _denial(reading: Reading, negation: Fact) -> Denial | None:
    known, words = vocabulary(reading.language), clash_words(reading.language).denials
    start = reading.after(negation.span)
    reach = 1 if negation.value in words.denying_verbs else _REACH
    for place in range(start, min(len(reading.words), start + reach)):
        word = reading.words.word(place)
        if not reading.words.is_next(place) or word in words.only or word in words.again or word in words.claims:
            return None
        if word not in known.function_words and word not in words.carriers:
            return Denial(negation.span, reading.lemmas[place], reading.span(place, place + 1))
    return None


def _told(reading: Reading, lemma: str, denied: Span | None) -> Span | None:
    """Return where a sentence says a word, elsewhere than where it denies it."""
    spans = (reading.span(i, i + 1) for i, root in enumerate(reading.lemmas) if root == lemma)
    return next((span for span in spans if span != denied), None)


def _is_qualified(reading: Reading, span: Span) -> bool:
    """Return whether a place stands in a condition, a comparison or a phrase that narrows a thing down."""
    words, place = clash_words(reading.language), reading.first(span)
    around = reading.words.words[max(0, place - 1) : place + 2]
    return (
        any(word in words.conditions for word in reading.words.words[:place])
        or any(word in words.denials.comparisons for word in around)
        or reading.words.word(place - 1) in words.denials.narrowing
    )
