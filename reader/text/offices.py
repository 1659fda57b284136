"""Later mentions by office: *pemimpin Kremlin* after *Presiden Rusia Vladimir Putin*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from reader.model import Fact, FactKind
from reader.text.languages import section

_NAMED = (FactKind.ROLE, FactKind.NAME, FactKind.PLACE)


def with_bearers(found: Mapping[str, tuple[Fact, ...]], text: str, code: str) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of an article where the head of a seat of government has the name that the article gives.

    A country with two named heads, a former one perhaps, gives none.
    """
    seats: Mapping[str, str] = section(code, "names").get("seats", {})
    heads = _heads(found.values(), text, frozenset(section(code, "names").get("heads", ())))
    return {key: _resolved(facts, text, seats, heads) for key, facts in found.items()}


def _heads(sentences: Iterable[tuple[Fact, ...]], text: str, titles: frozenset[str]) -> dict[str, str]:
    """Return the one person whom an article calls head of a country, by country."""
    heads: dict[str, set[str]] = {}
    for facts in sentences:
        named = _named(facts)
        for title, country, person in zip(named, named[1:], named[2:], strict=False):
            shown = title.value in titles and country.kind is FactKind.PLACE and person.kind is FactKind.NAME
            if shown and _adjoin(title, country, text) and _adjoin(country, person, text):
                heads.setdefault(country.value, set()).add(person.value)
    return {country: next(iter(persons)) for country, persons in heads.items() if len(persons) == 1}


def _resolved(
    facts: tuple[Fact, ...], text: str, seats: Mapping[str, str], heads: Mapping[str, str]
) -> tuple[Fact, ...]:
    named = _named(facts)
    meant = {}
    for title, seat in pairwise(named):
        bearer = heads.get(seats.get(seat.value, ""))
        if bearer and title.kind is FactKind.ROLE and " " not in title.value and _adjoin(title, seat, text):
            meant[seat] = replace(seat, kind=FactKind.NAME, value=bearer)
    return tuple(meant.get(fact, fact) for fact in facts)


def _named(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.kind in _NAMED]


def _adjoin(left: Fact, right: Fact, text: str) -> bool:
    return text[left.span.end : right.span.start] == " "
