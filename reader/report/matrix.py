"""Every statement on one line: which outlets report it, how, and which leave it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from reader.comparison import Comparison, Statement
from reader.model import Status
from reader.report.citations import Citations
from reader.report.document.findings import MatrixRow, Omissions
from reader.report.marking import one_line, shortened

_WORDING_LENGTH = 66


def matrix(citations: Citations) -> tuple[MatrixRow, ...]:
    """Return a row for each statement, by number, with a cell for each article as shown."""
    return tuple(_row(statement, citations) for statement in citations.comparison.statements)


def omissions(citations: Citations, rows: Sequence[MatrixRow]) -> tuple[Omissions, ...]:
    """Return, by article as shown, what it leaves out though at least half of the others, and two, report it."""
    articles = citations.comparison.articles
    enough = max(2, ceil((len(articles) - 1) / 2))
    widely_told = [row for row in rows if sum(cell is not None for cell in row.cells) >= enough]
    groups = (
        Omissions(citations.byline(article.id), tuple(row for row in widely_told if row.cells[place] is None))
        for place, article in enumerate(articles)
    )
    return tuple(group for group in groups if group.rows)


def _row(statement: Statement, citations: Citations) -> MatrixRow:
    comparison = citations.comparison
    first = citations.in_order(statement.members)[0]
    standing = _standing(statement, comparison)
    return MatrixRow(
        badge=citations.badge(statement),
        wording=shortened(one_line(comparison.text_of(first)), _WORDING_LENGTH),
        language=citations.article_of(first).language,
        cells=tuple(standing.get(article.id) for article in comparison.articles),
    )


def _standing(statement: Statement, comparison: Comparison) -> dict[str, Status]:
    """Return how each article that reports a statement stands to it: by its own sentences, or else by a match."""
    own: dict[str, list[Status]] = defaultdict(list)
    for member in statement.members:
        own[comparison.sentence(member).article_id].append(comparison.status(member))
    elsewhere = comparison.elsewhere(statement).items()
    return {
        **{article_id: min(statuses, key=list(Status).index) for article_id, statuses in own.items()},
        **{article_id: Status(counterpart.match.relation) for article_id, counterpart in elsewhere},
    }
