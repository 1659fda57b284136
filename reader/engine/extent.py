"""How much of each sentence the other one tells: what sets a shared statement apart from a shared part."""

from __future__ import annotations

import numpy as np

from reader.engine.vectors import Array, StoryVectors, overlap
from reader.model import SentenceKind


def extent_features(story: StoryVectors) -> dict[str, Array]:
    """Return the features of every pair by name, each a symmetric matrix.

    Those that end in ``low`` are of the sentence of the two that has less, those in ``high`` of the other.
    """
    shared, own = overlap(story.words, story.weights), story.words @ story.weights + 1
    count = np.log1p((story.words > 0).sum(1))
    clauses = np.log1p(np.diff([*story.clause_starts, len(story.clauses)]))
    is_heading = np.array([p.sentence.kind is SentenceKind.HEADING for p in story.profiles], float)
    return {
        "told_low": shared / np.maximum(own[:, None], own),
        "told_high": shared / np.minimum(own[:, None], own),
        "opening": _openings(story),
        "length_low": np.minimum(count[:, None], count),
        "length_high": np.maximum(count[:, None], count),
        "clauses_high": np.maximum(clauses[:, None], clauses),
        "one_heading": np.abs(is_heading[:, None] - is_heading),
    }


def _openings(story: StoryVectors) -> Array:
    """Return how much of the first clause of the one sentence the other one tells, the better way round."""
    first = story.clauses[story.clause_starts]
    own = first @ story.weights + 0.5
    told = overlap(np.vstack([first, story.words]), story.weights)[: story.size, story.size :] / own[:, None]
    return np.asarray(np.maximum(told, told.T))
