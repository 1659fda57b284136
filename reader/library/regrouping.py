"""The statements of a comparison after a person has judged its matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count

from reader.comparison import Comparison, Statement
from reader.model import Match, Relation, status_of
from reader.verdicts import Pair


def regrouped(
    comparison: Comparison, matches: Sequence[Match], *, held: Iterable[Pair], parted: Collection[Pair]
) -> tuple[Statement, ...]:
    """Return the statements of ``comparison`` for the ``matches`` that are left of it or were added.

    A statement falls apart where a pair of ``parted`` was all that held it; those that a pair of ``held`` joins
    become one, unless the two correspond only in part. All others keep their numbers, and so does the first of
    several parts; the rest have new ones.
    """
    neighbours = _neighbours(matches)
    numbers = {member: s.number for s in comparison.statements for member in s.members}
    split = {numbers[left] for left, right in parted if numbers[left] == numbers[right]}
    fresh = count(max(numbers.values(), default=0) + 1)
    parts: dict[int, tuple[str, ...]] = {}
    for statement in comparison.statements:
        whole = statement.number not in split
        first, *rest = [statement.members] if whole else _connected(statement.members, neighbours)
        parts[statement.number] = first
        parts |= {next(fresh): part for part in rest}
    agreeing = {(match.left, match.right) for match in matches if match.relation is not Relation.PARTIAL}
    return _with_status(_joined(parts, sorted(agreeing.intersection(held))), comparison, matches)


def _neighbours(matches: Iterable[Match]) -> Mapping[str, set[str]]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for match in matches:
        neighbours[match.left].add(match.right)
        neighbours[match.right].add(match.left)
    return neighbours


def _connected(members: Sequence[str], neighbours: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    left, parts = list(members), []
    while left:
        reached, waiting = {left[0]}, [left[0]]
        while waiting:
            fresh = neighbours[waiting.pop()] & set(left) - reached
            reached |= fresh
            waiting += sorted(fresh)
        parts.append(tuple(member for member in left if member in reached))
        left = [member for member in left if member not in reached]
    return parts


def _joined(parts: Mapping[int, tuple[str, ...]], held: Iterable[Pair]) -> dict[int, list[str]]:
    """Return the parts by number, those that a pair holds together as one with the lower of their numbers."""
    home = {member: number for number, part in parts.items() for member in part}
    groups = {number: list(part) for number, part in parts.items()}
    for left, right in held:
        kept, absorbed = sorted((home[left], home[right]))
        if kept != absorbed:
            for member in groups[absorbed]:
                home[member] = kept
            groups[kept] += groups.pop(absorbed)
    return groups


def _with_status(
    groups: Mapping[int, Iterable[str]], comparison: Comparison, matches: Iterable[Match]
) -> tuple[Statement, ...]:
    relations: dict[str, list[Relation]] = defaultdict(list)
    for match in matches:
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    return tuple(
        Statement(number, _ordered(members, comparison), status_of(r for m in members for r in relations[m]))
        for number, members in groups.items()
    )


def _ordered(members: Iterable[str], comparison: Comparison) -> tuple[str, ...]:
    sentences = sorted(map(comparison.sentence, members), key=lambda s: (s.article_id, s.index))
    return tuple(sentence.id for sentence in sentences)
