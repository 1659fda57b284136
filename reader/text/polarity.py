"""Negation, and how sure a text is of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.model import Fact, FactKind
from reader.text.languages import section
from reader.text.phrases import Phrases, Run


@dataclass(frozen=True, slots=True)
class _Words:
    negations: Phrases[str]
    affirmations: Phrases[str]
    certainty: Phrases[str]


def polarity(run: Run, code: str) -> tuple[Fact, ...]:
    """Return the negations and the words of certainty in a run of tokens, in reading order.

    The value of a negation is its plain form (*tak*, *nggak*: ``tidak``); words that deny by their meaning count
    too (*membantah*, *gagal*). Certainty is ``alleged``, ``reported``, ``possible``, ``planned``, ``done`` or
    ``proven``.
    """
    return tuple(_found(run, _words(code)))


def _found(run: Run, words: _Words) -> Iterator[Fact]:
    place = 0
    while place < len(run):
        affirmation = words.affirmations.at(run, place)
        if affirmation is not None:
            place = affirmation[1]
            continue
        fact = _fact(run, place, words.negations, FactKind.NEGATION) or _fact(
            run, place, words.certainty, FactKind.CERTAINTY
        )
        if fact is not None:
            yield fact
        place += 1


def _fact(run: Run, place: int, phrases: Phrases[str], kind: FactKind) -> Fact | None:
    found = phrases.at(run, place)
    return Fact(kind, found[0], run.place(place, found[1])) if found else None


@cache
def _words(code: str) -> _Words:
    table = section(code, "polarity")
    return _Words(
        Phrases(table.get("negations", {})),
        Phrases(table.get("affirmations", {})),
        Phrases(table.get("certainty", {})),
    )
