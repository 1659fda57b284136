"""Words that say the opposite of each other in the same place: rose and fell, north and south."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.denials import denials
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Span

_ALIKE = 0.4
"""The least agreement of the surroundings."""
_COVERED = 0.7


def opposite_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words of one sentence whose opposite stands in the same place of the other one."""
    opposites = clash_words(pair.left.language).opposites
    if pair.coverage < _COVERED or bool(denials(pair.left)) != bool(denials(pair.right)):
        return
    if pair.left.asks or pair.right.asks:
        return
    for place, word in enumerate(pair.left.words.words):
        for opposite in sorted(opposites.get(word, ())):
            if opposite not in pair.right.words.words or opposite in pair.left.words.words:
                continue
            if word in pair.right.words.words:
                continue
            left, right = pair.left.span(place, place + 1), _place(pair.right, opposite)
            if pair.agreement(left, right) >= _ALIKE and pair.adjoining(left, right):
                yield Evidence(EvidenceKind.CLASH, (left,), (right,))


def _place(reading: Reading, word: str) -> Span:
    place = reading.words.words.index(word)
    return reading.span(place, place + 1)
