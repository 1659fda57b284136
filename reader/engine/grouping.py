"""Statements: sentences that make the same claim, grouped as a whole and not as a chain of pairs."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.engine.profiles import Profile
from reader.model import Match, Relation, Statement, status_of
from reader.progress import Tick, unwatched

_JOINED_FROM = 0.5
"""The least mean score between the sentences of two groups that become one statement."""
_PARTIAL_COUNTS = 0.6
"""How much a match counts that only has a part of a statement in common."""

Group = tuple[int, ...]


def group(profiles: Sequence[Profile], matches: Sequence[Match], tick: Tick = unwatched) -> tuple[Statement, ...]:
    """Return the statements in reading order; every profile's sentence belongs to exactly one.

    Average linkage: two groups become one while the mean score between their sentences of different articles
    stays high enough, so a sentence that resembles one member alone does not drag two claims together.
    """
    groups = _Groups(profiles, _strengths(profiles, matches))
    while groups.join_best():
        tick()
    relations = defaultdict(list)
    for match in matches:
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    ordered = sorted(groups.members.values(), key=lambda members: _reading_order(members, profiles))
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
        strengths[left, right] = _strength(match)
    return strengths


def _strength(match: Match) -> float:
    """Return how strongly a match draws its sentences into one statement; two words on one fact do so fully."""
    if match.relation is Relation.CONTRADICTORY:
        return 1.0
    return match.score * (_PARTIAL_COUNTS if match.relation is Relation.PARTIAL else 1.0)


class _Groups:
    """Groups of sentences, and the sums of the strengths between each two that matches connect."""

    def __init__(self, profiles: Sequence[Profile], strengths: Mapping[tuple[int, int], float]) -> None:
        self.members: dict[int, Group] = {place: (place,) for place in range(len(profiles))}
        self._articles = {place: Counter([p.sentence.article_id]) for place, p in enumerate(profiles)}
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._waiting: list[tuple[float, int, int]] = []
        for (left, right), strength in strengths.items():
            self._connect(left, right, strength)

    def join_best(self) -> bool:
        """Join the two groups whose sentences of different articles are most alike; tell whether two were left."""
        while self._waiting:
            apart, kept, absorbed = heapq.heappop(self._waiting)
            if self._mean(kept, absorbed) == -apart:
                self._join(kept, absorbed)
                return True
        return False

    def _connect(self, left: int, right: int, total: float) -> None:
        self._sums[left][right] = self._sums[right][left] = total
        mean = self._mean(left, right)
        if mean is not None and mean >= _JOINED_FROM:
            heapq.heappush(self._waiting, (-mean, min(left, right), max(left, right)))

    def _mean(self, left: int, right: int) -> float | None:
        """Return the mean strength between two groups, or ``None`` where one is no more."""
        if left not in self.members or right not in self.members or right not in self._sums[left]:
            return None
        ours, theirs = self._articles[left], self._articles[right]
        same = sum(count * theirs[article] for article, count in ours.items())
        return self._sums[left][right] / (ours.total() * theirs.total() - same)

    def _join(self, kept: int, absorbed: int) -> None:
        self.members[kept] = tuple(sorted(self.members[kept] + self.members.pop(absorbed)))
        self._articles[kept] += self._articles.pop(absorbed)
        gained = self._sums.pop(absorbed)
        for other in sorted((self._sums[kept].keys() | gained.keys()) - {kept, absorbed}):
            self._sums[other].pop(absorbed, None)
            self._connect(kept, other, self._sums[kept].get(other, 0.0) + gained.get(other, 0.0))
        self._sums[kept].pop(absorbed)


def _reading_order(members: Group, profiles: Sequence[Profile]) -> tuple[float, int, int]:
    """Return where the articles first make the claim, in the mean; of equals the larger group comes first."""
    first: dict[str, float] = {}
    for member in members:
        first.setdefault(profiles[member].sentence.article_id, profiles[member].position)
    return round(sum(first.values()) / len(first), 6), -len(members), members[0]
