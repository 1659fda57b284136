"""What the rest of a story says about a pair of sentences: the input of the second stage of scoring.

Reports of one event form a graph: when two sentences correspond, each mostly corresponds to the partners of the
other too, in third articles and among the sentences of its own article that say the same again.
"""

from __future__ import annotations

import numpy as np

from reader.engine.linkage import joining_levels
from reader.engine.vectors import Array, Places, StoryVectors
from reader.progress import Tick, unwatched

_CLIP = 6.0
_SAME = 4.0


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
        "first": first,
        "likely": likely,
        **_contest(story, first, tick),
        **_bridges(story, across, repeated),
        **_profiles(first, likely),
        **_neighbours(story, likely),
        "joined": joining_levels(np.clip(first, -_CLIP, _CLIP), tick),
    }


def _contest(story: StoryVectors, first: Array, tick: Tick) -> dict[str, Array]:
    """Return how each sentence fares against the others of its article in the eyes of its partner."""
    runner_up, rank = np.zeros_like(first), np.zeros_like(first)
    for article in np.unique(story.articles):
        columns = np.flatnonzero(story.articles == article)
        part = first[:, columns]
        ordered = np.sort(part, axis=1)[:, ::-1]
        second = ordered[:, 1:2] if len(columns) > 1 else ordered[:, :1]
        runner_up[:, columns] = np.where(part >= ordered[:, :1], second, ordered[:, :1])
        for column in range(len(columns)):
            tick()
            rank[:, columns[column]] = (part > part[:, column : column + 1]).sum(1)
    lead = first - runner_up
    return {
        "lead_low": np.minimum(lead, lead.T),
        "rank_low": -np.log1p(np.maximum(rank, rank.T)),
    }


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
        "third_share": agreed / (all_partners + 0.3),
        "repeated_high": np.log1p(np.maximum(through, through.T)),
        "repeated_low": np.log1p(np.minimum(through, through.T)),
    }


def _profiles(first: Array, likely: Array) -> dict[str, Array]:
    """Return how alike the two sentences see the whole story."""
    partners = likely.copy()
    np.fill_diagonal(partners, 1.0)
    partners /= np.linalg.norm(partners, axis=1, keepdims=True)
    odds = np.clip(first, -_CLIP, _SAME)
    np.fill_diagonal(odds, _SAME)
    odds -= odds.mean(1, keepdims=True)
    odds /= np.linalg.norm(odds, axis=1, keepdims=True) + 1e-9
    return {"same_partners": partners @ partners.T, "same_view": odds @ odds.T}


def _neighbours(story: StoryVectors, likely: Array) -> dict[str, Array]:
    """Return how likely the sentences around the two correspond, side by side and crosswise."""

    def moved(left: int, right: int) -> Array:
        rows, columns = _with_neighbour(story, left), _with_neighbour(story, right)
        result = np.zeros_like(likely)
        result[np.ix_(rows, columns)] = likely[np.ix_(rows + left, columns + right)]
        return result

    further = moved(1, 2) + moved(2, 1) + moved(-1, -2) + moved(-2, -1) + moved(2, 2) + moved(-2, -2)
    beside = np.maximum.reduce([moved(0, 1), moved(0, -1), moved(1, 0), moved(-1, 0)])
    return {"next": moved(1, 1) + moved(-1, -1), "near": further, "beside": beside}


def _with_neighbour(story: StoryVectors, step: int) -> Places:
    places = np.arange(story.size)
    moved = places + step
    inside = (moved >= 0) & (moved < story.size)
    inside[inside] = story.articles[moved[inside]] == story.articles[places[inside]]
    return np.flatnonzero(inside)
