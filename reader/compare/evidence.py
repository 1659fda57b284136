"""Why two sentences correspond: the words on which they agree."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from reader.compare.profiles import Profile
from reader.model import Evidence, EvidenceKind, Span
from reader.text.normalisation import Term

_Run = tuple[int, int, int]  # the first place on the left, the first on the right, the number of terms


def agreeing_words(left: Profile, right: Profile, weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """Return the runs of content words that both sentences share, the most telling first.

    Words that follow each other on both sides are one piece of evidence.
    """
    runs = _runs(left.content, right.content)
    runs.sort(key=lambda run: (-sum(weights[term.lemma] for term in _part(left.content, run[0], run[2])), run))
    return tuple(
        Evidence(
            EvidenceKind.WORDS,
            (_extent(_part(left.content, run[0], run[2])),),
            (_extent(_part(right.content, run[1], run[2])),),
        )
        for run in runs
    )


def _runs(left: Sequence[Term], right: Sequence[Term]) -> list[_Run]:
    """Return the shared terms, one to one and from left to right, in the longest stretches."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for place, term in enumerate(right):
        places[term.lemma].append(place)
    runs: list[_Run] = []
    for place, term in enumerate(left):
        follows = bool(runs) and runs[-1][0] + runs[-1][2] == place
        expected = runs[-1][1] + runs[-1][2] if follows else -1
        if follows and expected in places[term.lemma]:
            places[term.lemma].remove(expected)
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        elif places[term.lemma]:
            runs.append((place, places[term.lemma].popleft(), 1))
    return runs


def _part(terms: Sequence[Term], start: int, length: int) -> Sequence[Term]:
    return terms[start : start + length]


def _extent(terms: Sequence[Term]) -> Span:
    return Span(terms[0].span.start, terms[-1].span.end)
