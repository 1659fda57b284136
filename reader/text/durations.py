"""How long and how old: durations and ages, in months, days or minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.model import Fact, FactKind, Span
from reader.text.measures import amounting, measured
from reader.text.numbers import Number
from reader.text.phrases import Run
from reader.text.quantity_words import QuantityWords

_AGES = range(10, 111)
_MONTHS_OF_A_YEAR = Decimal(12)


def duration(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Return a number with a unit of time after it: "5 tahun", "45-year-old"; ``None`` where there is none."""
    follows = run.is_next(number.end) or run.gap(number.end) == "-"
    unit = words.durations.at(run, number.end) if follows else None
    if unit is None:
        return None
    length, base = unit[0].split()
    return measured(FactKind.DURATION, number, base, run.place(number.first, unit[1]), scale=Decimal(length))


def age(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Return the age that a bare number is: "berusia 17", or in brackets after a name: "Budi (45)"."""
    if number.low is not None or number.amount not in _AGES:
        return None
    told = run.word(number.first - 1) in words.ages and run.is_next(number.first)
    in_brackets = run.gap(number.first) == " (" and run.gap(number.end).startswith(")")
    if not told and not (in_brackets and number.in_digits and _names_person(run, number.first - 1)):
        return None
    place = run.place(number.first, number.end)
    return measured(FactKind.DURATION, number, "month", place, scale=_MONTHS_OF_A_YEAR)


def _names_person(run: Run, place: int) -> bool:
    """Return whether a name ends at a place that may be a person's: initials, or two words with a capital."""
    last, before = run.raw(place), run.raw(place - 1)
    return not run.is_title and last[:1].isupper() and (len(last) < 3 or before[:1].isupper())


def single_durations(run: Run, words: QuantityWords) -> Iterator[Fact]:
    """Yield the words that tell one unit of time by themselves: "setahun"."""
    for place in range(len(run)):
        found = words.single_durations.at(run, place)
        if found is not None:
            length, base = found[0].split()
            yield amounting(FactKind.DURATION, Decimal(length), base, run.place(place, found[1]))


def joined(run: Run, facts: Sequence[Fact], words: QuantityWords) -> list[Fact]:
    """Return the facts with *5 tahun 6 bulan* as one duration: one base unit, the longer part first."""
    together: list[Fact] = []
    for fact in facts:
        last = together[-1] if together else None
        if last is not None and _continues(run, last, fact, words):
            amount = Decimal(str(last.amount)) + Decimal(str(fact.amount))
            together[-1] = amounting(fact.kind, amount, fact.unit or "", Span(last.span.start, fact.span.end))
        else:
            together.append(fact)
    return together


def _continues(run: Run, last: Fact, fact: Fact, words: QuantityWords) -> bool:
    between = run.text[last.span.end : fact.span.start].strip().lower()
    alike = last.kind is fact.kind is FactKind.DURATION and last.unit == fact.unit
    return alike and (last.amount or 0) > (fact.amount or 0) and (not between or between in words.joints)
