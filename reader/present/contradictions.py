"""What the articles state differently, by what it is about; updates and what is only worth a check apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from reader.comparison import Comparison, Counterpart, Statement
from reader.model import Evidence, EvidenceKind, Match, Relation, Slot

_LOUDEST_FIRST = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)
_SLOTS: tuple[Slot | None, ...] = (*Slot, None)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sentences that differ in a value; ``first`` is the one whose article is shown first.

    Of an update ``first`` is the earlier report, where the days of both are known.

    ``decisive`` is the loudest difference between them, with the places of ``first`` on its left; a match can
    contradict without one. ``statement`` is that of the first sentence.
    """

    statement: Statement
    first: str
    counterpart: Counterpart
    decisive: Evidence | None

    @property
    def second(self) -> str:
        """Return the id of the other sentence."""
        return self.counterpart.sentence.id

    @property
    def slot(self) -> Slot | None:
        """Return what the two values are values of, where that is known."""
        return self.decisive.slot if self.decisive else None


@dataclass(frozen=True, slots=True)
class SlotGroup:
    """The contradictions of one type, by statement; of one statement the surest first."""

    slot: Slot | None
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All that differs: contradictions by type, then what a later report updates, then what is worth a check.

    No match is in two of the three.
    """

    contradictions: tuple[SlotGroup, ...]
    updates: tuple[Disagreement, ...]
    hints: tuple[Disagreement, ...]


def disagreements(comparison: Comparison) -> Disagreements:
    """Return what the articles of a comparison state differently, each match at most once."""
    order = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}
    contradictions: dict[Slot | None, list[Disagreement]] = defaultdict(list)
    others: dict[EvidenceKind, list[Disagreement]] = defaultdict(list)
    for match in comparison.matches:
        found = _disagreement(match, comparison, order)
        if match.relation is Relation.CONTRADICTORY:
            contradictions[found.slot].append(found)
        elif found.decisive is not None:
            others[found.decisive.kind].append(found)
    return Disagreements(
        tuple(SlotGroup(slot, _sorted(contradictions[slot])) for slot in _SLOTS if slot in contradictions),
        _sorted(others[EvidenceKind.UPDATE]),
        _sorted((*others[EvidenceKind.DIFFERENCE], *others[EvidenceKind.CLASH])),
    )


def looked_for(found: Disagreements, left_out: Set[str]) -> Disagreements:
    """Return what is found without what stands between two of these sentences."""

    def kept(some: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
        return tuple(one for one in some if not left_out >= {one.first, one.second})

    groups = (replace(group, disagreements=kept(group.disagreements)) for group in found.contradictions)
    return Disagreements(
        tuple(group for group in groups if group.disagreements), kept(found.updates), kept(found.hints)
    )


def _disagreement(match: Match, comparison: Comparison, order: Mapping[str, int]) -> Disagreement:
    first, second = _in_order(match, comparison, order)
    counterpart = next(c for c in comparison.counterparts(first) if c.match == match and c.sentence.id == second)
    statement = comparison.statement_of(first)
    assert statement is not None, "boilerplate is never matched"
    return Disagreement(statement, first, counterpart, _decisive(counterpart.evidence))


def _in_order(match: Match, comparison: Comparison, order: Mapping[str, int]) -> tuple[str, str]:
    first, second = sorted((match.left, match.right), key=order.__getitem__)
    decisive = _decisive(match.evidence)
    if decisive is None or decisive.kind is not EvidenceKind.UPDATE:
        return first, second
    days = [comparison.article(comparison.sentence(side).article_id).published for side in (first, second)]
    is_later = days[0] is not None and days[1] is not None and days[0] > days[1]
    return (second, first) if is_later else (first, second)


def _decisive(evidence: tuple[Evidence, ...]) -> Evidence | None:
    return next((item for kind in _LOUDEST_FIRST for item in evidence if item.kind is kind), None)


def _sorted(found: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    return tuple(sorted(found, key=lambda d: (d.statement.number, -d.counterpart.match.score)))
