"""Places of one kind in one role: this hotel or that one, this district or that one."""

from __future__ import annotations

from collections.abc import Iterator

from reader.compare.clashes.bearers import same_bearer
from reader.compare.clashes.reading import Pair, Reading
from reader.compare.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot
from reader.text.names import names_agree

_SURE = 0.5
_COVERED = 0.6
_NEAR = 0.6


def place_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the places that stand in the same role and exclude each other.

    Only places of one kind do (*Jalan Sudirman*, *Jalan Thamrin*): a street may lie in the town that the other
    outlet names. Other places that differ in otherwise equal surroundings are a hint.
    """
    for left in pair.left.facts(FactKind.PLACE):
        for right in pair.right.facts(FactKind.PLACE):
            if _named(pair.right, left) or _named(pair.left, right) or names_agree(left.value, right.value):
                continue
            if _preposition(pair.left, left) != _preposition(pair.right, right):
                continue
            likeness = pair.agreement(left.span, right.span)
            beside = pair.adjoining(left.span, right.span) and same_bearer(pair, left.span, right.span)
            beside = beside and pair.deny_alike(left.span, right.span)
            one_kind = _kind(pair.left, left) == _kind(pair.right, right) != ""
            if beside and one_kind and likeness >= _SURE and pair.coverage() >= _COVERED:
                yield Evidence(EvidenceKind.CLASH, (left.span,), (right.span,), Slot.PLACE)
            elif beside and likeness >= _NEAR:
                yield Evidence(EvidenceKind.DIFFERENCE, (left.span,), (right.span,), Slot.PLACE)


def _named(reading: Reading, place: Fact) -> bool:
    return any(names_agree(place.value, other.value) for other in reading.facts(FactKind.PLACE, FactKind.NAME))


def _kind(reading: Reading, place: Fact) -> str:
    """Return the word that says what kind of place it is, empty for a bare name."""
    first = place.value.split()[0]
    return first if first in clash_words(reading.language).kinds_of_place else ""


def _preposition(reading: Reading, place: Fact) -> str:
    return reading.words.word(reading.first(place.span) - 1)
