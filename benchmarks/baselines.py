"""What simple measures of likeness reach when each story is given its own best cutoff."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from benchmarks.gold import GoldStory, Pair
from benchmarks.measures import Hits
from reader.model import Span
from reader.text.lemmas import lemmatiser
from reader.text.tokens import tokenise

Likeness = Callable[[Sequence[str]], Callable[[int, int], float]]


def token_set_ratio(texts: Sequence[str]) -> Callable[[int, int], float]:
    """Return rapidfuzz's token_set_ratio on the lower-case sentences."""
    lowered = [text.lower() for text in texts]
    return lambda left, right: fuzz.token_set_ratio(lowered[left], lowered[right]) / 100


def tfidf(texts: Sequence[str]) -> Callable[[int, int], float]:
    """Return the cosine of sentences as roots weighted by their inverse frequency in the story."""
    lemma = lemmatiser("id").lemma
    counts = [Counter(lemma(t.text.lower()) for t in tokenise(text, Span(0, len(text)))) for text in texts]
    frequency = Counter(word for count in counts for word in count)
    vectors = [_unit({w: n * math.log(len(texts) / frequency[w]) for w, n in c.items()}) for c in counts]
    return lambda left, right: sum(v * vectors[right].get(word, 0.0) for word, v in vectors[left].items())


def best_cutoff(gold: GoldStory, likeness: Likeness) -> Hits:
    """Return the matches at the cutoff that gives this story the highest F1."""
    places = [(a.id, s) for a in gold.articles for s in gold.sentences[a.id] if s.is_statement]
    texts = {article.id: article.text for article in gold.articles}
    like = likeness([texts[article][s.start : s.end] for article, s in places])
    scored: list[tuple[float, Pair]] = []
    for left, right in combinations(range(len(places)), 2):
        if places[left][0] != places[right][0]:
            first, second = sorted((places[left][1].id, places[right][1].id))
            scored.append((like(left, right), (first, second)))
    judged = sorted((s, pair in gold.relations) for s, pair in scored if pair not in gold.unsure)[::-1]
    return max(_hits_above(judged, len(gold.relations)), key=lambda hits: hits.f1)


def _hits_above(judged: Sequence[tuple[float, bool]], wanted: int) -> list[Hits]:
    right, hits = 0, []
    for given, (score, is_right) in enumerate(judged, 1):
        right += is_right
        if given == len(judged) or judged[given][0] != score:
            hits.append(Hits(right, given, wanted))
    return hits


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}
