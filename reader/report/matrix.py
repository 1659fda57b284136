"""Every statement on one line: which outlets report it, and how."""

from __future__ import annotations

from reader.model import Statement, Status
from reader.report.citations import Citations
from reader.report.document import MatrixRow
from reader.report.marking import one_line, shortened
from reader.report.nearness import reporting

_WORDING_LENGTH = 66


def matrix(citations: Citations) -> tuple[MatrixRow, ...]:
    """Return a row for each statement, by number, with a cell for each article as shown."""
    return tuple(_row(statement, citations) for statement in citations.comparison.statements)


def _row(statement: Statement, citations: Citations) -> MatrixRow:
    comparison = citations.comparison
    first = citations.in_order(statement.members)[0]
    reported_by = reporting(statement, comparison)
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
