"""A story as arrays: which sentence holds which word, and how much it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.compare.profiles import Profile, Unit
from reader.compare.zones import FRAME
from reader.model import SentenceKind
from reader.text.lemmas import lemmatiser
from reader.text.vocabulary import vocabulary

Array = NDArray[np.float64]
Places = NDArray[np.intp]
_CARRIED = 0.6
"""How much a name counts that a sentence only means with a pronoun."""
ROUNDING = 0.006
"""Amounts that differ by no more than this share are one amount, rounded."""


@dataclass(frozen=True)
class StoryVectors:
    """One row a statement sentence, one column a word of the story; all arrays are read only by convention.

    ``words`` holds how much a word counts in a sentence, from 0 to 1. ``named`` is the same with the names that
    pronouns stand for, ``folded`` with one column for words that often stand for one another. ``clauses`` has one
    row a clause, in the order of the sentences, and ``clause_starts`` the first of each sentence. ``weights`` are
    inverse frequencies within the story.
    """

    profiles: tuple[Profile, ...]
    lemmas: tuple[str, ...]
    words: Array
    named: Array
    folded: Array
    clauses: Array
    clause_starts: Places
    weights: Array
    is_name: Array
    is_value: Array
    is_verb: Array
    articles: Places
    positions: Array
    quotations: Array
    openings: Array
    """1 for headings and first sentences: where the main event stands."""

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
    lemmas = _canonical_values(unit for profile in profiles for unit in profile.units)
    columns = {lemma: column for column, lemma in enumerate(sorted(set(lemmas.values())))}
    words = np.zeros((len(profiles), len(columns)))
    clauses: list[Array] = []
    starts: list[int] = []
    names, values, verbs = np.zeros(len(columns)), np.zeros(len(columns)), np.zeros(len(columns))
    for row, profile in enumerate(profiles):
        starts.append(len(clauses))
        parts: dict[int, Array] = {}
        for unit in profile.units:
            column = columns[lemmas[unit.lemma]]
            words[row, column] = max(words[row, column], unit.zone)
            part = parts.setdefault(unit.clause, np.zeros(len(columns)))
            part[column] = max(part[column], unit.zone)
            names[column] = max(names[column], unit.is_name)
            verbs[column] = max(verbs[column], unit.is_verb)
            values[column] = unit.fact is not None
        clauses += parts.values() or [np.zeros(len(columns))]
    articles = _numbered(profile.sentence.article_id for profile in profiles)
    return StoryVectors(
        tuple(profiles),
        tuple(columns),
        words,
        _with_carried_names(profiles, words, names, articles),
        _folded(profiles, words, columns),
        np.array(clauses).reshape(len(clauses), len(columns)),
        np.array(starts, dtype=np.intp),
        np.log((len(profiles) + 1) / ((words > 0).sum(0) + 0.5)),
        names,
        values,
        verbs,
        articles,
        np.array([profile.position for profile in profiles]),
        np.array([float(profile.is_quotation) for profile in profiles]),
        _openings(profiles),
    )


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


def _with_carried_names(profiles: Sequence[Profile], words: Array, names: Array, articles: Places) -> Array:
    """Return the words with the names of the sentence before, where a sentence opens with a pronoun."""
    named = words.copy()
    for row in range(1, len(profiles)):
        if profiles[row].opens_with_pronoun and articles[row] == articles[row - 1]:
            carried = np.where((names > 0) & (named[row - 1] > FRAME), _CARRIED, 0.0)
            named[row] = np.maximum(named[row], carried)
    return named


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


def _openings(profiles: Sequence[Profile]) -> Array:
    openings, begun = np.zeros(len(profiles)), set()
    for row, profile in enumerate(profiles):
        is_heading = profile.sentence.kind is SentenceKind.HEADING
        if is_heading or profile.sentence.article_id not in begun:
            openings[row] = 1.0
        if not is_heading:
            begun.add(profile.sentence.article_id)
    return openings
