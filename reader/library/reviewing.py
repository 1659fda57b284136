"""A comparison as a person has corrected it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.library.anchors import Anchors
from reader.library.decisions import Decision
from reader.model import Comparison, Match, Relation, Statement, status_of
from reader.verdicts import Pair, Reviews, Standing, Verdict


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A decision whose sentences have changed: a person looks at it again. The nearest sentences are proposals."""

    decision: Decision
    left: str | None
    right: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A comparison with the decisions in it."""

    comparison: Comparison
    standing: Reviews
    uncertain: tuple[Uncertain, ...]
    undecided: tuple[Match, ...]
    """The machine's matches that nobody has judged, in the order of the comparison."""

    @property
    def decided(self) -> int:
        """How many of the pairs that need a verdict have one."""
        return sum(standing.verdict is not None for standing in self.standing.values())


def review(
    comparison: Comparison, decisions: Sequence[Decision], uncertain_sentences: Sequence[Decision] = ()
) -> Reviewed:
    """Return the machine's comparison with what a person decided of pairs, the oldest decision first.

    Decisions on single sentences have been followed before the comparison, see ``resegmented``, which gives those
    that could not be.

    Rejected matches are gone; what a person holds together is a match whatever the engine says, with score 1 where
    it finds none; statements follow. A decision whose sentences are not found is in ``uncertain`` and changes
    nothing.
    """
    anchors = Anchors(comparison)
    standing: dict[Pair, Standing] = {}
    uncertain = [_uncertain(decision, anchors) for decision in uncertain_sentences]
    for decision in decisions:
        if decision.right is None:
            continue
        pair = _pair(decision, anchors, comparison)
        if pair is None:
            uncertain.append(_uncertain(decision, anchors))
        else:
            standing[pair] = _after(standing.get(pair), decision)
    by_pair = {(match.left, match.right): match for match in comparison.matches}
    matches = _judged(by_pair, standing)
    statements = _Statements(comparison, matches).regrouped(by_pair, standing)
    undecided = tuple(m for p, m in by_pair.items() if p not in standing or standing[p].verdict is None)
    corrected = replace(comparison, matches=matches, statements=statements)
    return Reviewed(corrected, standing, tuple(uncertain), undecided)


def _pair(decision: Decision, anchors: Anchors, comparison: Comparison) -> Pair | None:
    found = [anchors.find(anchor) for anchor in (decision.left, decision.right) if anchor is not None]
    known = sorted((s for s in found if s is not None), key=lambda s: (comparison.sentence(s).article_id, s))
    return (known[0], known[1]) if len(known) == 2 and known[0] != known[1] else None


def _uncertain(decision: Decision, anchors: Anchors) -> Uncertain:
    left, right = (
        None if anchor is None else anchors.find(anchor) or anchors.nearest(anchor)
        for anchor in (decision.left, decision.right)
    )
    return Uncertain(decision, left, right)


def _after(before: Standing | None, decision: Decision) -> Standing:
    """Return what stands after one more decision; a note leaves the verdict, and a verdict the note."""
    old = before or Standing(None, None, None, "")
    if decision.verdict is Verdict.NOTE:
        return replace(old, note=decision.note, decided=decision.decided)
    note = decision.note if decision.note is not None else old.note
    return Standing(decision.verdict, decision.relation, note, decision.decided)


def _judged(by_pair: Mapping[Pair, Match], standing: Mapping[Pair, Standing]) -> tuple[Match, ...]:
    judged = dict(by_pair)
    for pair, stands in standing.items():
        if stands.verdict is Verdict.REJECT:
            judged.pop(pair, None)
        elif stands.verdict is not None:
            match = judged.get(pair) or Match(*pair, score=1.0, relation=Relation.SHARED)
            judged[pair] = replace(match, relation=stands.relation or match.relation)
    return tuple(judged.values())


@dataclass(slots=True)
class _Statements:
    """The statements of a comparison on their way to what a person decided."""

    comparison: Comparison
    matches: tuple[Match, ...]
    _neighbours: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def regrouped(self, before: Mapping[Pair, Match], standing: Mapping[Pair, Standing]) -> tuple[Statement, ...]:
        """Split a statement where a rejected match was all that held it, join two that a person holds together."""
        for match in self.matches:
            self._neighbours[match.left].add(match.right)
            self._neighbours[match.right].add(match.left)
        groups = {s.number: s.members for s in self.comparison.statements}
        numbers = {member: number for number, members in groups.items() for member in members}
        split = {
            numbers[left]
            for (left, right), stands in standing.items()
            if stands.verdict is Verdict.REJECT and (left, right) in before and numbers[left] == numbers[right]
        }
        parts = [
            part
            for number, members in groups.items()
            for part in (self._connected(members) if number in split else [members])
        ]
        held = {pair for pair, stands in standing.items() if self._is_held(pair, stands)}
        return self._numbered(_joined(parts, sorted(held)))

    def _is_held(self, pair: Pair, stands: Standing) -> bool:
        if stands.verdict in (None, Verdict.REJECT):
            return False
        return any((m.left, m.right) == pair and m.relation is not Relation.PARTIAL for m in self.matches)

    def _connected(self, members: Sequence[str]) -> list[tuple[str, ...]]:
        left, parts = list(members), []
        while left:
            reached, waiting = {left[0]}, [left[0]]
            while waiting:
                fresh = self._neighbours[waiting.pop()] & set(left) - reached
                reached |= fresh
                waiting += sorted(fresh)
            parts.append(tuple(member for member in left if member in reached))
            left = [member for member in left if member not in reached]
        return parts

    def _numbered(self, groups: Iterable[tuple[str, ...]]) -> tuple[Statement, ...]:
        relations: dict[str, list[Relation]] = defaultdict(list)
        for match in self.matches:
            relations[match.left].append(match.relation)
            relations[match.right].append(match.relation)
        return tuple(
            Statement(
                number, self._ordered(members), status_of(r for member in members for r in relations[member])
            )
            for number, members in enumerate(groups, 1)
        )

    def _ordered(self, members: Iterable[str]) -> tuple[str, ...]:
        sentences = sorted(map(self.comparison.sentence, members), key=lambda s: (s.article_id, s.index))
        return tuple(sentence.id for sentence in sentences)


def _joined(parts: Sequence[tuple[str, ...]], held: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Return the parts in their order, those that a pair holds together as one where the first of them stood."""
    home = {member: place for place, part in enumerate(parts) for member in part}
    groups = {place: list(part) for place, part in enumerate(parts)}
    for left, right in held:
        if left not in home or right not in home:
            continue  # a line that is set aside belongs to no statement
        kept, absorbed = sorted((home[left], home[right]))
        if kept != absorbed:
            for member in groups[absorbed]:
                home[member] = kept
            groups[kept] += groups.pop(absorbed)
    return [tuple(group) for group in groups.values()]
