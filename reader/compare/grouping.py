"""Statements: sentences that make the same claim, grouped as a whole and not as a chain of pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.compare.profiles import Profile
from reader.model import Match, Relation, Statement, status_of

_JOINED_FROM = 0.35
_PARTIAL_COUNTS = 0.6

Group = tuple[int, ...]


def group(profiles: Sequence[Profile], matches: Sequence[Match]) -> tuple[Statement, ...]:
    """Return the statements in reading order; every profile's sentence belongs to exactly one.

    Average linkage: two groups become one while the mean score between their sentences of different articles
    stays high enough, so a sentence that resembles one member alone does not drag two claims together.
    """
    groups = _agglomerate(profiles, _strengths(profiles, matches))
    relations = defaultdict(list)
    for match in matches:
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    ordered = sorted(groups, key=lambda members: _reading_order(members, profiles))
    return tuple(
        _statement(number, [profiles[i].sentence.id for i in members], relations)
        for number, members in enumerate(ordered, 1)
    )


def _statement(number: int, ids: list[str], relations: Mapping[str, list[Relation]]) -> Statement:
    return Statement(number, tuple(ids), status_of(r for sentence_id in ids for r in relations[sentence_id]))


def _strengths(profiles: Sequence[Profile], matches: Iterable[Match]) -> dict[tuple[int, int], float]:
    places = {profile.sentence.id: place for place, profile in enumerate(profiles)}
    strengths = {}
    for match in matches:
        left, right = sorted((places[match.left], places[match.right]))
        strengths[left, right] = match.score * (_PARTIAL_COUNTS if match.relation is Relation.PARTIAL else 1.0)
    return strengths


def _agglomerate(profiles: Sequence[Profile], strengths: Mapping[tuple[int, int], float]) -> list[Group]:
    """Return the groups; sentences that no chain of matches connects are never weighed against each other."""
    groups: dict[int, Group] = {place: (place,) for place in range(len(profiles))}
    for sums in _components(strengths):
        while sums:
            means = {pair: total / _pairs_between(groups, pair, profiles) for pair, total in sums.items()}
            (kept, absorbed), best = max(means.items(), key=lambda item: (item[1], (-item[0][0], -item[0][1])))
            if best < _JOINED_FROM:
                break
            groups[kept] = tuple(sorted(groups[kept] + groups.pop(absorbed)))
            sums = _joined(sums, kept, absorbed)
    return list(groups.values())


def _components(strengths: Mapping[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    """Return the pairs of each set of sentences that matches connect."""
    root: dict[int, int] = {}

    def find(place: int) -> int:
        while root.setdefault(place, place) != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for left, right in strengths:
        root[find(right)] = find(left)
    components: dict[int, dict[tuple[int, int], float]] = defaultdict(dict)
    for pair, strength in strengths.items():
        components[find(pair[0])][pair] = strength
    return list(components.values())


def _pairs_between(groups: Mapping[int, Group], pair: tuple[int, int], profiles: Sequence[Profile]) -> int:
    """Return how many pairs of sentences of different articles stand between two groups."""
    return sum(
        profiles[i].sentence.article_id != profiles[j].sentence.article_id
        for i in groups[pair[0]]
        for j in groups[pair[1]]
    )


def _joined(sums: Mapping[tuple[int, int], float], kept: int, absorbed: int) -> dict[tuple[int, int], float]:
    joined: dict[tuple[int, int], float] = defaultdict(float)
    for pair, total in sums.items():
        left, right = sorted(kept if place == absorbed else place for place in pair)
        if left != right:
            joined[left, right] += total
    return joined


def _reading_order(members: Group, profiles: Sequence[Profile]) -> tuple[float, int, int]:
    """Return where the articles first make the claim, in the mean; of equals the larger group comes first."""
    first: dict[str, float] = {}
    for member in members:
        first.setdefault(profiles[member].sentence.article_id, profiles[member].position)
    return round(sum(first.values()) / len(first), 6), -len(members), members[0]
