"""Whose value it is: parallel items of a list have the same words around other persons."""

from __future__ import annotations

from reader.compare.clashes.reading import Pair, Reading
from reader.compare.profiles import Profile
from reader.model import Fact, FactKind, Span
from reader.text.names import names_agree


def same_bearer(pair: Pair, left: Span, right: Span) -> bool:
    """Return whether the nearest names before two values can be one.

    A side that names nobody takes the name from the sentence before it; a side that still has none may mean any.
    """
    names = (_bearer(pair.left, left), _bearer(pair.right, right))
    if names[0] is None or names[1] is None or names_agree(names[0], names[1]):
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


def _mentions(reading: Reading, name: str) -> bool:
    return set(name.split()) <= set(reading.words.words)
