"""From statement to statement of one status, through the articles that are shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model import Comparison, Status


def stops(comparison: Comparison, article_ids: Sequence[str], status: Status) -> tuple[str, ...]:
    """Return the sentences at which a reader of these articles meets a statement of this status.

    The order is that of the articles given, then reading order. A statement that several sentences of the status
    make counts once, at its first sentence.
    """
    first: dict[int, str] = {}
    for article_id in article_ids:
        for sentence in comparison.sentences_of(article_id):
            statement = comparison.statement_of(sentence.id)
            if statement and comparison.status(sentence.id) is status:
                first.setdefault(statement.number, sentence.id)
    return tuple(first.values())


def place_among(comparison: Comparison, among: Sequence[str], sentence_id: str | None) -> int | None:
    """Return at which of these stops, counted from 0, a sentence makes the same statement."""
    statement = comparison.statement_of(sentence_id) if sentence_id else None
    numbers = [stop.number for stop in map(comparison.statement_of, among) if stop]
    return numbers.index(statement.number) if statement and statement.number in numbers else None


def next_place(
    comparison: Comparison, article_ids: Sequence[str], among: Sequence[str], sentence_id: str | None, step: int
) -> int:
    """Return the stop after (1) or before (-1) a sentence, from the last again the first.

    Without a sentence in these articles it is the first, or the last. There must be a stop.
    """
    place = place_among(comparison, among, sentence_id)
    if place is not None:
        return (place + step) % len(among)
    shown = [sentence.id for article_id in article_ids for sentence in comparison.sentences_of(article_id)]
    if sentence_id not in shown:
        return 0 if step > 0 else len(among) - 1
    ranks, rank = [shown.index(stop) for stop in among], shown.index(sentence_id)
    return (bisect_right(ranks, rank) if step > 0 else bisect_left(ranks, rank) - 1) % len(among)


def told_in(comparison: Comparison, sentence_id: str, article_id: str) -> str:
    """Return the first sentence of an article that stands for the same statement with the same status.

    Where the article has none, it is the sentence itself.
    """
    statement, status = comparison.statement_of(sentence_id), comparison.status(sentence_id)
    members = statement.members if statement else ()
    return next(
        (
            member
            for member in members
            if comparison.sentence(member).article_id == article_id and comparison.status(member) is status
        ),
        sentence_id,
    )
