"""Statements: sentences that make the same claim, grouped as a whole and not as a chain of pairs."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.comparison import Statement
from reader.model import Match, Relation, Sentence, status_of
from reader.progress import Tick, unwatched

_JOINED_FROM = 0.46
"""The least mean score between the sentences of two groups that become one statement.

F1 of pairs in one statement, .526 on seven stories left out and .547 on ten further ones; .547 and .534 at .38,
where one sure match joins a third sentence to two; .528 and .546 at .54.
"""
_PARTIAL_COUNTS = 0.61
"""How much a match counts that only has a part of a statement in common.

The same F1 is .525 and .555 at .55, .521 and .542 at .7.
"""

Group = tuple[int, ...]


def group(
    sentences: Iterable[Sentence], matches: Sequence[Match], tick: Tick = unwatched
) -> tuple[Statement, ...]:
    """Return the statements in reading order; every sentence that takes part belongs to exactly one.

    Average linkage: two groups become one while the mean score between their sentences of different articles
    stays high enough, so a sentence that resembles one member alone does not drag two claims together.
    """
    told = sorted((s for s in sentences if s.is_statement), key=lambda s: (s.article_id, s.index))
    positions = _positions(told)
    groups = _Groups(told, _strengths(told, matches))
    while groups.join_best():
        tick()
    relations = defaultdict(list)
    for match in matches:
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    ordered = sorted(groups.members.values(), key=lambda members: _reading_order(members, told, positions))
    return tuple(
        _statement(number, [told[i].id for i in members], relations) for number, members in enumerate(ordered, 1)
    )


def _statement(number: int, ids: list[str], relations: Mapping[str, list[Relation]]) -> Statement:
    return Statement(number, tuple(ids), status_of(r for sentence_id in ids for r in relations[sentence_id]))


def _positions(told: Sequence[Sentence]) -> list[float]:
    """Return where each sentence stands among those of its article, from 0 to 1."""
    sizes, seen = Counter(sentence.article_id for sentence in told), Counter[str]()
    positions = []
    for sentence in told:
        positions.append(seen[sentence.article_id] / max(1, sizes[sentence.article_id] - 1))
        seen[sentence.article_id] += 1
    return positions


def _strengths(told: Sequence[Sentence], matches: Iterable[Match]) -> dict[tuple[int, int], float]:
    places = {sentence.id: place for place, sentence in enumerate(told)}
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

    def __init__(self, told: Sequence[Sentence], strengths: Mapping[tuple[int, int], float]) -> None:
        self.members: dict[int, Group] = {place: (place,) for place in range(len(told))}
        self._articles = {place: Counter([sentence.article_id]) for place, sentence in enumerate(told)}
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


def _reading_order(members: Group, told: Sequence[Sentence], positions: Sequence[float]) -> tuple[float, int, int]:
    """Return where the articles first make the claim, in the mean; of equals the larger group comes first."""
    first: dict[str, float] = {}
    for member in members:
        first.setdefault(told[member].article_id, positions[member])
    return round(sum(first.values()) / len(first), 6), -len(members), members[0]
