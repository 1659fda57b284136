"""How much of each sentence the other one tells: what sets a shared statement apart from a shared part."""

from __future__ import annotations

import numpy as np

from reader.engine.vectors import Array, StoryVectors, overlap


def extent_features(story: StoryVectors) -> dict[str, Array]:
    """Return the features of every pair by name, each a symmetric matrix.

    Those that end in ``low`` are of the sentence of the two that has less, those in ``high`` of the other.
    """
    shared, own = overlap(story.words, story.weights), story.words @ story.weights
    told, untold = shared / (own[:, None] + 1), np.log1p(np.maximum(own[:, None] - shared, 0))
    return {
        "told_low": np.minimum(told, told.T),
        "told_high": np.maximum(told, told.T),
        "untold_low": np.minimum(untold, untold.T),
        "untold_high": np.maximum(untold, untold.T),
        "opening": _openings(story),
    }


def _openings(story: StoryVectors) -> Array:
    """Return how much of the first clause of the one sentence the other one tells, the better way round."""
    first = story.clauses[story.clause_starts]
    own = first @ story.weights + 0.5
    told = overlap(np.vstack([first, story.words]), story.weights)[: story.size, story.size :] / own[:, None]
    return np.asarray(np.maximum(told, told.T))
