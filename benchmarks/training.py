"""Learn the weights of the scorer from annotated stories.

    python -m benchmarks.training FOLDER...

The second stage learns from what the first says of stories that it was not trained on, as it will meet it later.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import GoldStory, stories
from benchmarks.logistic import Array, fit
from reader.compare.features import pair_features
from reader.compare.graph import graph_features
from reader.compare.profiles import profiles
from reader.compare.scoring import Stage, TwoStages
from reader.compare.vectors import StoryVectors, story_vectors
from reader.locations import RESOURCES
from reader.text.segmentation import segment

LIKENESS = (
    "words", "smaller", "stressed", "carried", "names", "values", "verbs", "both", "clauses", "covered",
    "sequence", "tokens", "synonyms", "main_event",
)  # fmt: skip
AS_IS = ("words", "smaller", "stressed", "clauses", "main_event")
PLACES = ("both_quoted", "one_quoted", "apart", "late", "short", "uneven", "other_values")
FIRST = (*(f"rank_{name}" for name in LIKENESS), *AS_IS, *PLACES)
EVEN = -0.6
_RIDGE = 50.0


@dataclass(frozen=True)
class Lesson:
    """A story to learn from: its arrays, and which of its pairs annotators matched."""

    gold: GoldStory
    vectors: StoryVectors

    @cached_property
    def features(self) -> dict[str, Array]:
        """The features of the first stage."""
        return pair_features(self.vectors)

    @cached_property
    def pairs(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The rows and columns of all pairs of different articles about which annotators agree."""
        left, right = np.triu_indices(self.vectors.size, 1)
        known = [self.vectors.articles[i] != self.vectors.articles[j] and self._ids(i, j) not in self.gold.unsure
                 for i, j in zip(left, right, strict=True)]  # fmt: skip
        return left[known], right[known]

    @cached_property
    def wanted(self) -> Array:
        """1 for each pair that corresponds."""
        return np.array([float(self._ids(i, j) in self.gold.relations) for i, j in zip(*self.pairs, strict=True)])

    @cached_property
    def _mapping(self) -> dict[str, str]:
        return self.gold.mapped(profile.sentence for profile in self.vectors.profiles)

    def _ids(self, left: int, right: int) -> tuple[str, str]:
        ids = (self._mapping.get(self.vectors.profiles[place].sentence.id, "") for place in (left, right))
        first, second = sorted(ids)
        return first, second


def lesson(gold: GoldStory) -> Lesson:
    """Return a story as the engine segments and reads it."""
    sentences = [sentence for article in gold.articles for sentence in segment(article)]
    return Lesson(gold, story_vectors(profiles(gold.articles, sentences)))


class Teacher:
    """Trains scorers on subsets of the lessons, and remembers what it has trained."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        self.lessons = lessons
        self._first: dict[frozenset[int], Stage] = {}

    def scorer(self, places: Iterable[int]) -> TwoStages:
        """Return a scorer that has learned from the lessons at these places only."""
        chosen = frozenset(places)
        examples = {place: self._graph(chosen - {place}, place) for place in chosen}
        names = tuple(next(iter(examples.values())))
        return TwoStages(self._first_stage(chosen), self._learn(chosen, examples, names), EVEN)

    def _graph(self, others: frozenset[int], place: int) -> dict[str, Array]:
        stage, chosen = self._first_stage(others), self.lessons[place]
        return graph_features(chosen.vectors, stage.log_odds(chosen.features))

    def _first_stage(self, places: frozenset[int]) -> Stage:
        if places not in self._first:
            features = {place: self.lessons[place].features for place in places}
            self._first[places] = self._learn(places, features, FIRST)
        return self._first[places]

    def _learn(self, places: frozenset[int], features: dict[int, dict[str, Array]], names: Sequence[str]) -> Stage:
        rows, wanted, importance = [], [], []
        for place in sorted(places):
            chosen = self.lessons[place]
            rows.append(np.column_stack([features[place][name][chosen.pairs] for name in names]))
            wanted.append(chosen.wanted)
            # Long stories hold more pairs, but are no better teachers.
            importance.append(np.full(len(chosen.wanted), len(chosen.wanted) ** -0.5))
        share = np.concatenate(importance)
        weights, bias = fit(np.concatenate(rows), np.concatenate(wanted), share / share.mean(), ridge=_RIDGE)
        return Stage(dict(zip(names, weights.tolist(), strict=True)), bias)


def main() -> None:
    """Learn from all stories below the folders given and write the weights that ship."""
    golds = stories(Path(argument) for argument in sys.argv[1:])
    scorer = Teacher([lesson(gold) for gold in golds]).scorer(range(len(golds)))
    entries = {
        "source": "Learned by benchmarks/training.py from the project's own annotation of these stories.",
        "licence": "MIT",
        "stories": [gold.name for gold in golds],
        "even": scorer.even,
        **{name: _rounded(stage) for name, stage in (("first", scorer.first), ("second", scorer.second))},
    }
    target = RESOURCES / "engine" / "scorer.json"
    target.write_text(json.dumps(entries, indent=1) + "\n", encoding="utf-8")
    print(target.name, "learned from", ", ".join(gold.name for gold in golds))


def _rounded(stage: Stage) -> dict[str, object]:
    return {"bias": round(stage.bias, 5), "weights": {name: round(w, 5) for name, w in stage.weights.items()}}


if __name__ == "__main__":
    main()
