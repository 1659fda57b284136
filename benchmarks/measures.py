"""How well a comparison agrees with the annotation of its story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.gold import GoldStory, Pair
from reader.comparison import Comparison
from reader.model import Relation, Status, status_of

_STRONGEST = (Relation.CONTRADICTORY, Relation.SHARED, Relation.PARTIAL)


@dataclass(frozen=True, slots=True)
class Hits:
    """How many were right, of those given, and of those wanted."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the given that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that were found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """The measures of one story. Pairs on which annotators were split count neither as hits nor as misses."""

    matches: Hits
    contradictory: Hits
    relation: float
    """The share of the matches found whose relation is right."""
    status: float
    """The share of sentences whose status in the whole story is right."""


def agreement(gold: GoldStory, comparison: Comparison) -> Agreement:
    """Return how well a comparison agrees with the annotation."""
    found = found_relations(gold, comparison)
    return measured(gold, found)


def found_relations(gold: GoldStory, comparison: Comparison) -> dict[Pair, Relation]:
    """Return the matches between annotated sentences; a match of anything else keeps its own ids and is wrong."""
    mapping = gold.mapped(comparison.sentences)
    found: dict[Pair, Relation] = {}
    for match in comparison.matches:
        left, right = mapping.get(match.left, f"? {match.left}"), mapping.get(match.right, f"? {match.right}")
        pair = (left, right) if left < right else (right, left)
        relations = {match.relation, found.get(pair, match.relation)}
        found[pair] = next(relation for relation in _STRONGEST if relation in relations)
    return found


def measured(gold: GoldStory, found: Mapping[Pair, Relation]) -> Agreement:
    """Return how well these matches agree with the annotation."""
    judged = {pair: relation for pair, relation in found.items() if pair not in gold.unsure}
    common = judged.keys() & gold.relations.keys()
    right = sum(judged[pair] is gold.relations[pair] for pair in common)
    return Agreement(
        Hits(len(common), len(judged), len(gold.relations)),
        _contradictions(gold, found),
        right / len(common) if common else 0.0,
        _status(gold, judged),
    )


def _contradictions(gold: GoldStory, found: Mapping[Pair, Relation]) -> Hits:
    wanted = {pair for pair, relation in gold.relations.items() if relation is Relation.CONTRADICTORY}
    given = {pair for pair, relation in found.items() if relation is Relation.CONTRADICTORY}
    counted = {pair for pair in given if pair in wanted or pair not in gold.maybe_contradictory}
    return Hits(len(given & wanted), len(counted), len(wanted))


def _status(gold: GoldStory, judged: Mapping[Pair, Relation]) -> float:
    wanted, given = statuses(gold, gold.relations), statuses(gold, judged)
    touched = {sentence for pair in gold.unsure for sentence in pair}
    clear = [s for s in gold.statements if s not in touched or wanted[s] is given[s]]
    return sum(wanted[s] is given[s] for s in clear) / len(clear)


def statuses(gold: GoldStory, relations: Mapping[Pair, Relation]) -> dict[str, Status]:
    """Return the status of every annotated statement sentence that these relations give."""
    of_sentence: dict[str, list[Relation]] = {sentence: [] for sentence in gold.statements}
    for pair, relation in relations.items():
        for sentence in pair:
            if sentence in of_sentence:
                of_sentence[sentence].append(relation)
    return {sentence: status_of(found) for sentence, found in of_sentence.items()}


def mean(values: Iterable[float]) -> float:
    """Return the arithmetic mean."""
    known = tuple(values)
    return sum(known) / len(known)
