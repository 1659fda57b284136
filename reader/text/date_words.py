"""How a language names months, weekdays and the days around today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from reader.text.calendar_values import Unit
from reader.text.languages import section
from reader.text.number_words import NumberWords, number_words
from reader.text.phrases import Phrases, phrases


@dataclass(frozen=True)
class DateWords:
    """The words of dates in one language; all are lower case."""

    months: Phrases[int]
    weekdays: Phrases[int]
    days: Phrases[int]
    units: Phrases[Unit]
    single_units: Phrases[Unit]
    """Words for one unit: "setahun"."""
    until: frozenset[str]
    offsets: Phrases[int]
    ago: Phrases[str]
    ahead: Phrases[str]
    next_words: frozenset[str]
    month_cues: frozenset[str]
    year_cues: frozenset[str]
    month_first: bool
    not_counted: frozenset[str]
    numbers: NumberWords

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words with which a date may begin, beside numbers."""
        tables = (self.months, self.weekdays, self.days, self.units, self.single_units, self.offsets)
        return frozenset().union(*(table.first_words for table in tables))


@cache
def date_words(code: str) -> DateWords:
    """Return the words of dates in a language; without a file for it there are none."""
    table = section(code, "dates")
    counting = section(code, "numbers")
    return DateWords(
        months=Phrases(table.get("months", {})),
        weekdays=Phrases(table.get("weekdays", {})),
        days=Phrases(table.get("days", {})),
        units=Phrases(table.get("units", {})),
        single_units=Phrases(table.get("single_units", {})),
        until=frozenset(table.get("until", ())),
        offsets=Phrases(table.get("offsets", {})),
        ago=phrases(table.get("ago", ())),
        ahead=phrases(table.get("ahead", ())),
        next_words=frozenset(table.get("next_words", ())),
        month_cues=frozenset(table.get("month_cues", ())),
        year_cues=frozenset(table.get("year_cues", ())),
        month_first=bool(table.get("month_first")),
        not_counted=frozenset(counting.get("not_counted", ())),
        numbers=number_words(code),
    )
