"""Places of one kind in one role: this hotel or that one, this district or that one."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.amounts import amounts_differ
from reader.engine.clashes.bearers import same_bearer
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.spellings import misspelt
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot
from reader.text.names import names_agree

_SURE = 0.5
"""The least agreement of the surroundings for two places of one kind to clash."""
_COVERED = 0.6
"""How much of the sentence that says less the other one says at least."""


def place_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the places that stand in the same role and exclude each other.

    Only places of one kind do (*Jalan Sudirman*, *Jalan Thamrin*): a street may lie in the town that the other
    outlet names, and an outlet that names both places elsewhere knows of two.
    """
    for left in pair.left.facts(FactKind.PLACE):
        for right in pair.right.facts(FactKind.PLACE):
            if not _of_one_kind(pair, left, right) or not _comparable(pair, left, right):
                continue
            if pair.agreement(left.span, right.span) < _SURE:
                continue
            sure = pair.coverage >= _COVERED and not amounts_differ(pair) and not pair.one_tells_both(left, right)
            kind = EvidenceKind.CLASH if sure else EvidenceKind.DIFFERENCE
            yield Evidence(kind, (left.span,), (right.span,), Slot.PLACE)


def _of_one_kind(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether the first word or the last says that both are of one kind: "Hotel Mulia", "Long Beach"."""
    ours, theirs = left.value.split(), right.value.split()
    kinds = clash_words(pair.left.language).kinds_of_place
    return any(ours[end] == theirs[end] and ours[end] in kinds for end in (0, -1))


def _comparable(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether two places have the same role and neither is named on the other side."""
    return (
        not _named(pair.right, left)
        and not _named(pair.left, right)
        and _preposition(pair.left, left) == _preposition(pair.right, right)
        and misspelt(left.value, right.value) is None
        and pair.adjoining(left.span, right.span)
        and same_bearer(pair, left.span, right.span)
        and pair.deny_alike(left.span, right.span)
    )


def _named(reading: Reading, place: Fact) -> bool:
    return any(names_agree(place.value, other.value) for other in reading.facts(FactKind.PLACE, FactKind.NAME))


def _preposition(reading: Reading, place: Fact) -> str:
    return reading.words.word(reading.first(place.span) - 1)
