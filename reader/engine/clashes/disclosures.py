"""Told here, and there said not to have been told."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.denials import Denial, denials
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot

_REACH = 4
"""How many words may stand between the denied telling and what was not told."""
_COVERED = 0.3
"""How much of the sentence that says less the other one must say."""


def disclosure_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield where one sentence says that a name, a sum or a place was not told, and the other one tells it."""
    if pair.coverage < _COVERED:
        return
    for denial, value in _told(pair.left, pair.right):
        yield Evidence(EvidenceKind.CLASH, (denial.extent,), (value.span,), Slot.DISCLOSURE)
    for denial, value in _told(pair.right, pair.left):
        yield Evidence(EvidenceKind.CLASH, (value.span,), (denial.extent,), Slot.DISCLOSURE)


def _told(denying: Reading, telling: Reading) -> Iterator[tuple[Denial, Fact]]:
    """Yield what was not told with the one value of its kind that the other sentence has for it."""
    silent = {silence.lemma for silence in silences(telling)}
    for silence in silences(denying):
        kind = _matter(denying, denying.first(silence.denied))
        if kind is None or silence.lemma in silent:
            continue
        known = {fact.value for fact in denying.facts(kind)}
        told = telling.written(kind) if kind is FactKind.NAME else telling.facts(kind)
        values = [fact for fact in told if fact.value not in known]
        if len(values) == 1:
            yield silence, values[0]


def silences(reading: Reading) -> tuple[Denial, ...]:
    """Return where a sentence says that something is not told: "tidak menyebut", "merahasiakan"."""
    words = clash_words(reading.language).disclosures
    untold = (d for d in denials(reading) if words.telling.at(reading.words, reading.first(d.denied)))
    hidden = (
        Denial(span, reading.lemmas[place], span)
        for place, word in enumerate(reading.words.words)
        if word in words.hiding
        for span in (reading.span(place, place + 1),)
    )
    return (*untold, *hidden)


def _matter(reading: Reading, place: int) -> FactKind | None:
    """Return the kind of value that a word close to a verb of telling stands for: *jumlah* a quantity."""
    matters = clash_words(reading.language).disclosures.matters
    close = range(place + 1, min(len(reading.words), place + 1 + _REACH))
    before = range(place - 1, max(-1, place - 1 - _REACH), -1)
    return next((matters[word] for i in (*close, *before) if (word := reading.words.word(i)) in matters), None)
