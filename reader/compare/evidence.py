"""Why two sentences correspond: the words and values on which they agree."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from reader.compare.profiles import Profile, Unit
from reader.model import Evidence, EvidenceKind, Span

_Run = tuple[int, int, int]  # the first place on the left, the first on the right, the number of units


def agreeing_words(left: Profile, right: Profile, weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """Return the runs of content words that both sentences share, the most telling first.

    Words that follow each other on both sides are one piece of evidence.
    """
    runs = _runs(left.units, right.units)
    runs.sort(key=lambda run: (-sum(weights.get(u.lemma, 0.0) for u in _part(left.units, run[0], run[2])), run))
    return tuple(
        Evidence(
            EvidenceKind.WORDS,
            (_extent(_part(left.units, run[0], run[2])),),
            (_extent(_part(right.units, run[1], run[2])),),
        )
        for run in runs
    )


def _runs(left: Sequence[Unit], right: Sequence[Unit]) -> list[_Run]:
    """Return the shared words, one to one and from left to right, in the longest stretches."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for place, unit in enumerate(right):
        places[unit.lemma].append(place)
    runs: list[_Run] = []
    for place, unit in enumerate(left):
        follows = bool(runs) and runs[-1][0] + runs[-1][2] == place
        expected = runs[-1][1] + runs[-1][2] if follows else -1
        if follows and expected in places[unit.lemma]:
            places[unit.lemma].remove(expected)
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        elif places[unit.lemma]:
            runs.append((place, places[unit.lemma].popleft(), 1))
    return runs


def _part(units: Sequence[Unit], start: int, length: int) -> Sequence[Unit]:
    return units[start : start + length]


def _extent(units: Sequence[Unit]) -> Span:
    return Span(units[0].span.start, units[-1].span.end)
