"""Dates, with their places and as exact as the text is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.model import Fact, FactKind, Span
from reader.text.calendar_values import calendar_day, nearest_year, shifted, weekday_value
from reader.text.date_words import DateWords, date_words
from reader.text.numbers import begins_number, numbers
from reader.text.phrases import Run

_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})(?:\2((?:19|20)\d\d))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_BEFORE_DATE = frozenset({" ", ", ", " (", ", (", ",", "("})
_DASHES = frozenset({"-", "–", "—", " - ", " – ", " — "})
_DAY_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_Found = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One run of tokens, read with the words of its language and counted from the day of publication."""

    run: Run
    words: DateWords
    published: datetime.date | None


def dates(run: Run, code: str, published: datetime.date | None) -> tuple[Fact, ...]:
    """Return the dates of a run of tokens, in reading order and without overlaps.

    ``published`` resolves relative dates, weekdays and days without a year; without it they keep a relative value
    (see ``calendar_values``).
    """
    reading = _Reading(run, date_words(code), published)
    found: list[Fact] = []
    place = 0
    while place < len(run):
        date = _at(reading, place)
        if date is None:
            place += 1
        else:
            found.append(Fact(FactKind.DATE, date[0], _with_bracket(run, run.place(place, date[1]))))
            place = date[1]
    return tuple(found)


def _at(reading: _Reading, place: int) -> _Found | None:
    words, run = reading.words, reading.run
    if run.words[place] not in words.openers and not begins_number(run.tokens[place], words.numbers):
        return None
    return next(filter(None, (read(reading, place) for read in _READERS)), None)


def _with_bracket(run: Run, place: Span) -> Span:
    """Return a place together with the bracket that closes it: "Rabu (19/6)"."""
    closes = "(" in place.of(run.text) and run.text[place.end : place.end + 1] == ")"
    return Span(place.start, place.end + closes)


def _weekday(reading: _Reading, place: int) -> _Found | None:
    run = reading.run
    weekday = reading.words.weekdays.at(run, place)
    if weekday is None or not run.tokens[place].is_capitalised:
        return None
    number, end = weekday
    if end < len(run) and run.gap(end) in _BEFORE_DATE:
        exact = (
            _numeric(reading, end, after_weekday=True)
            or _day_and_month(reading, end)
            or _month_and_day(reading, end)
        )
        if exact is not None:
            return exact
    ahead = any(run.word(following) in reading.words.next_words for following in (end, end + 1))
    return weekday_value(number, reading.published, ahead=ahead), end


def _numeric(reading: _Reading, place: int, *, after_weekday: bool = False) -> _Found | None:
    """Read ``19/6/2024``; without a year it needs a weekday or a bracket before it, else it may be a fraction."""
    run = reading.run
    found = _NUMERIC.fullmatch(run.raw(place))
    if found is None or (
        found[4] is None and (found[2] == "." or not (after_weekday or run.gap(place).endswith("(")))
    ):
        return None
    first, second = int(found[1]), int(found[3])
    month_first = (reading.words.month_first and first <= 12) or second > 12
    day, month = (second, first) if month_first else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    value = calendar_day(int(found[4]) if found[4] else None, month, day, reading.published)
    return (value, place + 1) if value else None


def _day_and_month(reading: _Reading, place: int) -> _Found | None:
    """Read ``19 Juni 2024``, ``26-31 Mei 2025`` and ``3 sampai 5 Juli``."""
    run = reading.run
    if not _DAY.fullmatch(run.raw(place)):
        return None
    last = place
    if run.gap(place + 1) in _DASHES and _DAY.fullmatch(run.raw(place + 1)):
        last = place + 1
    elif run.word(place + 1) in reading.words.until and _DAY.fullmatch(run.raw(place + 2)):
        last = place + 2
    month = reading.words.months.at(run, last + 1) if run.is_next(last + 1) else None
    if month is None or not run.tokens[last + 1].is_capitalised:
        return None
    year, end = _optional_year(reading, month[1])
    return _day_or_period(reading, (place, last), month[0], year, end)


def _month_and_day(reading: _Reading, place: int) -> _Found | None:
    """Read ``June 19, 2024``."""
    run = reading.run
    month = reading.words.months.at(run, place)
    if month is None or not run.tokens[place].is_capitalised:
        return None
    day = month[1]
    if not (run.gap(day).strip(".") == " " and _DAY.fullmatch(run.raw(day))):
        return None
    after = day + 2 if run.word(day + 1) in _DAY_SUFFIXES and not run.gap(day + 1) else day + 1
    year, end = _optional_year(reading, after)
    return _day_or_period(reading, (day, day), month[0], year, end)


def _day_or_period(
    reading: _Reading, days: tuple[int, int], month: int, year: int | None, end: int
) -> _Found | None:
    values = [calendar_day(year, month, int(reading.run.raw(day)), reading.published) for day in days]
    if None in values:
        return None
    first, last = str(values[0]), str(values[1])
    return (first if first == last else f"{first}/{last}"), end


def _optional_year(reading: _Reading, place: int) -> tuple[int | None, int]:
    if reading.run.gap(place) in (" ", ", ", ". ") and _YEAR.fullmatch(reading.run.raw(place)):
        return int(reading.run.raw(place)), place + 1
    return None, place


def _month(reading: _Reading, place: int) -> _Found | None:
    """Read ``Mei 2024``, ``September tahun lalu`` and, after a word that announces it, ``Mei``."""
    run = reading.run
    month = reading.words.months.at(run, place)
    if month is None or not run.tokens[place].is_capitalised:
        return None
    number, end = month
    following = end + 1 if reading.words.units.at(run, end) == ("year", end + 1) else end
    if run.is_next(following) and _YEAR.fullmatch(run.raw(following)):
        return f"{run.raw(following)}-{number:02}", following + 1
    relative = _relative_year(reading, number, end) if run.is_next(end) else None
    if relative is not None:
        return relative
    if run.word(place - 1) not in reading.words.month_cues:
        return None
    year = nearest_year(number, 15, reading.published) if reading.published else None
    return (f"{year:04}-{number:02}" if year else f"--{number:02}"), end


def _relative_year(reading: _Reading, month: int, place: int) -> _Found | None:
    """Read what tells the year of a month: "tahun lalu", "last year", "lalu"."""
    relative = _relative(reading, place)
    if relative is not None:
        year, end = relative
        if re.fullmatch(r"\d{4}", year):
            return f"{year}-{month:02}", end
        return (f"{year}:{month:02}", end) if year.startswith("year") else None
    offset = reading.words.offsets.at(reading.run, place)
    if offset is None:
        return None
    if reading.published is None:
        return f"--{month:02}", offset[1]
    passed = month < reading.published.month or (month == reading.published.month and offset[0] == 0)
    year_of_month = reading.published.year + (
        offset[0] + passed if offset[0] < 0 else int(offset[0] > 0 and passed)
    )
    return f"{year_of_month:04}-{month:02}", offset[1]


def _relative(reading: _Reading, place: int) -> _Found | None:
    """Read ``tahun lalu`` and ``last year``."""
    run, words = reading.run, reading.words
    unit, offset = words.units.at(run, place), words.offsets.at(run, place)
    if unit is not None and run.is_next(unit[1]):
        offset = words.offsets.at(run, unit[1])
        end = offset[1] if offset else 0
    elif offset is not None and run.is_next(offset[1]):
        unit = words.units.at(run, offset[1])
        end = unit[1] if unit else 0
    if unit is None or offset is None:
        return None
    return shifted(unit[0], offset[0], reading.published), end


def _counted(reading: _Reading, place: int) -> _Found | None:
    """Read ``dua tahun lalu``, ``setahun lalu`` and ``3 days ago``."""
    run, words = reading.run, reading.words
    single = words.single_units.at(run, place)
    if single is not None and run.is_next(single[1]) and (ago := words.ago.at(run, single[1])):
        return shifted(single[0], -1, reading.published), ago[1]
    if not begins_number(run.tokens[place], words.numbers):
        return None
    counted = numbers(run.text, run.tokens[place : place + 4], words.numbers)
    if not counted or counted[0].first or counted[0].amount % 1 or counted[0].amount > 999:
        return None
    unit = words.units.at(run, place + counted[0].end)
    if unit is None or not run.is_next(unit[1]):
        return None
    ago, ahead = words.ago.at(run, unit[1]), words.ahead.at(run, unit[1])
    direction = ago or ahead
    if direction is None:
        return None
    offset = int(counted[0].amount) * (-1 if ago else 1)
    return shifted(unit[0], offset, reading.published), direction[1]


def _named_day(reading: _Reading, place: int) -> _Found | None:
    """Read ``kemarin``; after an exact date it says nothing new."""
    found = reading.words.days.at(reading.run, place)
    if found is None or (place and _NUMERIC.fullmatch(reading.run.raw(place - 1))):
        return None
    return shifted("day", found[0], reading.published), found[1]


def _year(reading: _Reading, place: int) -> _Found | None:
    """Read ``2024`` and ``2012-2022``, but not ``2000 orang``."""
    run = reading.run
    if not _YEAR.fullmatch(run.raw(place)) or run.gap(place).endswith(("$", "-", "–", "/", "€", "£")):
        return None
    end = place + 1
    if end < len(run) and run.gap(end) in _DASHES and _YEAR.fullmatch(run.raw(end)):
        return f"{run.raw(place)}/{run.raw(end)}", end + 1
    before, after = run.raw(place - 1), run.raw(end)
    counts = run.is_next(end) and after.islower() and after not in reading.words.not_counted
    announced = run.word(place - 1) in reading.words.year_cues or before[:1].isupper()
    if before in ("Rp", "USD", "IDR") or (counts and not announced):
        return None
    return run.raw(place), end


_READERS: tuple[Callable[[_Reading, int], _Found | None], ...] = (
    _weekday,
    _numeric,
    _day_and_month,
    _month_and_day,
    _month,
    _counted,
    _relative,
    _named_day,
    _year,
)
