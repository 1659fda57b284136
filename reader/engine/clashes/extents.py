"""Some here and all there."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, FactKind, Slot, Span
from reader.text.quantity_words import quantity_words

_ALIKE = 0.4
"""The least agreement of the surroundings."""
_COVERED = 0.5
"""How much of the sentence that says less the other one must say."""


def extent_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words that speak of a part here and of the whole there: "sebagian", "seluruh" or "keempat"."""
    if pair.coverage < _COVERED:
        return
    for kinds in ((_parts, _wholes), (_wholes, _parts)):
        left, right = kinds[0](pair.left), kinds[1](pair.right)
        if not left or not right or kinds[1](pair.left) or kinds[0](pair.right):
            continue
        if pair.agreement(left[0], right[0]) >= _ALIKE and pair.adjoining(left[0], right[0]):
            yield Evidence(EvidenceKind.CLASH, (left[0],), (right[0],), Slot.QUANTITY)


def _parts(reading: Reading) -> list[Span]:
    return _places(reading, clash_words(reading.language).some)


def _wholes(reading: Reading) -> list[Span]:
    """Return the words for all of something; *keempat izin* are all of four where it is no ordinal."""
    prefixes = quantity_words(reading.language).ordinal_prefixes
    counted = (f.span for f in reading.facts(FactKind.QUANTITY) if f.amount is not None)
    every = [span for span in counted if prefixes and reading.text(span).lower().startswith(prefixes)]
    return [*_places(reading, clash_words(reading.language).all), *every]


def _places(reading: Reading, words: frozenset[str]) -> list[Span]:
    return [reading.span(i, i + 1) for i, word in enumerate(reading.words.words) if word in words]
