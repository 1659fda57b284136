"""Amounts that cannot both be right: counts, money, percentages and durations."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reader.engine.clashes.bearers import same_bearer, same_frame
from reader.engine.clashes.digits import agree, is_slip, of_one_order
from reader.engine.clashes.purposes import purpose
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot
from reader.text.calendar_values import may_agree
from reader.text.names import names_agree

SLOTS = {
    FactKind.QUANTITY: Slot.QUANTITY,
    FactKind.MONEY: Slot.MONEY,
    FactKind.PERCENTAGE: Slot.PERCENTAGE,
    FactKind.DURATION: Slot.DURATION,
    FactKind.ORDINAL: Slot.QUANTITY,
}
_SURE = 0.38
"""The least agreement of the surroundings for two amounts to clash."""
_SURE_OF_ALL = 0.35
"""The same where both sentences say much the same. 19 contradictions at .45, no others at .25."""
_NEAR = 0.45
"""The least agreement for a hint where something else speaks against a clash."""
_SURE_BARE = 0.6
"""The same for an amount that counts nothing named."""
_COVERED = 0.4
"""How much of the sentence that says less the other one says at least."""
_IDENTICAL = 0.5
"""The same for both sentences where no other value tells that they speak of one thing.

IndoNLI 156 of 180 at .4, and 150 of 172 at .6 with 19 contradictions.
"""
_TOLD_TOO = 0.7
"""How much of a headline the sentence that follows it says."""
_LIST = 5
"""So many amounts of one kind in a sentence are a list, whose items are easily mixed up.

IndoNLI 151 of 173 at 2.
"""
_SAME_LIST = 0.7
"""How much of both sentences is the same if they give one list."""
_ABOUT = 0.15
"""How far an amount may lie from one that is told as rough."""


def amount_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the amounts that stand in the same place of both sentences and differ by more than rounding."""
    for kind, slot in SLOTS.items():
        if not pair.both_tell(kind) or _is_list(pair, kind):
            continue
        for likeness, left, right in _counterparts(pair, kind):
            verdict = _verdict(pair, likeness, left, right)
            if verdict is not None:
                yield Evidence(verdict, (left.span,), (right.span,), slot)


def _is_list(pair: Pair, kind: FactKind) -> bool:
    """Return whether a sentence is a list of prices or results that the other one does not have too."""
    longest = max(len(_exact(reading, kind)) for reading in (pair.left, pair.right))
    return longest >= _LIST and min(pair.covered) < _SAME_LIST


def _verdict(pair: Pair, likeness: float, left: Fact, right: Fact) -> EvidenceKind | None:
    """Return how sure it is that two amounts cannot both be right, ``None`` where one article tells both."""
    if likeness >= _SURE and _is_replaced(pair, left, right):
        return EvidenceKind.UPDATE
    if pair.one_tells_both(left, right):
        return None
    if likeness >= _NEAR and is_slip(left, right):
        return EvidenceKind.CLASH
    if _is_clash(pair, likeness, left, right) and not _two_occasions(pair):
        return EvidenceKind.CLASH
    hinted = likeness >= _NEAR and left.kind is not FactKind.ORDINAL
    return EvidenceKind.DIFFERENCE if hinted else None


def _two_occasions(pair: Pair) -> bool:
    """Return whether some other amount of the two sentences is told by one article too: they are of two times."""
    return any(pair.one_tells_both(x, y) for kind in SLOTS for x, y in _lonely(pair, kind))


def _is_clash(pair: Pair, likeness: float, left: Fact, right: Fact) -> bool:
    named = left.unit is not None and left.kind is not FactKind.ORDINAL
    lead = named and pair.coverage >= _TOLD_TOO and (pair.left.is_heading or pair.right.is_heading)
    anchored = min(pair.covered) >= _IDENTICAL or (named and pair.share_values()) or lead
    least = _SURE_BARE if not named else _SURE if min(pair.covered) < _IDENTICAL else _SURE_OF_ALL
    alike = likeness >= least and pair.coverage >= _COVERED
    return alike and anchored and not _may_both_hold(pair) and pair.adjoining(left.span, right.span)


def _may_both_hold(pair: Pair) -> bool:
    """Return whether the two sentences may tell of other days, other hours or other conditions."""
    if _other_day(pair):
        return True
    return any(side.is_of_the_hour or side.is_conditional for side in (pair.left, pair.right))


def _is_replaced(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether a report of a later day gives more of what only grows: victims, or days in a row."""
    published = pair.left.published, pair.right.published
    if published[0] is None or published[1] is None or published[0] == published[1]:
        return False
    words = clash_words(pair.left.language).amounts
    growing = {FactKind.QUANTITY: words.growing, FactKind.DURATION: words.lasting}
    around = {*pair.surroundings(pair.left, left.span), *pair.surroundings(pair.right, right.span)}
    later_is_more = (published[0] < published[1]) == ((left.amount or 0.0) < (right.amount or 0.0))
    return later_is_more and left.kind in growing and not growing[left.kind].isdisjoint(around)


def _other_day(pair: Pair) -> bool:
    """Return whether the reports are of different days and do not both name the day of which they speak."""
    published = pair.left.published, pair.right.published
    apart = None not in published and published[0] != published[1]
    return apart and _days(pair.left).isdisjoint(_days(pair.right))


def _days(reading: Reading) -> set[str]:
    """Return the dates of a sentence but those since which something lasts, whose length changes every day."""
    since = clash_words(reading.language).amounts.since
    return {
        d.value for d in reading.facts(FactKind.DATE) if not since.before(reading.words, reading.first(d.span))
    }


def amounts_differ(pair: Pair) -> bool:
    """Return whether amounts of one unit or results differ: then another day or place is another event."""
    ours, theirs = _results(pair.left), _results(pair.right)
    return any(_lonely(pair, kind) for kind in SLOTS) or bool(ours and theirs and ours.isdisjoint(theirs))


def _results(reading: Reading) -> set[str]:
    """Return the results of matches: "3-2"."""
    return {fact.value for fact in reading.facts(FactKind.QUANTITY) if fact.amount is None and "-" in fact.value}


def _counterparts(pair: Pair, kind: FactKind) -> Iterator[tuple[float, Fact, Fact]]:
    """Yield the amounts without an equal on the other side that are each other's best counterpart."""
    likeness = {(x, y): pair.agreement(x.span, y.span) for x, y in _lonely(pair, kind)}
    for (x, y), alike in likeness.items():
        best = all(alike >= other for (a, b), other in likeness.items() if a == x or b == y)
        if best and _comparable(pair, x, y):
            yield alike, x, y


def _lonely(pair: Pair, kind: FactKind) -> list[tuple[Fact, Fact]]:
    """Return the pairs of amounts of one unit that have no equal on the other side."""
    left, right = _exact(pair.left, kind), _exact(pair.right, kind)
    lonely_left = [fact for fact in left if not any(agree(fact, other) for other in right)]
    lonely_right = [fact for fact in right if not any(agree(fact, other) for other in left)]
    return [(x, y) for x in lonely_left for y in lonely_right if x.unit == y.unit and of_one_order(x, y)]


def _exact(reading: Reading, kind: FactKind) -> list[Fact]:
    return [fact for fact in reading.facts(kind) if fact.amount is not None]


def _comparable(pair: Pair, left: Fact, right: Fact) -> bool:
    bounds_left, bounds_right = _bounds(pair.left, left), _bounds(pair.right, right)
    apart = bounds_left[1] < bounds_right[0] or bounds_right[1] < bounds_left[0]
    texts = pair.left.text(left.span), pair.right.text(right.span)
    return (
        apart
        and texts[0] not in texts[1]
        and texts[1] not in texts[0]
        and _purpose(pair.left, left) == _purpose(pair.right, right)
        and same_frame(pair)
        and _same_places(pair)
        and _course(pair.left, left) == _course(pair.right, right)
        and _same_time(pair, left, right)
        and same_bearer(pair, left.span, right.span)
        and pair.deny_alike(left.span, right.span)
    )


def _bounds(reading: Reading, fact: Fact) -> tuple[float, float]:
    """Return the least and the greatest amount that a reader would still call right."""
    words = clash_words(reading.language).amounts
    amount = fact.amount or 0.0
    before, after = reading.first(fact.span), reading.after(fact.span)
    if words.about.before(reading.words, before):
        return amount * (1 - _ABOUT), amount * (1 + _ABOUT)
    if words.at_least.before(reading.words, before) or words.at_least.at(reading.words, after):
        return amount, math.inf
    if words.at_most.before(reading.words, before):
        return 0.0, amount
    return amount, amount


def _course(reading: Reading, fact: Fact) -> str:
    """Return whether an amount is the old one or the new one of a change, empty where it is neither."""
    words = clash_words(reading.language).amounts
    place = reading.first(fact.span)
    if words.old.before(reading.words, place):
        return "old"
    return "new" if words.new.before(reading.words, place) else ""


def _purpose(reading: Reading, fact: Fact) -> str:
    found = purpose(reading, fact)
    return found[0] if found else ""


def _same_places(pair: Pair) -> bool:
    """Return whether no places put the two sentences into different parts of the country."""
    ours, theirs = ([fact.value for fact in reading.facts(FactKind.PLACE)] for reading in (pair.left, pair.right))
    return not ours or not theirs or any(names_agree(x, y) for x in ours for y in theirs)


def _same_time(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether no dates near the two amounts put them into different times."""
    dates = (_nearest(pair.left, left), _nearest(pair.right, right))
    return dates[0] is None or dates[1] is None or may_agree(dates[0].value, dates[1].value)


def _nearest(reading: Reading, fact: Fact) -> Fact | None:
    dates = reading.facts(FactKind.DATE)
    return min(dates, key=lambda date: abs(date.span.start - fact.span.start), default=None)
