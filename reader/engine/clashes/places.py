"""Places of one kind in one role: this hotel or that one, this district or that one."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.amounts import amounts_differ
from reader.engine.clashes.bearers import same_bearer
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot
from reader.text.names import names_agree

_SURE = 0.5
"""The least agreement of the surroundings for two places of one kind to clash."""
_COVERED = 0.6
"""How much of the sentence that says less the other one says at least."""
_NEAR = 0.6
"""The least agreement for a hint, which takes any two places."""


def place_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the places that stand in the same role and exclude each other.

    Only places of one kind do (*Jalan Sudirman*, *Jalan Thamrin*): a street may lie in the town that the other
    outlet names. Other places that differ in otherwise equal surroundings are a hint.
    """
    for left in pair.left.facts(FactKind.PLACE):
        for right in pair.right.facts(FactKind.PLACE):
            likeness = pair.agreement(left.span, right.span) if _comparable(pair, left, right) else 0.0
            if likeness < _SURE:
                continue
            one_kind = _kind(pair.left, left) == _kind(pair.right, right) != ""
            if one_kind and pair.coverage >= _COVERED and not amounts_differ(pair):
                yield Evidence(EvidenceKind.CLASH, (left.span,), (right.span,), Slot.PLACE)
            elif likeness >= _NEAR:
                yield Evidence(EvidenceKind.DIFFERENCE, (left.span,), (right.span,), Slot.PLACE)


def _comparable(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether two places have the same role and neither is named on the other side."""
    return (
        not _named(pair.right, left)
        and not _named(pair.left, right)
        and _preposition(pair.left, left) == _preposition(pair.right, right)
        and pair.adjoining(left.span, right.span)
        and same_bearer(pair, left.span, right.span)
        and pair.deny_alike(left.span, right.span)
    )


def _named(reading: Reading, place: Fact) -> bool:
    return any(names_agree(place.value, other.value) for other in reading.facts(FactKind.PLACE, FactKind.NAME))


def _kind(reading: Reading, place: Fact) -> str:
    """Return the word that says what kind of place it is, empty for a bare name."""
    first = place.value.split()[0]
    return first if first in clash_words(reading.language).kinds_of_place else ""


def _preposition(reading: Reading, place: Fact) -> str:
    return reading.words.word(reading.first(place.span) - 1)
