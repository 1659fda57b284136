"""Holders of an office that only one person has."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.bearers import may_be_one_name
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot

_COVERED = 0.6
"""How much of the sentence that says less the other one says at least."""


def holder_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the two persons who are said to hold one office, all else agreeing: "Kapolri X", "Kapolri Y"."""
    if pair.coverage < _COVERED:
        return
    theirs = dict(_holders(pair.right))
    for office, left in _holders(pair.left):
        right = theirs.get(office)
        if (
            right is None
            or may_be_one_name(left.value, right.value)
            or pair.right.holds(left)
            or pair.left.holds(right)
        ):
            continue
        yield Evidence(EvidenceKind.CLASH, (left.span,), (right.span,), Slot.NAME)


def _holders(reading: Reading) -> Iterator[tuple[str, Fact]]:
    single = clash_words(reading.language).offices.single_offices
    names = {fact.span.start: fact for fact in reading.facts(FactKind.NAME)}
    for role in reading.facts(FactKind.ROLE):
        name = names.get(role.span.end + 1)
        if role.value in single and name is not None and not reading.text(name.span).isupper():
            yield role.value, name
