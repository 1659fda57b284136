"""Sentences that say different things of one: they are searched for clashes however little else they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.engine.clashes.codes import told_codes
from reader.engine.clashes.offices import office_of
from reader.engine.clashes.words import clash_words
from reader.engine.profiles import Profile
from reader.model import FactKind


def anchored(known: Sequence[Profile]) -> NDArray[np.bool_]:
    """Return for every two sentences whether they have one name with other offices, or codes of one form.

    Names are of two words at least: one may be that of several persons.
    """
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    claims: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for place, profile in enumerate(known):
        for anchor, claim in _claims(profile):
            places[anchor].append(place)
            claims[anchor].append(claim)
    found = np.zeros((len(known), len(known)), dtype=bool)
    for anchor, alike in places.items():
        number = {claim: number for number, claim in enumerate(dict.fromkeys(claims[anchor]))}
        said = np.array([number[claim] for claim in claims[anchor]])
        found[np.ix_(alike, alike)] |= said[:, None] != said
    return found


def _claims(profile: Profile) -> Iterator[tuple[Hashable, Hashable]]:
    """Yield what a sentence names, each with what it says of it."""
    words = clash_words(profile.language).offices
    roles = (office_of(fact, words) for fact in profile.facts if fact.kind is FactKind.ROLE)
    offices = frozenset(filter(None, roles))
    if offices:
        names = {fact.value for fact in profile.facts if fact.kind is FactKind.NAME and " " in fact.value}
        yield from ((name, offices) for name in names)
    for _, code in told_codes(profile):
        letters, digits, _ = code.split(" ", 2)
        yield (letters, len(digits)), code
