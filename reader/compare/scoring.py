"""How likely it is that two sentences correspond."""

from __future__ import annotations

import math
from collections.abc import Mapping

from rapidfuzz import fuzz

from reader.compare.profiles import Profile

_STEEPNESS = 8.0
_EVEN = 0.79


def score(left: Profile, right: Profile, weights: Mapping[str, float]) -> float:
    """Return how well two sentences correspond, in [0, 1]; at 0.5 it is as likely as not."""
    ours, theirs = ({term.lemma for term in profile.content} for profile in (left, right))
    shared = _weight(ours & theirs, weights)
    if not shared:
        return 0.0
    whole, smaller = (
        _weight(ours, weights) + _weight(theirs, weights),
        min(_weight(ours, weights), _weight(theirs, weights)),
    )
    likeness = fuzz.token_set_ratio(*(" ".join(t.lemma for t in p.content) for p in (left, right))) / 100
    overlap = 2 * shared / whole + shared / (2 * smaller) + likeness / 2
    return 1 / (1 + math.exp(_STEEPNESS * (_EVEN - overlap)))


def _weight(lemmas: set[str], weights: Mapping[str, float]) -> float:
    return sum(weights[lemma] for lemma in sorted(lemmas))
