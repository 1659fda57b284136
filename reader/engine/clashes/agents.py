"""Who did it and who said it: one deed by two doers, one quotation of two speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.engine.clashes.bearers import may_be_one_name
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot, Span

_AGENT_REACH = 8
"""How many words a doer may have, titles included. 19 contradictions at 4, no others at 16."""
_SHORTEST_QUOTATION = 7
"""Shorter quotations are too often said by two."""
_SAME_WORDS = 0.7
"""How many words of the shorter of two quotations the other one has, if they are one."""


def doer_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the doers that a passive verb has on both sides: "dirilis oleh TV Rusia", "dirilis oleh KCNA"."""
    theirs = list(_doers(pair.right))
    for verb, left, left_names in _doers(pair.left):
        for other, right, right_names in theirs:
            known = any(pair.one_tells_both(x, y) for x in _bodies(left_names) for y in _bodies(right_names))
            if verb == other and not known and not _share(pair, left_names, right_names):
                yield Evidence(EvidenceKind.CLASH, (left,), (right,), Slot.ROLE)


def speaker_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the speakers whom two outlets name for one quotation."""
    for left in pair.left.facts(FactKind.QUOTATION):
        for right in pair.right.facts(FactKind.QUOTATION):
            speakers = _speaker(pair.left, left), _speaker(pair.right, right)
            if speakers[0] is None or speakers[1] is None or not same_words(left.value, right.value):
                continue
            if not _share(pair, [speakers[0]], [speakers[1]]):
                yield Evidence(EvidenceKind.CLASH, (speakers[0].span,), (speakers[1].span,), Slot.SOURCE)


def _bodies(names: Sequence[Fact]) -> list[Fact]:
    """Return the names that are no places: any report on two countries names both."""
    return [fact for fact in names if fact.kind is FactKind.NAME]


def _doers(reading: Reading) -> Iterator[tuple[str, Span, list[Fact]]]:
    """Yield each verb that names its doer, with the place and the names of the doer."""
    for deed, first in _deeds(reading):
        extent = reading.span(first, _end_of_phrase(reading, first))
        named = [
            fact
            for fact in reading.facts(FactKind.NAME, FactKind.PLACE)
            if extent.start <= fact.span.start and fact.span.end <= extent.end
        ]
        if named:
            yield deed, Span(extent.start, _end_of_name(reading, named)), named


def _deeds(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield each passive verb, or what it is listed under, with the place where its doer begins.

    Without a word for "by" only deeds count that one does for all, by a name or a title: "diteken Budi".
    """
    words, known = clash_words(reading.language).deeds, reading.words.words
    if words.agent.first_words.isdisjoint(known) and words.deeds.isdisjoint(known):
        return
    begins = {fact.span.start for fact in reading.facts(FactKind.NAME, FactKind.ROLE)}
    for place in range(1, len(reading.words)):
        if not reading.words.is_next(place):
            continue
        agent, deed = words.agent.at(reading.words, place), reading.lemmas[place - 1]
        if agent is not None and reading.words.is_next(agent[1]):
            # Not the root: "disamakan" and "disamai" are two deeds.
            yield words.same_deeds.get(deed, reading.words.word(place - 1)), agent[1]
        elif reading.words.word(place - 1) in words.deeds and reading.span(place, place + 1).start in begins:
            yield words.same_deeds[deed], place


def _end_of_name(reading: Reading, named: Sequence[Fact]) -> int:
    """Return where the first name ends with those right after it: "Korea Utara KCNA"."""
    last = named[0]
    for fact in named[1:]:
        if reading.text_between(last, fact).strip():
            break
        last = fact
    return last.span.end


def _end_of_phrase(reading: Reading, first: int) -> int:
    """Return where the words that follow each other without a mark end, after some words at the latest."""
    end = first + 1
    while end < min(len(reading.words), first + _AGENT_REACH) and reading.words.is_next(end):
        end += 1
    return end


def _speaker(reading: Reading, quotation: Fact) -> Fact | None:
    """Return the source that stands nearest to a quotation, where it is a full name and nothing else.

    A single word may be an office or a nickname of anybody: "Mendag", "Ara".
    """
    named = {fact.value for fact in reading.facts(FactKind.NAME) if " " in fact.value}
    sources = [fact for fact in reading.written(FactKind.ATTRIBUTION) if fact.value in named]
    return min(sources, key=lambda source: abs(source.span.start - quotation.span.end), default=None)


def same_words(left: str, right: str) -> bool:
    """Return whether two quotations of several words are one, perhaps cut or slightly changed."""
    ours, theirs = set(left.split()), set(right.split())
    shorter = min(len(ours), len(theirs))
    return shorter >= _SHORTEST_QUOTATION and len(ours & theirs) >= _SAME_WORDS * shorter


def _share(pair: Pair, left: list[Fact], right: list[Fact]) -> bool:
    """Return whether two sides may mean one: names of both agree, or one stands in the other sentence too."""
    for x in left:
        for y in right:
            persons = x.kind is not FactKind.PLACE and y.kind is not FactKind.PLACE
            if may_be_one_name(x.value, y.value) or (persons and pair.may_be_one(x.value, y.value)):
                return True
    return any(pair.right.holds(fact) for fact in left) or any(pair.left.holds(fact) for fact in right)
