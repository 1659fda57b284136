"""Which articles of a batch tell the same event: by the rare words, names and numbers they share, and by day."""

from __future__ import annotations

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.library.articles import KeptArticle
from reader.library.tokenizer import WORD, index_terms
from reader.text.vocabulary import vocabulary

_OPENING_CHARACTERS = 1_200
"""News says what happened first; what follows is background that many stories share."""
_HEADLINE_COUNTS = 2
"""How many times a word of the headline counts."""
_COMMON = 0.04
"""Words in more than this share of the articles say nothing of an event."""
_LEAST_COMMON, _MOST_COMMON = 12, 60
"""Bounds of that share, in articles: an event may fill a small library, and pairs of many take long."""
_LEAST_ARTICLES = 400
"""In fewer, every word of an event would seem common; they are weighed as if they stood among so many."""
_MOST_DAYS_APART = 3
_PAIR_FROM = 0.30
"""The least cosine of two articles that may tell one event."""
_JOINED_FROM = 0.32
"""The least mean cosine between two groups that do. Both were set on news of three days: ``docs/library.md``."""

Vector = Mapping[str, float]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Articles that seem to tell one event, of two outlets at least, the most central first."""

    title: str
    members: tuple[int, ...]
    strength: float
    """The mean likeness of its articles, in [0, 1]."""


def suggest_stories(articles: Sequence[KeptArticle]) -> tuple[Suggestion, ...]:
    """Return the stories that these articles seem to tell, those of the most outlets first.

    An article is in one suggestion at most; a version of another article in none. Average linkage keeps two events
    apart that one article mentions together.
    """
    originals = sorted((kept for kept in articles if kept.version_of is None), key=lambda kept: kept.id)
    likeness = _likeness(originals)
    groups = [group for group in _groups(len(originals), likeness) if _outlets(group, originals) > 1]
    suggestions = [(_outlets(group, originals), _suggestion(group, originals, likeness)) for group in groups]
    suggestions.sort(key=lambda entry: (-entry[0], -entry[1].strength, entry[1].members))
    return tuple(suggestion for _, suggestion in suggestions)


def _likeness(articles: Sequence[KeptArticle]) -> dict[Pair, float]:
    counts = [_counts(kept) for kept in articles]
    frequency = Counter(word for words in counts for word in words)
    total = max(len(articles), _LEAST_ARTICLES)
    vectors = [_vector(words, frequency, total) for words in counts]
    limit = min(max(_LEAST_COMMON, _COMMON * len(articles)), _MOST_COMMON)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for word in vector:
            if 1 < frequency[word] <= limit:
                holders[word].append(place)
    sums: dict[Pair, float] = defaultdict(float)
    for word, places in holders.items():
        for left, right in combinations(places, 2):
            sums[left, right] += vectors[left][word] * vectors[right][word]
    return {
        pair: value
        for pair, value in sums.items()
        if value >= _PAIR_FROM and _days_apart(articles[pair[0]], articles[pair[1]]) <= _MOST_DAYS_APART
    }


def _counts(kept: KeptArticle) -> Counter[str]:
    functions = vocabulary(kept.content.language).function_words
    words: Counter[str] = Counter()
    for text, weight in ((kept.content.headline or "", _HEADLINE_COUNTS), (kept.content.body, 1)):
        for word in WORD.findall(text[:_OPENING_CHARACTERS]):
            if len(word) > 1 and word.lower() not in functions:
                words[index_terms(word)[0]] += weight
    return words


def _vector(words: Counter[str], frequency: Mapping[str, int], total: int) -> Vector:
    weights = {
        word: (1 + math.log(count)) * math.log((total + 1) / frequency[word]) for word, count in words.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _days_apart(left: KeptArticle, right: KeptArticle) -> int:
    days: list[datetime.date] = [d for d in (left.content.published, right.content.published) if d is not None]
    return abs((days[0] - days[1]).days) if len(days) == 2 else 0


def _groups(total: int, likeness: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """Join the likest first, while the mean likeness between all members of two groups is high enough."""
    members: dict[int, tuple[int, ...]] = {place: (place,) for place in range(total)}
    group_of = list(range(total))
    for left, right in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        kept, absorbed = group_of[left], group_of[right]
        if kept == absorbed:
            continue
        between = [likeness.get((min(a, b), max(a, b)), 0.0) for a in members[kept] for b in members[absorbed]]
        if sum(between) / len(between) >= _JOINED_FROM:
            for place in members[absorbed]:
                group_of[place] = kept
            members[kept] += members.pop(absorbed)
    return [tuple(sorted(group)) for group in members.values() if len(group) > 1]


def _outlets(group: Sequence[int], articles: Sequence[KeptArticle]) -> int:
    """Return how many outlets tell it; articles that do not name theirs count as one each."""
    named = {articles[place].content.outlet for place in group} - {None}
    return len(named) + sum(articles[place].content.outlet is None for place in group)


def _suggestion(
    group: Sequence[int], articles: Sequence[KeptArticle], likeness: Mapping[Pair, float]
) -> Suggestion:
    totals: dict[int, float] = dict.fromkeys(group, 0.0)
    for left, right in combinations(group, 2):
        totals[left] += likeness.get((left, right), 0.0)
        totals[right] += likeness.get((left, right), 0.0)
    ordered = sorted(group, key=lambda place: (-totals[place], articles[place].id))
    pairs = len(group) * (len(group) - 1)
    headline = next((h for place in ordered if (h := articles[place].content.headline)), "")
    members = tuple(articles[place].id for place in ordered)
    return Suggestion(headline, members, round(min(1.0, sum(totals.values()) / pairs), 4))
