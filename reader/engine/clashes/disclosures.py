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
    words = clash_words(denying.language)
    silent = {d.lemma for d in denials(telling)}
    for denial in denials(denying):
        place = denying.first(denial.denied)
        kind = _matter(denying, place) if words.telling.at(denying.words, place) else None
        if kind is None or denial.lemma in silent:
            continue
        known = {fact.value for fact in denying.facts(kind)}
        values = [fact for fact in telling.facts(kind) if fact.value not in known]
        if len(values) == 1:
            yield denial, values[0]


def _matter(reading: Reading, place: int) -> FactKind | None:
    """Return the kind of value that a word close to a verb of telling stands for: *jumlah* a quantity."""
    matters = clash_words(reading.language).matters
    close = range(place + 1, min(len(reading.words), place + 1 + _REACH))
    before = range(place - 1, max(-1, place - 1 - _REACH), -1)
    return next((matters[word] for i in (*close, *before) if (word := reading.words.word(i)) in matters), None)
