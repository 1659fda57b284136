"""The order in which one reading tells the statements of several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from reader.comparison import Comparison, Statement
from reader.model import SentenceKind

Places = Mapping[str, float]
"""Where each article tells a statement: from 0 at its start to 1 at its end, by article id."""


def merged_order(statements: Sequence[Statement], comparison: Comparison) -> tuple[Statement, ...]:
    """Return the statements in one order that follows every article as far as they agree. O(n²) at most.

    Depends neither on the order of the articles nor on that of the statements.
    """
    places = {statement.number: _places(statement, comparison) for statement in statements}
    by_number = {statement.number: statement for statement in statements}
    merged = _by_fewest_objections({n: p for n, p in places.items() if len(p) > 1})
    return tuple(by_number[number] for number in _with_singles(merged, places))


def _places(statement: Statement, comparison: Comparison) -> Places:
    """Return where each article first tells a statement; a heading counts only where nothing else tells it."""
    found: dict[str, tuple[bool, int]] = {}
    for member in statement.members:
        sentence = comparison.sentence(member)
        place = (sentence.kind is SentenceKind.HEADING, sentence.index)
        found[sentence.article_id] = min(place, found.get(sentence.article_id, place))
    return {
        article_id: index / max(1, len(comparison.sentences_of(article_id)))
        for article_id, (_, index) in found.items()
    }


def _by_fewest_objections(places: Mapping[int, Places]) -> list[int]:
    """Return the numbers so that the next one is always the one against which the fewest votes remain.

    A vote against telling a statement next is an article more that tells another one before it than after it.
    """
    numbers = sorted(places, key=lambda number: _tie_break(places[number]))
    rows = {article: row for row, article in enumerate(sorted({a for place in places.values() for a in place}))}
    told = np.full((len(rows), len(numbers)), np.nan)
    for column, number in enumerate(numbers):
        for article, place in places[number].items():
            told[rows[article], column] = place
    # Comparisons with what an article does not tell (nan) are false: no vote.
    earlier = sum((row[:, None] < row[None, :]).astype(int) for row in told)
    objections = np.maximum(earlier - np.transpose(earlier), 0)
    against = np.sum(objections, axis=0).astype(float)
    ordered = []
    for _ in numbers:
        chosen = int(np.argmin(against))
        ordered.append(numbers[chosen])
        against -= objections[chosen]
        against[chosen] = np.inf
    return ordered


def _tie_break(places: Places) -> tuple[float, list[tuple[str, float]]]:
    return sum(places.values()) / len(places), sorted(places.items())


def _with_singles(merged: Sequence[int], places: Mapping[int, Places]) -> list[int]:
    """Return the merged numbers with what single articles tell after what stands before it there.

    What an article tells before anything that others tell too goes before the first such statement of it.
    """
    leading: dict[int, list[int]] = defaultdict(list)
    following: dict[int, list[int]] = defaultdict(list)
    alone: list[int] = []
    for article in sorted({article for place in places.values() for article in place}):
        told = sorted((place[article], number) for number, place in places.items() if article in place)
        opening: list[int] = []
        anchor: int | None = None
        for _, number in told:
            if len(places[number]) > 1:
                if anchor is None:
                    leading[number] += opening
                anchor = number
            else:
                (opening if anchor is None else following[anchor]).append(number)
        alone += opening if anchor is None else ()
    ordered = [n for number in merged for n in (*leading[number], number, *following[number])]
    return ordered + alone
