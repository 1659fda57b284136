"""Amounts of a series: eruptions or prices of one day, of which an article tells one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.engine.clashes.amounts import SLOTS
from reader.engine.clashes.reading import Pair, Reading
from reader.model import Evidence, EvidenceKind, Span

_AMOUNTS = frozenset(SLOTS.values())

Found = tuple[Evidence, ...]
_Place = tuple[str, tuple[Span, ...], str]
"""An article, the place of an amount in it, and the article with which it clashes."""


def series_told_apart(pairs: Sequence[Pair], found: Sequence[Found]) -> list[Found]:
    """Return what was found in each pair, with hints for amounts that clash with two amounts of one article.

    That article tells of several occasions, and it cannot be said which of them the other one means.
    """
    rivals: dict[_Place, set[str]] = defaultdict(set)
    for pair, disagreements in zip(pairs, found, strict=True):
        for evidence in disagreements:
            for place, rival in _places(pair, evidence):
                rivals[place].add(rival)
    return [
        tuple(_hinted(evidence, any(len(rivals[p]) > 1 for p, _ in _places(pair, evidence))) for evidence in each)
        for pair, each in zip(pairs, found, strict=True)
    ]


def _places(pair: Pair, evidence: Evidence) -> Iterator[tuple[_Place, str]]:
    """Yield the place of each of two amounts that clash, with the value of the other one."""
    if evidence.kind is EvidenceKind.CLASH and evidence.slot in _AMOUNTS:
        left, right = (reading.profile.sentence.article_id for reading in (pair.left, pair.right))
        yield (left, evidence.left, right), _value(pair.right, evidence.right)
        yield (right, evidence.right, left), _value(pair.left, evidence.left)


def _value(reading: Reading, places: tuple[Span, ...]) -> str:
    values = (fact.value for fact in reading.profile.facts if fact.span in places)
    return next(values, " ".join(map(reading.text, places)).lower())


def _hinted(evidence: Evidence, is_one_of_several: bool) -> Evidence:
    return replace(evidence, kind=EvidenceKind.DIFFERENCE) if is_one_of_several else evidence
