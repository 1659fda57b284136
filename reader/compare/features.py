"""What two sentences have in common, in numbers: the input of the first stage of scoring."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from rapidfuzz import fuzz, process

from reader.compare.vectors import USES, Array, StoryVectors

_STRESS = 1.2
"""Rare words count a little more than their inverse frequency says."""


def pair_features(story: StoryVectors) -> dict[str, Array]:
    """Return the features of every pair of sentences by name, each a symmetric matrix.

    Names that begin with ``rank_`` tell how few pairs of the story are as alike, as minus the logarithm of their
    share: they mean the same in a story whose articles copy each other and in one whose articles do not.
    """
    alike = _likeness(story)
    ranked = {f"rank_{name}": _surprise(values, story) for name, values in alike.items()}
    return {**alike, **ranked, **_places(story)}


def _likeness(story: StoryVectors) -> dict[str, Array]:
    weights = story.weights**_STRESS
    return {
        "words": _balanced(story.words, weights),
        "stressed": _stressed(story),
        "verbs": _balanced(story.words, weights * story.is_verb, floor=0.5),
        "both": _both(story),
        "clauses": _best_clauses(story),
        "sequence": _sequences(story),
        "tokens": _token_sets(story),
        "synonyms": _synonyms(story),
        "main_event": _main_event(story),
    }


def _shared(words: Array, weights: Array) -> tuple[Array, Array]:
    """Return the weight that each pair shares, and the weight of each row; a word counts as its lesser use."""
    counted = np.flatnonzero(weights)
    words, weights = words[:, counted], weights[counted]
    uses = [use for use in USES if (words == use).any()]
    steps = np.diff([0.0, *uses])
    held = np.hstack([words >= use for use in uses] or [words > 0]).astype(np.float32)
    shared = (held * np.outer(steps, weights).ravel().astype(np.float32)) @ held.T if uses else held @ held.T
    return shared.astype(float), words @ weights


def _balanced(words: Array, weights: Array, *, floor: float = 1.0) -> Array:
    """Return the shared weight against that of both sentences, as a cosine; ``floor`` damps short ones."""
    shared, own = _shared(words, weights)
    own = own + floor
    return np.asarray(shared / np.sqrt(own[:, None] * own))


def _stressed(story: StoryVectors) -> Array:
    scaled = np.sqrt(story.words * story.weights**1.5)
    length = np.sqrt((scaled * scaled).sum(1) + 1)
    return np.asarray(scaled @ scaled.T / (length[:, None] * length))


def _both(story: StoryVectors) -> Array:
    """Return how far both the names and the other words agree: names alone are only the same people."""
    names = story.is_name * (1 - story.is_value)
    said, own_said = _shared(story.words, story.weights * (1 - names))
    named, own_named = _shared(story.named, story.weights * names)
    own = own_said + own_named + 1
    return np.asarray(np.sqrt((said + 0.3) * (named + 0.3)) / np.sqrt(own[:, None] * own))


def _best_clauses(story: StoryVectors) -> Array:
    """Return how alike the two clauses are that are most alike."""
    shared = (story.clauses * story.weights) @ story.clauses.T
    own = (story.clauses**2) @ story.weights + 0.75
    alike = 2 * shared / (own[:, None] + own)
    rows = np.maximum.reduceat(alike, story.clause_starts, 0)
    return np.asarray(np.maximum.reduceat(rows, story.clause_starts, 1))


def _sequences(story: StoryVectors) -> Array:
    """Return how many words follow each other, or with one between them, in both sentences."""
    columns: dict[tuple[str, str], int] = {}
    rows: list[set[int]] = []
    for profile in story.profiles:
        lemmas = [unit.lemma for unit in profile.units]
        pairs = {*pairwise(lemmas), *zip(lemmas, lemmas[2:], strict=False)}
        rows.append({columns.setdefault(pair, len(columns)) for pair in pairs})
    held = np.zeros((story.size, len(columns)))
    for row, found in enumerate(rows):
        held[row, list(found)] = 1
    own = held.sum(1)
    return np.asarray(2 * (held @ held.T) / (own[:, None] + own + 1))


def _token_sets(story: StoryVectors) -> Array:
    texts = [" ".join(unit.lemma for unit in profile.units) for profile in story.profiles]
    return np.asarray(process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.float32), float) / 100


def _synonyms(story: StoryVectors) -> Array:
    """Return how alike sentences are when words that often stand for one another are taken for one."""
    return _balanced(story.folded, np.log((story.size + 1) / ((story.folded > 0).sum(0) + 0.5)) ** _STRESS)


def _main_event(story: StoryVectors) -> Array:
    """Return how alike both sentences are to the heading or the first sentence of some other article."""
    shared, own = _shared(story.words, story.weights)
    alike = 2 * shared / (own[:, None] + own + 1)
    elsewhere = np.where(story.crossing() & (story.openings > 0)[None, :], alike, 0.0).max(1, initial=0.0)
    return np.asarray(np.minimum(elsewhere[:, None], elsewhere))


def _places(story: StoryVectors) -> Mapping[str, Array]:
    """Return what the places and the forms of two sentences tell."""
    count = (story.words > 0).sum(1).astype(float)
    quoted, place = story.quotations, story.positions
    return {
        "one_quoted": np.abs(quoted[:, None] - quoted),
        "apart": np.abs(place[:, None] - place),
        "late": place[:, None] + place,
        "uneven": np.log1p(np.abs(count[:, None] - count)),
    }


def _surprise(values: Array, story: StoryVectors) -> Array:
    """Return minus the logarithm of the share of pairs of different articles that are at least as alike."""
    upper = np.triu(story.crossing())
    known = np.sort(values[upper])
    if not known.size:
        return np.zeros_like(values)
    above = known.size - np.searchsorted(known, values, side="right")
    level = known.size - np.searchsorted(known, values, side="left")
    return np.asarray(-np.log(np.clip((above + level) / 2, 0.5, None) / known.size))
