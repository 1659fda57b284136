"""Every statement on one line: which outlets report it, how, and which leave it out."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reader.model import Statement, Status
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
    reported_by = comparison.reported_by(statement)
    return MatrixRow(
        badge=citations.badge(statement),
        wording=shortened(one_line(comparison.text_of(first)), _WORDING_LENGTH),
        language=citations.article_of(first).language,
        cells=tuple(
            _cell(statement, article.id, citations) if article.id in reported_by else None
            for article in comparison.articles
        ),
    )


def _cell(statement: Statement, article_id: str, citations: Citations) -> Status:
    """Return how an article stands to a statement it reports: by its own sentences, or else in part."""
    comparison = citations.comparison
    own = (m for m in statement.members if comparison.sentence(m).article_id == article_id)
    return min((comparison.status(m) for m in own), key=list(Status).index, default=Status.PARTIAL)
