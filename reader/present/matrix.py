"""The statements of a story against its articles: who says what, and who leaves it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.comparison import Comparison, Counterpart, Statement
from reader.model import Status


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of a statement.

    ``told`` are its own sentences of the statement in reading order. Where it has none, ``elsewhere`` is its
    clearest counterpart in another row. Without either: an omission.
    """

    article_id: str
    told: tuple[str, ...] = ()
    elsewhere: Counterpart | None = None

    @property
    def sentence_id(self) -> str | None:
        """Return the sentence that the cell leads to, if the article reports the statement."""
        if self.told:
            return self.told[0]
        return self.elsewhere.sentence.id if self.elsewhere else None


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with a cell for each article, in the order in which the articles are shown."""

    statement: Statement
    cells: tuple[Cell, ...]

    @property
    def coverage(self) -> int:
        """Return how many articles report the statement, in this row or another."""
        return sum(cell.sentence_id is not None for cell in self.cells)


def matrix(comparison: Comparison) -> tuple[Row, ...]:
    """Return a row for each statement, by number; every statement sentence is ``told`` in exactly one cell."""
    return tuple(_row(statement, comparison) for statement in comparison.statements)


def by_coverage(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with what most articles report first, then by number."""
    return tuple(sorted(rows, key=lambda row: (-row.coverage, row.statement.number)))


def contradictions_first(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with the contradictions first; within both parts by coverage."""
    return tuple(sorted(by_coverage(rows), key=lambda row: row.statement.status is not Status.CONTRADICTORY))


def as_told_by(rows: Sequence[Row], article_id: str, comparison: Comparison) -> tuple[Row, ...]:
    """Return the rows in the order in which an article tells them, then what it leaves out, by coverage."""
    order = {sentence.id: place for place, sentence in enumerate(comparison.sentences_of(article_id))}

    def place(row: Row) -> int:
        cell = next(cell for cell in row.cells if cell.article_id == article_id)
        return order[cell.sentence_id] if cell.sentence_id else len(order)

    return tuple(sorted(by_coverage(rows), key=place))


def matching(
    rows: Sequence[Row], comparison: Comparison, statuses: frozenset[Status], words: str
) -> tuple[Row, ...]:
    """Return the rows of one of these statuses whose sentences hold all of the words, whatever their case.

    No status at all stands for every status. A word is found inside longer words too; of the sentences of a
    row, one may hold one word and another one the next.
    """
    wanted = words.casefold().split()
    return tuple(
        row
        for row in rows
        if (not statuses or row.statement.status in statuses) and _holds(row, wanted, comparison)
    )


def told_with(rows: Sequence[Row], article_id: str, *, alone: bool) -> tuple[Row, ...]:
    """Return the rows that an article and others report; with ``alone`` just one other."""
    return tuple(
        row
        for row in rows
        if any(cell.article_id == article_id and cell.sentence_id for cell in row.cells)
        and (row.coverage == 2 if alone else row.coverage > 1)
    )


def _holds(row: Row, wanted: Sequence[str], comparison: Comparison) -> bool:
    if not wanted:
        return True
    text = "\n".join(comparison.text_of(member) for member in row.statement.members).casefold()
    return all(word in text for word in wanted)


def _row(statement: Statement, comparison: Comparison) -> Row:
    told: dict[str, list[str]] = defaultdict(list)
    for member in statement.members:
        told[comparison.sentence(member).article_id].append(member)
    elsewhere = comparison.elsewhere(statement)
    return Row(
        statement,
        tuple(Cell(a.id, tuple(told.get(a.id, ())), elsewhere.get(a.id)) for a in comparison.articles),
    )
