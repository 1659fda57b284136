"""One name that two outlets spell in two ways: Rajagukguk, Rajaguguk."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from reader.engine.clashes.reading import Pair
from reader.model import Evidence, EvidenceKind, FactKind, Slot
from reader.text.vocabulary import vocabulary

_SHORTEST = 5
"""Shorter words are too often one letter away from others: Dini, Dani."""
_SLIPS = 2
"""How many letters a slip of the pen changes."""


def spelling_differences(pair: Pair) -> Iterator[Evidence]:
    """Yield names that differ in a few letters of one word, as a hint: one of them is misspelt, most likely."""
    theirs = pair.right.written(FactKind.NAME, FactKind.PLACE)
    for left in pair.left.written(FactKind.NAME, FactKind.PLACE):
        for right in theirs:
            close = left.value != right.value and abs(len(left.value) - len(right.value)) <= _SLIPS
            slip = misspelt(left.value, right.value) if close else None
            if slip and not _is_accepted(*slip, pair) and not _stand(pair, slip):
                slot = Slot.PLACE if left.kind is right.kind is FactKind.PLACE else Slot.NAME
                yield Evidence(EvidenceKind.DIFFERENCE, (left.span,), (right.span,), slot)


def misspelt(left: str, right: str) -> tuple[str, str] | None:
    """Return the one word in which two names of as many words differ, if it differs by a slip only.

    A single word has accepted spellings too often: Sukarno, Soekarno. So have letters with accents, and a word
    that goes on with another one lacks a space: Putindi.
    """
    ours, theirs = left.split(), right.split()
    differing = [(x, y) for x, y in zip(ours, theirs, strict=False) if x != y]
    if len(ours) != len(theirs) or len(ours) == 1 or len(differing) != 1:
        return None
    one, other = sorted(differing[0], key=len)
    glued = other.startswith(one) and len(other) - len(one) > 1
    if len(one) < _SHORTEST or one[0] != other[0] or glued or not (one + other).isascii():
        return None
    return differing[0] if DamerauLevenshtein.distance(one, other) <= _SLIPS else None


def _is_accepted(one: str, other: str, pair: Pair) -> bool:
    """Return whether two words are spellings of one: Sumatra, Sumatera."""
    spellings = vocabulary(pair.left.language).spellings
    return spellings.get(one, (one,)) == spellings.get(other, (other,))


def _stand(pair: Pair, slip: tuple[str, str]) -> bool:
    """Return whether one of the spellings stands in the other sentence too."""
    return slip[0] in pair.right.words.words or slip[1] in pair.left.words.words
