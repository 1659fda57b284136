"""Whose value it is: parallel items of a list have the same words around other persons."""

from __future__ import annotations

from rapidfuzz import fuzz

from reader.engine.clashes.reading import Pair, Reading
from reader.engine.profiles import Profile
from reader.model import Fact, FactKind, Span
from reader.text.names import names_agree

_ONE_NAME = 80
"""How alike two spellings of one name are at least, in percent: Rajagukguk, Rajaguguk."""


def may_be_one_name(left: str, right: str) -> bool:
    """Return whether two names may mean one bearer, one of them perhaps misspelt."""
    return names_agree(left, right) or fuzz.ratio(left, right) >= _ONE_NAME


def same_sources(pair: Pair) -> bool:
    """Return whether the persons whom two sentences quote may be one; without a name it may be anybody."""
    ours, theirs = _sources(pair.left), _sources(pair.right)
    return not ours or not theirs or any(may_be_one_name(x, y) for x in ours for y in theirs)


def same_bearer(pair: Pair, left: Span, right: Span) -> bool:
    """Return whether the nearest names before two values can be one.

    A side that names nobody takes the name from the sentence before it; a side that still has none may mean any.
    """
    names = (_bearer(pair.left, left), _bearer(pair.right, right))
    if names[0] is None or names[1] is None or may_be_one_name(names[0], names[1]):
        return True
    return _mentions(pair.right, names[0]) and _mentions(pair.left, names[1])


def _bearer(reading: Reading, place: Span) -> str | None:
    named = _names(reading.profile)
    before = [fact for fact in named if fact.span.end <= place.start]
    if before:
        return before[-1].value
    carried = _names(reading.before) if reading.before is not None else ()
    return next((fact.value for fact in (*named, *carried[:1])), None)


def _names(profile: Profile) -> tuple[Fact, ...]:
    """Return the names that tell more than the source of the statement."""
    sources = [fact.span for fact in profile.facts if fact.kind is FactKind.ATTRIBUTION]
    return tuple(
        fact
        for fact in profile.facts
        if fact.kind is FactKind.NAME and not any(span.start <= fact.span.start < span.end for span in sources)
    )


def _sources(reading: Reading) -> list[str]:
    named = {fact.value for fact in reading.facts(FactKind.NAME)}
    return [fact.value for fact in reading.facts(FactKind.ATTRIBUTION) if fact.value in named]


def _mentions(reading: Reading, name: str) -> bool:
    return set(name.split()) <= set(reading.words.words)
