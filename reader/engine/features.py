"""What two sentences have in common, in numbers: the input of the first stage of scoring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np

from reader.engine.amounts import amounts_apart
from reader.engine.letters import letter_likeness
from reader.engine.residue import beyond_the_article, beyond_the_story
from reader.engine.vectors import Array, StoryVectors, overlap
from reader.model import FactKind, SentenceKind
from reader.progress import Tick, unwatched

_STRESS = 1.2
"""Rare words count a little more than their inverse frequency says.

F1 left out .673; .674 at half, .673 at twice.
"""
_NEIGHBOUR = 0.5
"""How much the sentences beside count against one of the two. F1 left out .673; .671 at .4, .675 at .6."""


def pair_features(story: StoryVectors, tick: Tick = unwatched) -> dict[str, Array]:
    """Return the features of every pair of sentences by name, each a symmetric matrix.

    Names that begin with ``rank_`` tell how few pairs of the story are as alike, as minus the logarithm of their
    share: they mean the same in a story whose articles copy each other and in one whose articles do not.
    """
    features = dict(_places(story))
    for name, likeness in _LIKENESS.items():
        tick()
        features[f"rank_{name}"] = _surprise(likeness(story), story)
    tick()
    letters, features["contained"] = letter_likeness([profile.text for profile in story.profiles])
    features["rank_letters"] = _surprise(letters, story)
    features["rank_context"] = _surprise(_with_neighbours(letters, story), story)
    features["beyond_story"] = beyond_the_story(letters)
    features["main"] = _main_event(letters, story)
    tick()
    features["beyond_article"] = beyond_the_article(_words(story), story.articles)
    features |= _clauses(story)
    features["amounts_apart"] = amounts_apart([profile.facts for profile in story.profiles])
    return features


def _verbs(story: StoryVectors) -> Array:
    return _balanced(story.words, story.weights**_STRESS * story.is_verb, floor=0.5)


def _balanced(words: Array, weights: Array, *, floor: float = 1.0) -> Array:
    """Return the shared weight against that of both sentences, as a cosine; ``floor`` damps short ones."""
    shared, own = overlap(words, weights), words @ weights + floor
    return np.asarray(shared / np.sqrt(own[:, None] * own))


def _words(story: StoryVectors) -> Array:
    """Return the cosine of the words of two sentences, damped for short ones."""
    shared = overlap(story.words, story.weights**2, np.multiply)
    own = shared.diagonal() + 1
    return np.asarray(shared / np.sqrt(own[:, None] * own))


def _clauses(story: StoryVectors) -> dict[str, Array]:
    """Return how alike the two clauses most alike are, and how much of all its clauses each side finds told."""
    shared, own = overlap(story.clauses, story.weights), story.clauses @ story.weights + 0.75
    alike = 2 * shared / (own[:, None] + own)
    best = np.maximum.reduceat(alike, story.clause_starts, 1)
    told = np.add.reduceat(best * own[:, None], story.clause_starts, 0)
    told /= np.add.reduceat(own, story.clause_starts)[:, None]
    nearest = np.maximum.reduceat(best, story.clause_starts, 0)
    return {"clauses": nearest, "parts_low": np.minimum(told, told.T)}


def _sequences(story: StoryVectors) -> Array:
    """Return how many words follow each other, or with one between them, in both sentences."""
    rows: list[set[tuple[str, str]]] = []
    for profile in story.profiles:
        lemmas = [unit.lemma for unit in profile.units]
        rows.append({*pairwise(lemmas), *zip(lemmas, lemmas[2:], strict=False)})
    frequencies = Counter(pair for found in rows for pair in found)
    columns = {pair: column for column, pair in enumerate(p for p, n in frequencies.items() if n > 1)}
    held = np.zeros((story.size, len(columns)))
    for row, found in enumerate(rows):
        held[row, [columns[pair] for pair in found if pair in columns]] = 1
    own = np.array([len(found) for found in rows], float)
    return np.asarray(2 * overlap(held, np.ones(len(columns))) / (own[:, None] + own + 1))


def _synonyms(story: StoryVectors) -> Array:
    """Return how alike sentences are when words that often stand for one another are taken for one."""
    return _balanced(story.folded, np.log((story.size + 1) / ((story.folded > 0).sum(0) + 0.5)) ** _STRESS)


_LIKENESS: Mapping[str, Callable[[StoryVectors], Array]] = {
    "verbs": _verbs,
    "sequence": _sequences,
    "synonyms": _synonyms,
}


def _places(story: StoryVectors) -> Mapping[str, Array]:
    """Return what the places and the forms of two sentences tell."""
    quoted, place = story.quotations, story.positions
    # The longer two articles are, the fewer of all pairs of their sentences correspond.
    size = np.log(np.bincount(story.articles)[story.articles].astype(float))
    denies = np.array([any(f.kind is FactKind.NEGATION for f in p.facts) for p in story.profiles], float)
    heads = np.array([p.sentence.kind is SentenceKind.HEADING for p in story.profiles], float)
    return {
        "one_quoted": np.abs(quoted[:, None] - quoted),
        "one_denies": np.abs(denies[:, None] - denies),
        "one_heading": np.abs(heads[:, None] - heads),
        "apart": np.abs(place[:, None] - place),
        "late": place[:, None] + place,
        "room": (size[:, None] + size) / 2,
    }


def _with_neighbours(alike: Array, story: StoryVectors) -> Array:
    """Return how alike two sentences are with those beside them, which count half."""
    beside = story.articles[1:] == story.articles[:-1]

    def joined(values: Array) -> Array:
        result = values.copy()
        result[1:] += _NEIGHBOUR * beside[:, None] * values[:-1]
        result[:-1] += _NEIGHBOUR * beside[:, None] * values[1:]
        return result

    together = joined(joined(alike).T)
    own = together.diagonal() + 0.05
    return np.asarray(together / np.sqrt(own[:, None] * own))


def _main_event(alike: Array, story: StoryVectors) -> Array:
    """Return how near both sentences are to a headline: its words are frequent, and so count too little."""
    headings = [place for place, p in enumerate(story.profiles) if p.sentence.kind is SentenceKind.HEADING]
    others = alike.copy()
    np.fill_diagonal(others, 0.0)
    nearness = others[:, headings].max(1, initial=0.0)
    return np.asarray(np.minimum(nearness[:, None], nearness))


def _surprise(values: Array, story: StoryVectors) -> Array:
    """Return minus the logarithm of the share of pairs of different articles that are at least as alike."""
    rows, columns = np.triu_indices(story.size, 1)
    alike = values[rows, columns]
    known = np.sort(alike[story.articles[rows] != story.articles[columns]])
    if not known.size:
        return np.zeros_like(values)
    above = 2 * known.size - np.searchsorted(known, alike, "left") - np.searchsorted(known, alike, "right")
    matrix = np.zeros_like(values)
    matrix[rows, columns] = matrix[columns, rows] = -np.log(np.clip(above / 2, 0.5, None) / known.size)
    return matrix
