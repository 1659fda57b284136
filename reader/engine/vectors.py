"""A story as arrays: which sentence holds which word, and how much it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.engine.profiles import Profile, Unit
from reader.text.lemmas import lemmatiser
from reader.text.vocabulary import vocabulary

Array = NDArray[np.float64]
Places = NDArray[np.intp]
ROUNDING = 0.006
"""Amounts that differ by no more than this share are one amount, rounded.

F1 left out .673; .671 at half, .674 at twice.
"""


@dataclass(frozen=True)
class StoryVectors:
    """One row a statement sentence, one column a word of the story; all arrays are read only by convention.

    ``words`` holds how much a word counts in a sentence, from 0 to 1; ``folded`` is the same with one column for
    words that often stand for one another. ``clauses`` has one row a clause, in the order of the sentences, and
    ``clause_starts`` the first of each sentence. ``weights`` are inverse frequencies within the story.
    """

    profiles: tuple[Profile, ...]
    words: Array
    folded: Array
    clauses: Array
    clause_starts: Places
    weights: Array
    is_verb: Array
    articles: Places
    positions: Array
    quotations: Array

    @property
    def size(self) -> int:
        """The number of sentences."""
        return len(self.profiles)

    def crossing(self) -> NDArray[np.bool_]:
        """Return which pairs belong to different articles, as a matrix."""
        crossing: NDArray[np.bool_] = self.articles[:, None] != self.articles[None, :]
        return crossing


def story_vectors(profiles: Sequence[Profile]) -> StoryVectors:
    """Return the arrays of a story."""
    units = [unit for profile in profiles for unit in profile.units]
    lemmas = _canonical_values(units)
    columns = {lemma: column for column, lemma in enumerate(sorted(set(lemmas.values())))}
    parts = [_parts(profile, lemmas, columns) for profile in profiles]
    words = np.array([part.max(0) for part in parts]).reshape(len(profiles), len(columns))
    return StoryVectors(
        tuple(profiles),
        words,
        _folded(profiles, words, columns),
        np.vstack(parts) if parts else words,
        np.cumsum([0, *(len(part) for part in parts)][:-1]).astype(np.intp)[: len(parts)],
        np.log((len(profiles) + 1) / ((words > 0).sum(0) + 0.5)),
        _marked(columns, (lemmas[unit.lemma] for unit in units if unit.is_verb)),
        _numbered(profile.sentence.article_id for profile in profiles),
        np.array([profile.position for profile in profiles]),
        np.array([float(profile.is_quotation) for profile in profiles]),
    )


def overlap(held: Array, weights: Array, together: Callable[[Array, Array], Array] = np.minimum) -> Array:
    """Return the weight that each pair of rows has in common; a word counts as its uses in both ``together`` say.

    Goes over the pairs of holders of each word, of all equally frequent words at once: few words stand in more
    than a handful of sentences, and a product of matrices this small costs more in threads.
    """
    size, present = len(held), (held > 0) & (weights > 0)
    counts = present.sum(0)
    places, common = [np.empty(0, np.intp)], [np.empty(0)]
    for count in np.unique(counts[counts > 1]):
        columns = np.flatnonzero(counts == count)
        holders = np.nonzero(present[:, columns].T)[1].reshape(-1, count)
        use = held[holders, columns[:, None]]
        places.append((holders[:, :, None] * size + holders[:, None, :]).ravel())
        uses = together(use[:, :, None], use[:, None, :])
        common.append((weights[columns][:, None, None] * uses).ravel())
    shared = np.bincount(np.concatenate(places), np.concatenate(common), size * size)
    return np.asarray(shared, float).reshape(size, size)


def _parts(profile: Profile, lemmas: Mapping[str, str], columns: Mapping[str, int]) -> Array:
    """Return the clauses of a sentence as rows; a sentence without content words has an empty one."""
    numbers = {clause: row for row, clause in enumerate(dict.fromkeys(unit.clause for unit in profile.units))}
    parts = np.zeros((max(1, len(numbers)), len(columns)))
    for unit in profile.units:
        place = numbers[unit.clause], columns[lemmas[unit.lemma]]
        parts[place] = max(parts[place], unit.zone)
    return parts


def _marked(columns: Mapping[str, int], lemmas: Iterable[str]) -> Array:
    marks = np.zeros(len(columns))
    marks[[columns[lemma] for lemma in lemmas]] = 1.0
    return marks


def _canonical_values(units: Iterable[Unit]) -> dict[str, str]:
    """Return the word under which each lemma counts: amounts of one unit that only differ by rounding are one."""
    lemmas: dict[str, str] = {}
    amounts: dict[str | None, dict[float, str]] = {}
    for unit in units:
        lemmas[unit.lemma] = unit.lemma
        if unit.fact is not None and unit.fact.amount is not None:
            amounts.setdefault(unit.fact.unit, {})[unit.fact.amount] = unit.lemma
    for known in amounts.values():
        for smaller, larger in pairwise(sorted(known)):
            if larger - smaller <= ROUNDING * abs(larger):
                lemmas[known[larger]] = lemmas[known[smaller]]
    return lemmas


def _numbered(keys: Iterable[str]) -> Places:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.intp)


def _folded(profiles: Sequence[Profile], words: Array, columns: Mapping[str, int]) -> Array:
    groups: dict[str, int] = {}
    for language in sorted({profile.language for profile in profiles}):
        lemma = lemmatiser(language).lemma
        for word, group in vocabulary(language).synonyms.items():
            groups.setdefault(lemma(word), group)
    keys = _numbered(str(groups.get(lemma, lemma)) for lemma in columns)
    folded = np.zeros((len(words), len(set(keys.tolist()))))
    for column, key in enumerate(keys):
        folded[:, key] = np.maximum(folded[:, key], words[:, column])
    return folded
