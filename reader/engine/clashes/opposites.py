"""Words that say the opposite of each other in the same place: rose and fell, north and south."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.bearers import same_bearer
from reader.engine.clashes.denials import denials
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind
from reader.text.lemmas import lemmatiser

_ALIKE = 0.4
"""The least agreement of the surroundings."""
_COVERED = 0.7
"""How much of the sentence that says less the other one must say. IndoNLI 162 of 188 at .6, 149 of 170 at .8."""


def opposite_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words of one sentence whose opposite stands in the same place of the other one.

    What the next hour changes is a hint: prices that rise and fall.
    """
    opposites = clash_words(pair.left.language).opposites
    if pair.coverage < _COVERED or bool(denials(pair.left)) != bool(denials(pair.right)):
        return
    if pair.left.asks or pair.right.asks:
        return
    passing = pair.left.is_of_the_hour or pair.right.is_of_the_hour
    kind = EvidenceKind.DIFFERENCE if passing else EvidenceKind.CLASH
    for place, word in enumerate(pair.left.words.words):
        for opposite in sorted(opposites.get(word, ())):
            other = _place(pair.right, opposite)
            if other is None or _stands_too(pair.left, opposite, place) or _stands_too(pair.right, word, other):
                continue
            left, right = pair.left.span(place, place + 1), pair.right.span(other, other + 1)
            alike = pair.agreement(left, right) >= _ALIKE and pair.adjoining(left, right)
            if alike and same_bearer(pair, left, right):
                yield Evidence(kind, (left,), (right,))


def _place(reading: Reading, word: str) -> int | None:
    return reading.words.words.index(word) if word in reading.words.words else None


def _stands_too(reading: Reading, word: str, place: int) -> bool:
    """Return whether a word stands elsewhere than at a place, in any form: "memberikan suap dan menerima uang"."""
    root = lemmatiser(reading.language).lemma(word)
    return any(lemma == root for i, lemma in enumerate(reading.lemmas) if i != place)
