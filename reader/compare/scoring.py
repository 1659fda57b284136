"""How likely it is that two sentences correspond: a learned score in two stages.

The first stage looks at the two sentences, the second at what the first says of the whole story. Both are logistic
regressions whose weights were learned from annotated stories (``resources/engine/scorer.json``, which names its
source). Whatever takes their place later only has to be a ``Scorer``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

import numpy as np

from reader.compare.features import pair_features
from reader.compare.graph import graph_features, sigmoid
from reader.compare.vectors import Array, StoryVectors
from reader.locations import RESOURCES


class Scorer(Protocol):
    """Tells for every pair of sentences of a story how likely the two correspond."""

    def __call__(self, story: StoryVectors) -> Array:
        """Return probabilities as a symmetric matrix; at 0.5 a pair is worth showing."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A logistic regression over named features."""

    weights: Mapping[str, float]
    bias: float

    def log_odds(self, features: Mapping[str, Array]) -> Array:
        """Return the log odds of every pair."""
        odds = sum((weight * features[name] for name, weight in self.weights.items()), np.float64(self.bias))
        return np.asarray((odds + odds.T) / 2)


@dataclass(frozen=True, slots=True)
class TwoStages:
    """The scorer that ships: the mean of both stages, set against an even score that suits the story."""

    first: Stage
    second: Stage
    even: float
    """The log odds at which a pair is worth showing in any story."""

    def __call__(self, story: StoryVectors) -> Array:
        """Return probabilities as a symmetric matrix; at 0.5 a pair is worth showing."""
        odds = self.log_odds(story)
        upper = np.triu(story.crossing())
        return sigmoid(odds - (even_odds(odds[upper]) + self.even) / 2)

    def log_odds(self, story: StoryVectors) -> Array:
        """Return the mean log odds of both stages."""
        first = self.first.log_odds(pair_features(story))
        return (first + self.second.log_odds(graph_features(story, first))) / 2


def even_odds(odds: Array) -> float:
    """Return the log odds from which on giving all pairs promises the best F1 in this story.

    Pairs correspond more often in stories whose articles lean on each other, so one limit does not suit all. With
    probabilities p in falling order, giving the first k promises an F1 of 2 (p1 + ... + pk) / (k + sum of all p)
    (Lewis 1995).
    """
    if not odds.size:
        return 0.0
    ordered = np.sort(odds)[::-1]
    likely = sigmoid(ordered)
    promised = 2 * np.cumsum(likely) / (np.arange(1, likely.size + 1) + likely.sum())
    return float(ordered[promised.argmax()])


@cache
def default_scorer() -> TwoStages:
    """Return the scorer with the weights that ship."""
    entries = json.loads((RESOURCES / "engine" / "scorer.json").read_text(encoding="utf-8"))
    return TwoStages(_stage(entries["first"]), _stage(entries["second"]), float(entries["even"]))


def _stage(entry: Mapping[str, Any]) -> Stage:
    return Stage(dict(entry["weights"]), float(entry["bias"]))
