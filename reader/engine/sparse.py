"""Scores for stories too long for the learned scorer: words alone, and only pairs that share a telling word."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reader.engine.profiles import Profile
from reader.progress import Progress, Step

_COMMON = 40
"""A word in more sentences than this finds no candidates; it still counts in the score."""
_STEEPNESS = 14.0
_EVEN = 0.28
"""The likeness from which a pair is worth showing.

Chosen on seventeen annotated stories in a row as one of 846 sentences: F1 .55; .54 at .26 and .30; .51 at .22,
which suits single stories.
"""
_TEMPER = 0.25
"""How much of the log odds above that limit is borne out there: log loss of matches .65 with it, .90 without."""
_SHARED_FROM = 0.45
_STEP = 20
SCORE_DIGITS = 4
"""Scores are rounded before they are held against a cutoff, so that one that is read later says the same."""

Scored = tuple[int, int, float, float]
"""Two places among the profiles, the score, and how likely the main statement is shared."""


def sparse_scores(profiles: Sequence[Profile], cutoff: float, progress: Progress) -> Iterator[Scored]:
    """Yield the pairs of sentences of different articles that score at least ``cutoff``, in order of places."""
    vectors = _vectors(profiles)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for lemma in vector:
            holders[lemma].append(place)
    for place, vector in enumerate(vectors):
        if place % _STEP == 0:
            progress.advance(Step.COMPARING, place, len(vectors))
        article = profiles[place].sentence.article_id
        found = {other for lemma in vector if len(holders[lemma]) <= _COMMON for other in holders[lemma]}
        for other in sorted(found):
            if other > place and profiles[other].sentence.article_id != article:
                alike = sum(weight * vectors[other].get(lemma, 0.0) for lemma, weight in vector.items())
                score = _score(alike)
                if score >= cutoff:
                    yield place, other, score, alike / _SHARED_FROM / 2


def _score(alike: float) -> float:
    odds = _STEEPNESS * (alike - _EVEN)
    return round(1 / (1 + math.exp(-_TEMPER * odds if odds > 0 else -odds)), SCORE_DIGITS)


def _vectors(profiles: Sequence[Profile]) -> list[dict[str, float]]:
    """Return the words of each sentence with weights whose squares add up to 1."""
    uses = [_uses(profile) for profile in profiles]
    frequencies = Counter(lemma for used in uses for lemma in used)
    size = len(profiles) + 1
    return [_unit({w: use * math.log(size / (frequencies[w] + 0.5)) for w, use in used.items()}) for used in uses]


def _uses(profile: Profile) -> dict[str, float]:
    uses: dict[str, float] = {}
    for unit in profile.units:
        uses[unit.lemma] = max(unit.zone, uses.get(unit.lemma, 0.0))
    return uses


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()) + 1)
    return {lemma: weight / length for lemma, weight in vector.items()}
