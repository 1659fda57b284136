"""Times of day, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from reader.model import Fact, FactKind
from reader.text.languages import section
from reader.text.number_words import number_words
from reader.text.phrases import Phrases, Run

_CLOCK = re.compile(r"([01]?\d|2[0-4])([.:])([0-5]\d)")
_DASHES = frozenset({"-", "–", " - ", " – "})
_HOUR = re.compile(r"0?[1-9]|1[0-2]")
_HOURS = 12
_HOUR_IN_MINUTES = 60
_DAY_IN_MINUTES = 24 * 60
_FARTHEST_ZONE = 2
"""How many hours lie between the zones of one country: what a time without a zone may be off by."""


@dataclass(frozen=True, slots=True)
class _Words:
    cues: frozenset[str]
    zones: Mapping[str, int]
    day_parts: Phrases[int]
    hours: Mapping[str, int]
    """Hours on a clock in words."""


def times(run: Run, code: str) -> tuple[Fact, ...]:
    """Return the times of day of a run of tokens in reading order, as ``19:30`` with the zone as unit."""
    words = _words(code)
    read = (_clock(run, place, words) or _hour(run, place, words) for place in range(len(run)))
    return tuple(fact for fact in read if fact is not None)


def minutes_apart(left: Fact, right: Fact, code: str) -> int:
    """Return the fewest minutes that may lie between two times of day.

    Zones are reckoned with where both are told. Else one time may be of a neighbouring zone, and where neither is
    told, one may leave out that it is afternoon.
    """
    zones, apart = _words(code).zones, _minutes(left) - _minutes(right)
    hours: Iterable[int] = range(-_FARTHEST_ZONE, _FARTHEST_ZONE + 1)
    if left.unit is None and right.unit is None:
        hours = (0, _HOURS)
    elif (ours := zones.get(left.unit or "")) is not None and (theirs := zones.get(right.unit or "")) is not None:
        hours = (theirs - ours,)
    return min(_around_the_clock(apart + _HOUR_IN_MINUTES * hour) for hour in hours)


def _minutes(time: Fact) -> int:
    hour, minute = time.value.split(":")
    return _HOUR_IN_MINUTES * int(hour) + int(minute)


def _around_the_clock(minutes: int) -> int:
    apart = abs(minutes) % _DAY_IN_MINUTES
    return min(apart, _DAY_IN_MINUTES - apart)


def _clock(run: Run, place: int, words: _Words) -> Fact | None:
    """Read ``pukul 19.30 WIB`` and ``19:30``; with a full stop and nothing around it, it is a decimal."""
    clock = _CLOCK.fullmatch(run.raw(place))
    if clock is None:
        return None
    part = words.day_parts.at(run, place + 1)
    zone, end = _zone(run, part[1] if part else place + 1, words)
    zone = zone or _zone_of_range(run, place, words)
    if not (zone or part or clock[2] == ":" or _is_told(run, place, words)):
        return None
    hour = _on_the_day(int(clock[1]), part[0] if part else 0)
    return Fact(FactKind.TIME, f"{hour:02}:{clock[3]}", run.place(place, end), unit=zone)


def _is_told(run: Run, place: int, words: _Words) -> bool:
    """Return whether what stands before says that it is a time: a cue, for it or for the first end of a range."""
    if run.word(place - 1) in words.cues:
        return True
    from_ = _CLOCK.fullmatch(run.raw(place - 1)) and run.gap(place) in _DASHES
    return bool(from_ and run.word(place - 2) in words.cues)


def _zone_of_range(run: Run, place: int, words: _Words) -> str | None:
    """Return the zone that the second end of a range gives the first one too: "07.00-15.00 WIB"."""
    until = _CLOCK.fullmatch(run.raw(place + 1)) and run.gap(place + 1) in _DASHES
    return _zone(run, place + 2, words)[0] if until else None


def _hour(run: Run, place: int, words: _Words) -> Fact | None:
    """Read ``pukul 7 malam WIT``, ``jam tujuh pagi`` and ``at 7 pm``."""
    hour = words.hours.get(run.word(place)) or (int(run.raw(place)) if _HOUR.fullmatch(run.raw(place)) else None)
    if hour is None or run.word(place - 1) not in words.cues:
        return None
    part = words.day_parts.at(run, place + 1) if run.is_next(place + 1) else None
    end = part[1] if part else place + 1
    zone, zoned = _zone(run, end, words)
    if part is None and zone is None:
        return None
    hour = _on_the_day(hour, part[0] if part else 0)
    return Fact(FactKind.TIME, f"{hour:02}:00", run.place(place, zoned), unit=zone)


def _on_the_day(hour: int, added: int) -> int:
    if added and hour < 12:
        return hour + added
    return hour


def _zone(run: Run, place: int, words: _Words) -> tuple[str | None, int]:
    adjoins = run.is_next(place) or run.gap(place).strip() == "."  # after "a.m."
    found = adjoins and run.raw(place) in words.zones
    return (run.raw(place), place + 1) if found else (None, place)


@cache
def _words(code: str) -> _Words:
    table = section(code, "dates")
    return _Words(
        frozenset(table.get("time_cues", ())),
        table.get("zones", {}),
        Phrases(table.get("day_parts", {})),
        {word: int(hour) for word, hour in number_words(code).units.items() if 1 <= hour <= _HOURS},
    )
