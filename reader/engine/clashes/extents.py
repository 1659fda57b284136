"""Some here and all there."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Slot, Span

_ALIKE = 0.4
"""The least agreement of the surroundings."""
_COVERED = 0.5


def extent_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words that speak of a part here and of the whole there."""
    words = clash_words(pair.left.language)
    if pair.coverage < _COVERED:
        return
    for ours, theirs in ((words.some, words.all), (words.all, words.some)):
        left, right = _places(pair.left, ours), _places(pair.right, theirs)
        if not left or not right or _places(pair.left, theirs) or _places(pair.right, ours):
            continue
        if pair.agreement(left[0], right[0]) >= _ALIKE and pair.adjoining(left[0], right[0]):
            yield Evidence(EvidenceKind.CLASH, (left[0],), (right[0],), Slot.QUANTITY)


def _places(reading: Reading, words: frozenset[str]) -> list[Span]:
    return [reading.span(i, i + 1) for i, word in enumerate(reading.words.words) if word in words]
