"""A story of many outlets, made of the sentences of the bundled one: for reports, which grow with their number."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from benchmarks.long_story import beginning, bundled_sentences, made_article
from reader.comparison import Comparison, Options, Statement
from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, Slot, status_of

_TELLERS = (1, 3, 1, 2, 1, 5, 1, 2, 1, 3)
"""How many outlets tell each statement, in turn: twenty sentences for ten statements."""
_RELATIONS = (Relation.SHARED, Relation.PARTIAL, Relation.SHARED, Relation.CONTRADICTORY)


def wide_story(articles: int, statements: int) -> Comparison:
    """Return a story of so many outlets and statements; half of the statements are told by several outlets."""
    told: list[list[str]] = [[] for _ in range(articles)]
    groups: list[list[tuple[int, int]]] = []
    words = bundled_sentences()
    for number in range(statements):
        places = [(7 * number + 3 * teller) % articles for teller in range(_TELLERS[number % len(_TELLERS)])]
        groups.append([(place, len(told[place])) for place in places])
        for teller, place in enumerate(places):
            told[place].append(words[(5 * number + teller) % len(words)])
    made = [_article(number, sentences) for number, sentences in enumerate(told)]
    found = [[made[place][1][index] for place, index in group] for group in groups]
    matches = [_matches(group, number) for number, group in enumerate(found)]
    return Comparison(
        tuple(article for article, _ in made),
        tuple(sentence for _, sentences in made for sentence in sentences),
        tuple(match for those in matches for match in those),
        tuple(
            Statement(number, tuple(s.id for s in group), status_of(m.relation for m in those))
            for number, (group, those) in enumerate(zip(found, matches, strict=True), 1)
        ),
        Options(),
        "set",
    )


def _article(number: int, sentences: Sequence[str]) -> tuple[Article, list[Sentence]]:
    article, made = made_article(number, sentences)
    return replace(article, published=datetime.date(2024, 6, 19 + number % 3), story="Banyak"), made


def _matches(group: Sequence[Sentence], number: int) -> list[Match]:
    relation = _RELATIONS[number % len(_RELATIONS)]
    clashing = relation is Relation.CONTRADICTORY
    kind, slot = (EvidenceKind.CLASH, Slot.QUANTITY) if clashing else (EvidenceKind.WORDS, None)
    ordered = sorted(group, key=lambda sentence: sentence.id)
    return [
        Match(left.id, right.id, 0.9, relation, (Evidence(kind, (beginning(left),), (beginning(right),), slot),))
        for left, right in pairwise(ordered)
    ]
