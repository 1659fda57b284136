"""What the rest of a story says about a pair of sentences: the input of the second stage of scoring.

Reports of one event form a graph: when two sentences correspond, each mostly corresponds to the partners of the
other too, in third articles and among the sentences of its own article that say the same again.
"""

from __future__ import annotations

import numpy as np

from reader.engine.vectors import Array, StoryVectors
from reader.progress import Tick, unwatched

_CLIP = 6.0
"""Log odds lower than minus this tell no more.

F1 of matches and of statements, left out: .673 and .560; .671 and .541 at half, the same at twice.
"""
_SAME = 4.0
"""Higher log odds, and those of a sentence with itself, count so much.

The same two .673 and .560 at half, .673 and .544 at twice.
"""
_OTHERS = 0.3
"""Partners that a sentence may have besides those found. F1 left out .673; .673 at half, .671 at .4."""


def sigmoid(values: Array) -> Array:
    """Return the probabilities of log odds."""
    return 1 / (1 + np.exp(-np.clip(values, -30, 30)))


def graph_features(story: StoryVectors, first: Array, tick: Tick = unwatched) -> dict[str, Array]:
    """Return the features of every pair by name, each a symmetric matrix.

    ``first`` holds the log odds of the first stage for all pairs, those within one article included.
    """
    likely = sigmoid(first)
    within = ~story.crossing()
    across = np.where(within, 0.0, likely)
    repeated = np.where(within & ~np.eye(story.size, dtype=bool), likely, 0.0)
    return {
        **_shares(story, across, repeated),
        **_bridges(story, across, repeated),
        "bridge": _best_bridges(likely, tick),
        "same_view": _views(first),
    }


def _shares(story: StoryVectors, across: Array, repeated: Array) -> dict[str, Array]:
    """Return how many partners the two have, what share of them each is, and how often both are repeated.

    Partners stand in other articles, repetitions in the same. More articles hold more partners, so that a share is
    taken of their number by the root of that of the other articles: it then means the same for two and for five.
    """
    found, others = across.sum(1), max(1, len(np.unique(story.articles)) - 1)
    partners, told, room = np.log1p(found), np.log1p(repeated.sum(1)), found / others**0.5 + _OTHERS
    return {
        "partners_high": np.maximum(partners[:, None], partners),
        "share_low": across / np.maximum(room[:, None], room),
        "told_again": np.minimum(told[:, None], told),
    }


def _best_bridges(likely: Array, tick: Tick) -> Array:
    """Return how likely the two correspond to one and the same sentence, by the sentence that fits both best."""
    others = likely.copy()
    np.fill_diagonal(others, 0.0)
    best = np.empty_like(others)
    for place, row in enumerate(others):
        tick()
        best[place] = np.minimum(row, others).max(1)
    return best


def _bridges(story: StoryVectors, across: Array, repeated: Array) -> dict[str, Array]:
    """Return how far partners agree: in third articles, and through sentences that repeat one of the two."""
    agreed, all_partners = np.zeros_like(across), np.zeros_like(across)
    for article in np.unique(story.articles):
        inside = story.articles == article
        partners = np.where(inside, across, 0.0)
        third = ~inside[:, None] & ~inside
        shared, own = partners @ partners.T, partners.sum(1)
        agreed += np.where(third, shared, 0.0)
        all_partners += np.where(third, own[:, None] + own - shared, 0.0)
    through = repeated @ across
    return {
        "third_share": agreed / (all_partners + _OTHERS),
        "repeated_low": np.log1p(np.minimum(through, through.T)),
    }


def _views(first: Array) -> Array:
    """Return how alike the two sentences see the whole story."""
    odds = np.clip(first, -_CLIP, _SAME)
    np.fill_diagonal(odds, _SAME)
    odds -= odds.mean(1, keepdims=True)
    odds /= np.linalg.norm(odds, axis=1, keepdims=True) + 1e-9
    return np.asarray(odds @ odds.T)
