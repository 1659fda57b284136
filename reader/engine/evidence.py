"""Why two sentences correspond: the words and values on which they agree."""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from reader.engine.profiles import Profile, Unit
from reader.engine.vectors import ROUNDING
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot, Span

_Run = tuple[int, int, int]  # the first place on the left, the first on the right, the number of units
_SLOTS = {
    FactKind.QUANTITY: Slot.QUANTITY,
    FactKind.MONEY: Slot.MONEY,
    FactKind.PERCENTAGE: Slot.PERCENTAGE,
    FactKind.DATE: Slot.DATE,
    FactKind.TIME: Slot.TIME,
    FactKind.DURATION: Slot.DURATION,
}
_GAP = 12
"""Words of one piece of evidence are no further apart than this many characters."""
_BREAKS = frozenset(',.;:!?()"“”-–—\n')


def story_weights(profiles: Sequence[Profile]) -> dict[str, float]:
    """Return how much each word tells one sentence of the story from another."""
    frequencies = Counter(lemma for profile in profiles for lemma in {unit.lemma for unit in profile.units})
    return {lemma: math.log((len(profiles) + 1) / (n + 0.5)) for lemma, n in frequencies.items()}


def agreement(left: Profile, right: Profile, weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """Return the values and the runs of content words that both sentences share.

    Values of the message come first, then words by their weight, then values that only tell when it was said.
    Words that follow each other on both sides are one piece of evidence.
    """
    values = list(_agreeing_values(left, right))
    told = {span for _, evidence in values for span in evidence.left}
    runs = [run for run in _runs(left, right) if _part(left, run)[0].span not in told or run[2] > 1]
    runs.sort(key=lambda run: (-_weight(left, run, weights), run))
    words = (
        Evidence(EvidenceKind.WORDS, (_extent(left, run[0], run[2]),), (_extent(right, run[1], run[2]),))
        for run in runs
    )
    return (
        *(evidence for zone, evidence in values if zone >= 1),
        *words,
        *(evidence for zone, evidence in values if zone < 1),
    )


def _agreeing_values(left: Profile, right: Profile) -> Iterator[tuple[float, Evidence]]:
    """Yield the shared values with how much they count in the left sentence."""
    free = [unit.fact for unit in right.units if unit.fact is not None]
    for unit in left.units:
        same = next((fact for fact in free if unit.fact is not None and is_same(unit.fact, fact)), None)
        if unit.fact is not None and same is not None:
            free.remove(same)
            slot = _SLOTS[unit.fact.kind]
            yield unit.zone, Evidence(EvidenceKind.FACT, (unit.fact.span,), (same.span,), slot)


def is_same(left: Fact, right: Fact) -> bool:
    """Return whether two values are one, or one amount rounded."""
    if left.kind is not right.kind or left.unit != right.unit:
        return False
    if left.amount is None or right.amount is None:
        return left.value == right.value
    return abs(left.amount - right.amount) <= ROUNDING * max(abs(left.amount), abs(right.amount))


def _runs(left: Profile, right: Profile) -> list[_Run]:
    """Return the shared words, one to one and from left to right, in the longest stretches."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for place, unit in enumerate(right.units):
        places[unit.lemma].append(place)
    runs: list[_Run] = []
    for place, unit in enumerate(left.units):
        expected = _continuation(runs, left, right, place)
        if expected is not None and expected in places[unit.lemma]:
            places[unit.lemma].remove(expected)
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        elif places[unit.lemma]:
            runs.append((place, places[unit.lemma].popleft(), 1))
    return runs


def _continuation(runs: Sequence[_Run], left: Profile, right: Profile, place: int) -> int | None:
    """Return the place on the right that would go on with the last run, if the unit on the left does."""
    if not runs or runs[-1][0] + runs[-1][2] != place:
        return None
    following = runs[-1][1] + runs[-1][2]
    goes_on = following < len(right.units) and _adjoins(left, place) and _adjoins(right, following)
    return following if goes_on else None


def _adjoins(profile: Profile, place: int) -> bool:
    before, unit = profile.units[place - 1].span, profile.units[place].span
    start = profile.sentence.span.start
    gap = profile.text[before.end - start : max(before.end, unit.start) - start]
    return len(gap) <= _GAP and not _BREAKS & set(gap)


def _part(profile: Profile, run: _Run) -> Sequence[Unit]:
    return profile.units[run[0] : run[0] + run[2]]


def _weight(left: Profile, run: _Run, weights: Mapping[str, float]) -> float:
    return sum(unit.zone * weights.get(unit.lemma, 0.0) for unit in _part(left, run))


def _extent(profile: Profile, start: int, length: int) -> Span:
    units = profile.units[start : start + length]
    return Span(units[0].span.start, max(unit.span.end for unit in units))
