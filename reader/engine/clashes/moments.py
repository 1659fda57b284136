"""Dates and times of one occasion that cannot both be right."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from reader.engine.clashes.agents import same_words
from reader.engine.clashes.amounts import amounts_differ
from reader.engine.clashes.bearers import same_bearer, same_sources
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot
from reader.text.calendar_values import may_agree
from reader.text.languages import section
from reader.text.times import minutes_apart

_SURE = 0.45
"""The least agreement of the surroundings for two dates to clash. IndoNLI 153 of 175 at .55, as now at .35."""
_COVERED = 0.6
"""How much of the sentence that says less the other one says at least.

IndoNLI 154 of 177 at .5, 153 of 173 at .7.
"""
_SAME_FRAME = 0.75
"""The agreement that is enough where the sentences say something else: one speaker at one place."""
_ABOUT = 15
"""How many minutes a rough time may be off."""
_FEW_DAYS = 2
"""So many days apart, one of two may be a mistake for the other."""
_WEEK = 7
_LEAST = 0.33
"""The least agreement for two dates of which one may be a slip."""
_NEAR = 0.45
"""The least agreement for a hint."""
_CITED_REACH = 8
"""How many words stand between a word like "dikutip" and the day at most."""
_DATELINE_REACH = 6
"""How many words stand before the day of a dateline at most."""
_DASHES = ("–", "—", "-")


def moment_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the dates and times that are told of one occasion and cannot be the same.

    The day of a dateline is the day of the report, not of the event. The only dates of two sentences that say much
    the same are a hint without words in common around them.
    """
    for kind, slot in ((FactKind.DATE, Slot.DATE), (FactKind.TIME, Slot.TIME)):
        if not pair.both_tell(kind):
            continue
        only = len(_told(pair.left, kind)) == len(_told(pair.right, kind)) == 1 and pair.coverage >= _COVERED
        for likeness, left, right in _counterparts(pair, kind):
            if likeness >= _LEAST and _is_sure(pair, left, right, likeness):
                yield Evidence(EvidenceKind.CLASH, (left.span,), (right.span,), slot)
            elif (
                (only or likeness >= _NEAR)
                and _share_more_than_places(pair)
                and not _is_loose(pair, left, right)
                and not _know_both(pair, left, right)
            ):
                yield Evidence(EvidenceKind.DIFFERENCE, (left.span,), (right.span,), slot)


def _counterparts(pair: Pair, kind: FactKind) -> Iterator[tuple[float, Fact, Fact]]:
    """Yield the dates that no date of the other side can be, each with its best counterpart there."""
    left, right = _told(pair.left, kind), _told(pair.right, kind)
    lonely_left = [fact for fact in left if not any(_agree(pair, fact, other) for other in right)]
    lonely_right = [fact for fact in right if not any(_agree(pair, fact, other) for other in left)]
    likeness = {(x, y): pair.agreement(x.span, y.span) for x in lonely_left for y in lonely_right}
    for (x, y), alike in likeness.items():
        best = all(alike >= other for (a, b), other in likeness.items() if a == x or b == y)
        if best and _comparable(pair, x, y):
            yield alike, x, y


def _is_sure(pair: Pair, left: Fact, right: Fact, likeness: float) -> bool:
    """Return whether two dates are told of one occasion: the same words around them, or the same sentence.

    One Wednesday with two dates is a slip in any case; the day on which an outlet quotes a statement is none.
    """
    alike, covered = likeness >= _SURE, pair.coverage >= _COVERED and not _quote_apart(pair)
    if _is_slip(pair, left, right):
        return alike or covered
    if _is_loose(pair, left, right):
        return False
    same_frame = likeness >= _SAME_FRAME and _are_close(left, right) and _both_quote(pair)
    if left.kind is FactKind.TIME and _is_rough(pair, left, right):
        return False
    return (same_frame or (alike and covered and _share_more_than_places(pair))) and not amounts_differ(pair)


def _share_more_than_places(pair: Pair) -> bool:
    """Return whether something besides place and time of day stands in both: one hall sees several evenings."""
    return not _message(pair.left).isdisjoint(_message(pair.right))


def _message(reading: Reading) -> set[str]:
    """Return the content words that are no part of an address, a date or a time: "Gelora, Manama, Bahrain"."""
    calendar = section(reading.language, "dates")
    times = {*calendar.get("day_parts", {}), *(zone.lower() for zone in calendar.get("zones", {}))}
    framed = list(reading.facts(FactKind.PLACE, FactKind.DATE, FactKind.TIME))
    for previous, fact in pairwise(reading.facts(FactKind.PLACE, FactKind.NAME)):
        if previous in framed and reading.text_between(previous, fact) == ", ":
            framed.append(fact)
    told = (unit for unit in reading.units if not any(fact.span.overlaps(unit.span) for fact in framed))
    return {unit.lemma for unit in told} - times


def _quote_apart(pair: Pair) -> bool:
    """Return whether both sentences quote, and not the same words."""
    ours, theirs = pair.left.facts(FactKind.QUOTATION), pair.right.facts(FactKind.QUOTATION)
    return bool(ours and theirs) and not any(same_words(x.value, y.value) for x in ours for y in theirs)


def _both_quote(pair: Pair) -> bool:
    """Return whether one speaker says something in both: a place sees many events, one speaker rarely two."""
    quote = pair.left.facts(FactKind.QUOTATION) and pair.right.facts(FactKind.QUOTATION)
    return bool(quote) and same_sources(pair)


def _are_close(left: Fact, right: Fact) -> bool:
    """Return whether one of two days may be a mistake for the other; a speaker returns to a place later on."""
    apart = _days_apart(left, right)
    return apart is not None and apart <= _FEW_DAYS


def _days_apart(left: Fact, right: Fact) -> int | None:
    """Return how many days lie between two dates, ``None`` where one is no day; an untold year is any year."""
    try:
        days = [datetime.date.fromisoformat(f.value.replace("--", "2024-", 1)) for f in (left, right)]
    except ValueError:
        return None
    return abs((days[0] - days[1]).days)


def _is_loose(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether one of two days is that of quoting a statement, or counts from an untold day."""
    sides = ((pair.left, left), (pair.right, right))
    return any(_is_cited(reading, fact) or _is_relative(reading, fact) for reading, fact in sides)


def _is_slip(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether two dates have one day of the month, or one day of the week that both cannot be."""
    apart = _days_apart(left, right)
    if apart is None:
        return False
    texts = [reading.text(fact.span).split() for reading, fact in ((pair.left, left), (pair.right, right))]
    told = min(len(texts[0]), len(texts[1])) > 1 and texts[0][0].isalpha()
    one_weekday = told and texts[0][0] == texts[1][0]
    return left.value[-3:] == right.value[-3:] or (one_weekday and apart % _WEEK > 0)


def _is_cited(reading: Reading, fact: Fact) -> bool:
    place = reading.first(fact.span)
    close = reading.words.words[max(0, place - _CITED_REACH) : place]
    return not clash_words(reading.language).cited.isdisjoint(close)


def _is_relative(reading: Reading, fact: Fact) -> bool:
    """Return whether a day counts from a day of writing that may not be that of publication: "hari ini"."""
    return reading.text(fact.span).lower() in section(reading.language, "dates").get("days", {})


def _told(reading: Reading, kind: FactKind) -> list[Fact]:
    return [fact for fact in reading.facts(kind) if not _in_dateline(reading, fact)]


def _are_days_of_writing(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether each report names its own day, as reports do that come out every day."""
    return all(
        reading.published is not None and fact.value == reading.published.isoformat()
        for reading, fact in ((pair.left, left), (pair.right, right))
    )


def _know_both(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether both articles tell both days."""
    return (left.kind, left.value) in pair.right.told and (right.kind, right.value) in pair.left.told


def _in_dateline(reading: Reading, fact: Fact) -> bool:
    after = reading.profile.text[fact.span.end - reading.profile.sentence.span.start :]
    return reading.first(fact.span) <= _DATELINE_REACH and after.lstrip(" )").startswith(_DASHES)


def _agree(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether two dates or times can be one."""
    if left.kind is not FactKind.TIME:
        return may_agree(left.value, right.value)
    apart = minutes_apart(left, right, pair.left.language)
    return apart == 0 or (apart <= _ABOUT and _is_rough(pair, left, right))


def _is_rough(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether a word says that one of two times is not exact."""
    sides = ((pair.left, left), (pair.right, right))
    return any(_about(reading, reading.first(fact.span)) for reading, fact in sides)


def _about(reading: Reading, place: int) -> bool:
    about = clash_words(reading.language).amounts.about
    cue = reading.words.word(place - 1) in section(reading.language, "dates").get("time_cues", ())
    return about.before(reading.words, place) or (cue and about.before(reading.words, place - 1))


def _comparable(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether both are as exact as each other: a day against a month tells of two things too often."""
    texts = pair.left.text(left.span), pair.right.text(right.span)
    return (
        texts[0] not in texts[1]
        and texts[1] not in texts[0]
        and left.value.count("-") == right.value.count("-")
        and ("/" in left.value) == ("/" in right.value)
        and not _are_days_of_writing(pair, left, right)
        and same_sources(pair)
        and same_bearer(pair, left.span, right.span)
        and pair.deny_alike(left.span, right.span)
    )
