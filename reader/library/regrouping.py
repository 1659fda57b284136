"""The statements of a comparison after a person has judged its matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.model import Comparison, Match, Relation, Statement, status_of
from reader.verdicts import Pair


def regrouped(
    comparison: Comparison, matches: Sequence[Match], *, held: Iterable[Pair], parted: Collection[Pair]
) -> tuple[Statement, ...]:
    """Return the statements of ``comparison`` for the ``matches`` that are left of it or were added.

    A statement falls apart where a pair of ``parted`` was all that held it; those that a pair of ``held`` joins
    become one, unless the two correspond only in part. Numbers count anew in the order of the comparison.
    """
    neighbours = _neighbours(matches)
    numbers = {member: s.number for s in comparison.statements for member in s.members}
    split = {numbers[left] for left, right in parted if numbers[left] == numbers[right]}
    parts = [
        part
        for statement in comparison.statements
        for part in (
            _connected(statement.members, neighbours) if statement.number in split else [statement.members]
        )
    ]
    whole = {(match.left, match.right) for match in matches if match.relation is not Relation.PARTIAL}
    return _numbered(_joined(parts, sorted(whole.intersection(held))), comparison, matches)


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


def _joined(parts: Sequence[tuple[str, ...]], held: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Return the parts in their order, those that a pair holds together as one where the first of them stood."""
    home = {member: place for place, part in enumerate(parts) for member in part}
    groups = {place: list(part) for place, part in enumerate(parts)}
    for left, right in held:
        kept, absorbed = sorted((home[left], home[right]))
        if kept != absorbed:
            for member in groups[absorbed]:
                home[member] = kept
            groups[kept] += groups.pop(absorbed)
    return [tuple(group) for group in groups.values()]


def _numbered(
    groups: Iterable[tuple[str, ...]], comparison: Comparison, matches: Iterable[Match]
) -> tuple[Statement, ...]:
    relations: dict[str, list[Relation]] = defaultdict(list)
    for match in matches:
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    return tuple(
        Statement(number, _ordered(members, comparison), status_of(r for m in members for r in relations[m]))
        for number, members in enumerate(groups, 1)
    )


def _ordered(members: Iterable[str], comparison: Comparison) -> tuple[str, ...]:
    sentences = sorted(map(comparison.sentence, members), key=lambda s: (s.article_id, s.index))
    return tuple(sentence.id for sentence in sentences)
