"""One name that two outlets spell in two ways: Rajagukguk, Rajaguguk."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from reader.engine.clashes.reading import Pair, Reading
from reader.model import Evidence, EvidenceKind, FactKind, Slot

_SHORTEST = 5
"""Shorter words are too often one letter away from others: Dini, Dani."""
_SLIPS = 2


def spelling_differences(pair: Pair) -> Iterator[Evidence]:
    """Yield names that differ in a few letters of one word, as a hint: one of them is misspelt, most likely."""
    for left in pair.left.facts(FactKind.NAME):
        for right in pair.right.facts(FactKind.NAME):
            slip = _slip(left.value.split(), right.value.split())
            if slip and not _stands(pair.right, slip[0]) and not _stands(pair.left, slip[1]):
                yield Evidence(EvidenceKind.DIFFERENCE, (left.span,), (right.span,), Slot.NAME)


def _slip(left: list[str], right: list[str]) -> tuple[str, str] | None:
    """Return the one word in which two names of as many words differ, if it differs by a slip only.

    A single word has accepted spellings too often: Sukarno, Soekarno.
    """
    differing = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    if len(left) != len(right) or len(left) == 1 or len(differing) != 1:
        return None
    one, other = differing[0]
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return None
    return differing[0] if DamerauLevenshtein.distance(one, other) <= _SLIPS else None


def _stands(reading: Reading, word: str) -> bool:
    return word in reading.words.words
