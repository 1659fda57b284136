"""From place to place of one kind through a whole story, and which of how many a reader is at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.comparison import Comparison, Statement
from reader.model import Match, Relation, Status
from reader.verdicts import Pair


class Kind(StrEnum):
    """What a reader goes through: pairs that contradict or await a decision, or the statements of a status."""

    CONTRADICTION = "contradiction"
    UNIQUE = "unique"
    SHARED = "shared"
    PARTIAL = "partial"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to stop at: a statement by its ``number`` and the sentences that tell it, or one ``match`` of it."""

    number: int
    sentences: tuple[str, ...]
    match: Match | None = None


class Stops(tuple[Stop, ...]):
    """The stops of one kind in their order."""

    @cached_property
    def by_sentence(self) -> Mapping[str, list[int]]:
        """Return at which stops, counted from 0, each sentence is. A long story has thousands, at every click."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, stop in enumerate(self):
            for sentence_id in stop.sentences:
                found[sentence_id].append(place)
        return found


def stops(comparison: Comparison, reviewed: frozenset[Pair] = frozenset()) -> Mapping[Kind, Stops]:
    """Return the stops of each kind by statement number, those of one number in reading order.

    ``reviewed`` are the pairs that a person has decided on: the others are the stops of ``Kind.UNREVIEWED``.
    """
    pairs = _pairs(comparison)
    told: dict[Status, list[Stop]] = {status: [] for status in Status}
    for statement in sorted(comparison.statements, key=lambda s: s.number):
        told[statement.status].append(Stop(statement.number, _telling(comparison, statement)))
    return {
        Kind.CONTRADICTION: Stops(s for s in pairs if s.match and s.match.relation is Relation.CONTRADICTORY),
        Kind.UNIQUE: Stops(told[Status.UNIQUE]),
        Kind.SHARED: Stops(told[Status.SHARED]),
        Kind.PARTIAL: Stops(told[Status.PARTIAL]),
        Kind.UNREVIEWED: Stops(stop for stop in pairs if stop.sentences not in reviewed),
    }


def _pairs(comparison: Comparison) -> list[Stop]:
    order = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}
    found = []
    for match in comparison.matches:
        sides = match.left, match.right
        numbers = [statement.number for statement in map(comparison.statement_of, sides) if statement]
        found.append(Stop(min(numbers), sides, match))
    return sorted(found, key=lambda stop: (stop.number, *sorted(map(order.__getitem__, stop.sentences))))


def _telling(comparison: Comparison, statement: Statement) -> tuple[str, ...]:
    """Return the sentences of a statement that have its status themselves, else all of them."""
    own = tuple(member for member in statement.members if comparison.status(member) is statement.status)
    return own or statement.members


def place_among(
    among: Stops, selected: str | None, match: Match | None, comparison: Comparison, shown: Sequence[str]
) -> int | None:
    """Return which of these stops, counted from 0, a reader is at: the match led to, else the sentence selected.

    Of several pairs with that sentence it is one whose articles are both among those ``shown``.
    """
    if match is not None:
        led = [place for place in among.by_sentence.get(match.left, ()) if among[place].match == match]
        if led:
            return led[0]
    touching = among.by_sentence.get(selected or "", ())
    both_shown = (place for place in touching if _articles(among[place], comparison) <= set(shown))
    return next(both_shown, next(iter(touching), None))


def _articles(stop: Stop, comparison: Comparison) -> set[str]:
    return {comparison.sentence(sentence_id).article_id for sentence_id in stop.sentences}


def next_place(among: Sequence[Stop], place: int | None, number: int | None, step: int) -> int:
    """Return the stop after (1) or before (-1) the one at ``place``, from the last again the first.

    From a statement that is no stop it is the nearest ``number`` in that direction; from nowhere the first, or
    the last. There must be a stop.
    """
    if place is not None:
        return (place + step) % len(among)
    if number is None:
        return 0 if step > 0 else len(among) - 1
    numbers = [stop.number for stop in among]
    return (bisect_right(numbers, number) if step > 0 else bisect_left(numbers, number) - 1) % len(among)
