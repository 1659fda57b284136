"""Quantities: counts, money, percentages, durations and ordinals, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reader.model import Fact, FactKind, Span
from reader.text.durations import age, duration, joined, single_durations
from reader.text.measures import amounting, currency_before, measured, money, percentage, plain
from reader.text.numbers import Number, numbers
from reader.text.phrases import Places, Run
from reader.text.quantity_words import QuantityWords, quantity_words

_YEAR = re.compile(r"(?:19|20)\d\d")
_DASHES = ("-", "–", " - ", " – ")


def quantities(run: Run, code: str, taken: Iterable[Span]) -> tuple[Fact, ...]:
    """Return the quantities of a run of tokens in reading order.

    ``taken`` are places that say something else already: dates and times. A duration is in months, days or
    minutes, so that *5,5 tahun* equals *5 tahun 6 bulan*. An amount that is no number (*puluhan*) is ``None``.
    """
    words = quantity_words(code)
    moments = Places(taken)
    found = [
        number
        for number in numbers(run.text, run.tokens, words.numbers)
        if not moments.overlap(run.place(number.first, number.end)) and _is_amount(run, number, words)
    ]
    facts = [_fact(run, number, words) for number in _ranges(run, found)]
    facts = joined(run, facts, words)
    places = Places([*taken, *(fact.span for fact in facts)])
    facts += [fact for fact in _other_facts(run, words) if not places.overlap(fact.span)]
    return tuple(sorted(facts, key=lambda fact: fact.span))


def _ranges(run: Run, found: Iterable[Number]) -> list[Number]:
    """Return the numbers with *2-1* and *20-30 orang* as one each; a scale after the second counts for both."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        if last is None or last.low is not None or not _is_range(run, last, number):
            joined.append(number)
            continue
        low = last.amount
        while number.end - number.first > 1 and low * 1000 <= number.amount:
            low *= 1000
        joined[-1] = Number(number.amount, last.first, number.end, in_digits=True, low=low)
    return joined


def _is_range(run: Run, last: Number, number: Number) -> bool:
    in_digits = last.in_digits and number.in_digits and last.end - last.first == 1
    return in_digits and last.end == number.first and run.gap(number.first) in _DASHES


def _is_amount(run: Run, number: Number, words: QuantityWords) -> bool:
    """Return whether a number counts at all: not in a name (Covid-19, Nova 13 Pro), a list or a set phrase."""
    if any(words.not_numbers.at(run, place) for place in (number.first, number.first - 1) if place >= 0):
        return False
    before, after = run.gap(number.first), run.gap(number.end)
    if _is_of_year(run, number, words):
        return run.word(number.first - 1) in words.references
    if not number.in_digits:
        if number.amount == 1 and not run.is_next(number.end):
            return False
        return run.word(number.first - 1) not in words.ordinal_prefixes or before != "-"
    glued = before in ("", "-", "–", "/", ":") and run.raw(number.first - 1)[-1:].isalpha()
    if glued and not (currency_before(run, number.first, words) or _measure(run, number, words)):
        return False
    if number.first == 0 and after[:1] in (".", ")") and number.end < len(run):
        return False
    return not _is_in_name(run, number) or _has_unit(run, number, words)


def _is_of_year(run: Run, number: Number, words: QuantityWords) -> bool:
    """Return whether a number is that of a law: "Nomor 22 Tahun 2009"."""
    unit = words.durations.at(run, number.end)
    return unit is not None and run.is_next(unit[1]) and _YEAR.fullmatch(run.raw(unit[1])) is not None


def _is_in_name(run: Run, number: Number) -> bool:
    """Return whether capitals stand on both sides of a number in running text: "Nova 13 Pro"."""
    before, after = run.raw(number.first - 1), run.raw(number.end)
    inside = number.first > 1 and run.is_next(number.first) and run.is_next(number.end)
    return inside and before[:1].isupper() and after[:1].isupper() and not run.is_title


def _has_unit(run: Run, number: Number, words: QuantityWords) -> bool:
    sign = run.gap(number.end).lstrip()[:1] == "%"
    named = currency_before(run, number.first, words) or _measure(run, number, words)
    return sign or named is not None or number.end - number.first > 1


def _fact(run: Run, number: Number, words: QuantityWords) -> Fact:
    return (
        _reference(run, number, words)
        or _with_suffix(run, number, words)
        or percentage(run, number, words)
        or money(run, number, words)
        or duration(run, number, words)
        or age(run, number, words)
        or _measured(run, number, words)
        or _count(run, number, words)
    )


def _reference(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Read the number of an article, a line or a floor, which names a thing and counts nothing."""
    name = run.word(number.first - 1)
    if name not in words.references or run.gap(number.first).strip(" (.-"):
        return None
    place = run.place(number.first - 1, number.end)
    return Fact(FactKind.ORDINAL, f"{name} {plain(number.amount)}", place, float(number.amount), name)


def _measured(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Read what a word before the number measures: "magnitudo 5,2", "M5,2"."""
    measure = _measure(run, number, words)
    if measure is None:
        return None
    return measured(FactKind.QUANTITY, number, measure, run.place(number.first - 1, number.end))


def _measure(run: Run, number: Number, words: QuantityWords) -> str | None:
    """Return the measure right before a number; short signs count with their capitals only."""
    before = number.first - 1
    if run.gap(number.first).strip() or before < 0:
        return None
    return words.measures.get(run.raw(before)) or words.measures.get(run.word(before))


def _with_suffix(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Read an ordinal in digits: "the 3rd day"."""
    if number.low is not None or run.gap(number.end) or run.word(number.end) not in words.ordinal_suffixes:
        return None
    place = run.place(number.first, number.end + 1)
    return Fact(FactKind.ORDINAL, plain(number.amount), place, float(number.amount))


def _count(run: Run, number: Number, words: QuantityWords) -> Fact:
    unit, end = _counted_word(run, number.end, words)
    return measured(FactKind.QUANTITY, number, unit, run.place(number.first, end))


def _counted_word(run: Run, place: int, words: QuantityWords) -> tuple[str | None, int]:
    if not (run.is_next(place) or (run.gap(place) == "" and place < len(run))):
        return None, place
    known = words.counted.at(run, place)
    if known is not None:
        return known
    word = run.word(place)
    written_small = run.raw(place).islower() or (run.raw(place).istitle() and run.is_title)
    if not written_small or word in words.not_counted or _is_verb(word, words):
        return None, place
    return word, place + 1


def _other_facts(run: Run, words: QuantityWords) -> Iterator[Fact]:
    """Yield ordinals in words, amounts that are no number, and units of time that hold their own."""
    yield from single_durations(run, words)
    for place in range(len(run)):
        ordinal = _ordinal(run, place, words)
        vague = words.vague.at(run, place)
        if ordinal is not None:
            yield ordinal
        elif vague is not None and not _is_exact(run, vague[1], words):
            yield _vague(run, place, vague, words)


def _is_exact(run: Run, place: int, words: QuantityWords) -> bool:
    """Return whether an exact amount follows after all: "sejumlah Rp 1 miliar"."""
    return run.raw(place)[:1].isdecimal() or words.currencies.at(run, place) is not None


def _vague(run: Run, place: int, vague: tuple[str, int], words: QuantityWords) -> Fact:
    value, end = vague
    if run.is_next(end) and run.word(end) in words.numbers.scales:
        value, end = f"{value} {run.word(end)}", end + 1
    unit, end = _counted_word(run, end, words)
    return Fact(FactKind.QUANTITY, value, run.place(place, end), None, unit)


def _is_verb(word: str, words: QuantityWords) -> bool:
    """Return whether a word after a number is a verb rather than what it counts: "4,8 mengguncang Garut"."""
    return word.startswith(words.uncounted_prefixes) and word not in words.not_verbs


def _may_be_verb(word: str, words: QuantityWords) -> bool:
    return word.startswith(words.verb_prefixes) and word not in words.not_verbs


def _ordinal(run: Run, place: int, words: QuantityWords) -> Fact | None:
    if words.not_numbers.at(run, place) is not None:
        return None
    known = words.ordinals.at(run, place)
    if known is not None:
        return Fact(FactKind.ORDINAL, str(known[0]), run.place(place, known[1]), float(known[0]))
    word = run.word(place)
    tens, _, last = word.partition("-")
    if tens in words.numbers.units and last in words.ordinals_in_words:
        amount = int(words.numbers.units[tens]) + words.ordinals_in_words[last]
        return Fact(FactKind.ORDINAL, str(amount), run.place(place, place + 1), float(amount))
    for prefix in words.ordinal_prefixes:
        if word == prefix and run.gap(place + 1) == "-" and run.raw(place + 1).isdecimal():
            amount = int(run.raw(place + 1))
            return Fact(FactKind.ORDINAL, str(amount), run.place(place, place + 2), float(amount))
        value = words.numbers.units.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if value is not None and value > 1:
            return _ordinal_or_all(run, place, value, words)
    return None


def _ordinal_or_all(run: Run, place: int, value: Decimal, words: QuantityWords) -> Fact:
    """Read *kedua*: the second where it follows or precedes a word that says so, else both of what it counts."""
    cued = run.word(place - 1) in words.ordinal_cues or run.word(place + 1) in words.ordinal_cues
    unit, end = _counted_word(run, place + 1, words)
    if cued or unit is None or _may_be_verb(unit, words):
        return Fact(FactKind.ORDINAL, plain(value), run.place(place, place + 1), float(value))
    return amounting(FactKind.QUANTITY, value, unit, run.place(place, end))
