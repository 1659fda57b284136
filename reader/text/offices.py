"""Whom an office means: *Menlu* after *Menlu Sugiono*, *Kremlin* after *Presiden Rusia Vladimir Putin*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from reader.model import Fact, FactKind
from reader.text.languages import section
from reader.text.mentions import Facts
from reader.text.names import is_within, names_agree

_NAMED = (FactKind.ROLE, FactKind.NAME, FactKind.PLACE)
_AMBIGUOUS = "?"
_REACH = 30
"""How many characters before an office are looked at for the word before it."""
_WORD = re.compile(r"([^\W\d_]+)\.?")
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \xa0]$")
_NEXT_WORD = re.compile(r"[ \xa0]([^\W\d_]+)")
_CHAIN = frozenset(" ,()/\xa0")
"""What may stand between an office, its seat and its holder: "Dirut PLN, Darmawan Prasodjo"."""


@dataclass(frozen=True, slots=True)
class _Words:
    seats: Mapping[str, str]
    heads: frozenset[str]
    held_by_one: frozenset[str]
    whole: frozenset[str]
    whole_from: tuple[str, ...]
    deputies: frozenset[str]
    courtesies: frozenset[str]
    definite_before: frozenset[str]
    definite_after: frozenset[str]
    not_names: frozenset[str]
    ordinal_prefixes: frozenset[str]


class _Holding(NamedTuple):
    """An office as an article names it, with its seat and its holder, empty where it tells none."""

    office: str
    seat: str
    holder: str


def with_bearers(found: Facts, text: str, code: str) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of an article where an office that stands alone has the name that the article gives it.

    A name is added at the place of the office. An office with two holders, a former one perhaps, has none; nor has
    one that the article speaks of in two places, as of two governors. The head of a seat of government is the head
    of its country.
    """
    words = _words(code)
    heads = _heads(found.values(), text, words.heads)
    headed = {key: _at_seats(facts, text, words.seats, heads) for key, facts in found.items()}
    holders = _holders(headed, text, words)
    codes = dict(code for facts in headed.values() for code in _codes(_named(facts), text, words, holders))
    return {
        key: _with_holders(tuple(_decoded(fact, text, codes) for fact in facts), text, words, holders)
        for key, facts in headed.items()
    }


def _heads(sentences: Iterable[tuple[Fact, ...]], text: str, titles: frozenset[str]) -> dict[str, str]:
    """Return the one person whom an article calls head of a country, by country."""
    heads: dict[str, set[str]] = defaultdict(set)
    for facts in sentences:
        named = _named(facts)
        for title, country, person in zip(named, named[1:], named[2:], strict=False):
            shown = title.value in titles and country.kind is FactKind.PLACE and person.kind is FactKind.NAME
            if shown and _adjoin(title, country, text) and _adjoin(country, person, text):
                heads[country.value].add(person.value)
    return {country: next(iter(persons)) for country, persons in heads.items() if len(persons) == 1}


def _at_seats(
    facts: tuple[Fact, ...], text: str, seats: Mapping[str, str], heads: Mapping[str, str]
) -> tuple[Fact, ...]:
    meant = {}
    for title, seat in pairwise(_named(facts)):
        bearer = heads.get(seats.get(seat.value, ""))
        if bearer and title.kind is FactKind.ROLE and " " not in title.value and _adjoin(title, seat, text):
            meant[seat] = replace(seat, kind=FactKind.NAME, value=bearer)
    return tuple(meant.get(fact, fact) for fact in facts)


def _holders(found: Facts, text: str, words: _Words) -> dict[str, _Holding]:
    """Return the one holder of each office that an article names with one holder and in one place."""
    told: dict[str, list[_Holding]] = defaultdict(list)
    for facts in found.values():
        for holding in _holdings(_named(facts), text, words):
            told[holding.office].append(holding)
    single = (
        _Holding(office, _one(h.seat for h in holdings), _one(h.holder for h in holdings))
        for office, holdings in told.items()
    )
    return {holding.office: holding for holding in single if holding.holder and _AMBIGUOUS not in holding}


def _one(values: Iterable[str]) -> str:
    """Return the longest of values that all mean one, and what says so where they do not."""
    known = sorted(filter(None, set(values)), key=lambda value: (-len(value.split()), value))
    if any(not names_agree(known[0], value) for value in known):
        return _AMBIGUOUS
    return known[0] if known else ""


def _holdings(named: list[Fact], text: str, words: _Words) -> Iterator[_Holding]:
    for place, office in enumerate(named):
        is_single = office.value in words.held_by_one or office.value.startswith(words.whole_from)
        if office.kind is FactKind.ROLE and is_single and not _is_part_of_term(office, text, words):
            yield _holding(office, _chain(named, place, text, words), text, words)


def _chain(named: list[Fact], place: int, text: str, words: _Words) -> tuple[list[Fact], list[Fact]]:
    """Return what follows an office with no other words between, up to a comma and from there to the next."""
    parts: list[list[Fact]] = [[]]
    previous = named[place]
    for fact in named[place + 1 :]:
        gap = text[previous.span.end : fact.span.start]
        rest = _WORD.sub(lambda word: "" if word[1].lower() in words.not_names else word[0], gap)
        if not _CHAIN.issuperset(rest) or (fact.kind is FactKind.ROLE and fact.value != named[place].value):
            break
        if "," in rest:
            parts.append([])
        if fact.kind is not FactKind.ROLE:
            parts[-1].append(fact)
        previous = fact
    return parts[0], parts[1] if len(parts) > 1 else []


def _holding(office: Fact, parts: tuple[list[Fact], list[Fact]], text: str, words: _Words) -> _Holding:
    """Read "Gubernur Bali I Wayan Koster", "Dirut PLN, Darmawan Prasodjo", "Menlu Sugiono"."""
    behind, following = parts
    whole = office.value in words.whole or office.value.startswith(words.whole_from)
    if following and bool(behind) != whole and _is_person(following[0], office, text):
        return _Holding(office.value, _seat(behind), following[0].value)
    if len(behind) > (not whole) and _is_person(behind[-1], office, text):
        return _Holding(office.value, _seat(behind[:-1]), behind[-1].value)
    return _Holding(office.value, _seat(behind), "")


def _seat(facts: list[Fact]) -> str:
    return " ".join(fact.value for fact in facts)


def _is_person(fact: Fact, office: Fact, text: str) -> bool:
    """Return whether a name may be a person's: *Perpres* is none, being a *Peraturan Presiden*."""
    shared = not set(fact.value.split()).isdisjoint(office.value.split())
    return fact.kind is FactKind.NAME and not shared and not fact.span.of(text).isupper()


def _codes(
    named: list[Fact], text: str, words: _Words, holders: Mapping[str, _Holding]
) -> Iterator[tuple[str, str]]:
    """Yield the initials that stand for the holder of the office before them: "Dirut PT DNG, KIR"."""
    for place, office in enumerate(named):
        if office.kind is not FactKind.ROLE or office.value not in holders:
            continue
        holder = holders[office.value].holder
        for fact in chain.from_iterable(_chain(named, place, text, words)):
            if fact.span.of(text).isupper() and is_within(fact.value, holder) and fact.value not in holder.split():
                yield fact.span.of(text), holder


def _decoded(fact: Fact, text: str, codes: Mapping[str, str]) -> Fact:
    holder = codes.get(fact.span.of(text)) if fact.kind in (FactKind.NAME, FactKind.ATTRIBUTION) else None
    return replace(fact, value=holder) if holder else fact


def _with_holders(
    facts: tuple[Fact, ...], text: str, words: _Words, holders: Mapping[str, _Holding]
) -> tuple[Fact, ...]:
    meant = {
        office.span: holders[office.value].holder
        for place, office in enumerate(_named(facts))
        if office.value in holders and _means_holder(facts, place, holders[office.value], text, words)
    }
    if not meant:
        return facts
    known = (
        replace(fact, value=meant[fact.span]) if fact.kind is FactKind.ATTRIBUTION and fact.span in meant else fact
        for fact in facts
    )
    added = (Fact(FactKind.NAME, holder, span) for span, holder in meant.items())
    return tuple(sorted((*known, *added), key=lambda fact: (fact.span, fact.kind)))


def _means_holder(facts: tuple[Fact, ...], place: int, holding: _Holding, text: str, words: _Words) -> bool:
    """Return whether an office stands for its holder: with no name or other seat behind it, and as the only one.

    ``place`` is where it stands among what the facts name.
    *Presiden ke-6* is another one, and an office without a capital is any one, unless a word beside it says not.
    """
    named = _named(facts)
    office, (behind, following) = named[place], _chain(named, place, text, words)
    last = behind[-1] if behind else office
    counted = any(fact.kind is FactKind.ORDINAL and _adjoin(last, fact, text) for fact in facts)
    if office.kind is not FactKind.ROLE or counted or _is_part_of_term(office, text, words):
        return False
    if any(names_agree(fact.value, holding.holder) for fact in (*behind, *following)):
        return False
    if behind and not (holding.seat and names_agree(_seat(behind), holding.seat)):
        return False
    before, after = _word_before(office, text), _word_after(office, text)
    if after in words.ordinal_prefixes:
        return False
    return text[office.span.start].isupper() or before in words.definite_before or after in words.definite_after


def _is_part_of_term(office: Fact, text: str, words: _Words) -> bool:
    """Return whether the word before an office makes another thing of it: *Peraturan Presiden*."""
    before = _word_before(office, text)
    return before.lower() in words.deputies or (before[:1].isupper() and before.lower() not in words.courtesies)


def _word_before(fact: Fact, text: str) -> str:
    """Return the word right before a fact, empty where something else stands there."""
    found = _LAST_WORD.search(text[max(0, fact.span.start - _REACH) : fact.span.start])
    return found[1] if found else ""


def _word_after(fact: Fact, text: str) -> str:
    found = _NEXT_WORD.match(text, fact.span.end)
    return found[1] if found else ""


def _named(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.kind in _NAMED]


def _adjoin(left: Fact, right: Fact, text: str) -> bool:
    return text[left.span.end : right.span.start] == " "


@cache
def _words(code: str) -> _Words:
    table = section(code, "names")

    def listed(name: str) -> frozenset[str]:
        return frozenset(table.get(name, ()))

    return _Words(
        table.get("seats", {}),
        listed("heads"),
        listed("held_by_one"),
        listed("whole"),
        tuple(table.get("whole_from", ())),
        frozenset(section(code, "clashes").get("deputies", ())),
        listed("courtesies"),
        listed("definite_before"),
        listed("definite_after"),
        listed("not_names"),
        frozenset(section(code, "numbers").get("ordinal_prefixes", ())),
    )
