"""What an amount is for: one sum that is a fine here and damages there, one term of prison or of detention."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.bearers import same_bearer, same_frame
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot, Span

_REACH = 3
"""How many words may stand between an amount and what it is for, "denda sebesar sekitar Rp 1 miliar".

17 contradictions at 1, no others at 6.
"""
_ALIKE = 0.25
"""The least agreement of the surroundings: the amount itself agrees already."""
_KINDS = (FactKind.MONEY, FactKind.DURATION, FactKind.QUANTITY, FactKind.PERCENTAGE)


def purpose_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words that call one and the same amount two things that exclude each other."""
    words = clash_words(pair.left.language).purposes
    for left in pair.left.facts(*_KINDS):
        for right in pair.right.facts(*_KINDS):
            ours, theirs = purpose(pair.left, left), purpose(pair.right, right)
            if left.value != right.value or ours is None or theirs is None:
                continue
            if theirs[0] not in words.purposes[ours[0]] or _told_alike(pair, left, ours[0], theirs[0]):
                continue
            alike = pair.agreement(left.span, right.span) >= _ALIKE and same_frame(pair)
            if alike and same_bearer(pair, left.span, right.span):
                yield Evidence(EvidenceKind.CLASH, (ours[1],), (theirs[1],), Slot.ROLE)


def purpose(reading: Reading, fact: Fact) -> tuple[str, Span] | None:
    """Return what the words right before an amount, or else right after it, say that it is for."""
    first, after = reading.first(fact.span), reading.after(fact.span)
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    for place in (*before, after):
        found = clash_words(reading.language).purposes.purpose_phrases.at(reading.words, place)
        if found is not None:
            return found[0], reading.span(place, found[1])
    return None


def _told_alike(pair: Pair, fact: Fact, left: str, right: str) -> bool:
    """Return whether either sentence tells the amount for both purposes: two fines of one sum, say."""
    return right in _purposes(pair.left, fact) or left in _purposes(pair.right, fact)


def _purposes(reading: Reading, fact: Fact) -> set[str]:
    alike = (purpose(reading, other) for other in reading.facts(fact.kind) if other.value == fact.value)
    return {found[0] for found in alike if found is not None}
