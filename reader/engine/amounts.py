"""Amounts of one kind that two sentences do not share: the mark of two statements made in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from reader.engine.vectors import Array
from reader.model import Fact, FactKind

_AMOUNTS = frozenset({FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.DURATION})


def amounts_apart(facts: Sequence[Iterable[Fact]]) -> Array:
    """Return on how many kinds of amount each of two sentences tells a value that the other lacks, as a logarithm.

    ``facts`` are those of each sentence. An amount is of one kind with another when it counts the same unit.
    """
    apart = np.zeros((len(facts), len(facts)))
    for holders, held in _told(facts):
        common = held @ held.T
        more = held.sum(1)[:, None] > common
        apart[np.ix_(holders, holders)] += more & more.T
    return np.log1p(apart)


def _told(facts: Sequence[Iterable[Fact]]) -> Iterable[tuple[list[int], Array]]:
    """Yield for each kind of amount the sentences that tell one, and which value stands in which of them."""
    places: dict[tuple[FactKind, str | None], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for place, known in enumerate(facts):
        for fact in known:
            if fact.kind in _AMOUNTS:
                places[fact.kind, fact.unit][fact.value].add(place)
    for values in places.values():
        holders = sorted(set().union(*values.values()))
        yield holders, np.array([[float(place in told) for told in values.values()] for place in holders])
