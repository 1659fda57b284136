"""How much of the story each article reports, and how much of what one says another says as well."""

from __future__ import annotations

from reader.comparison import Comparison
from reader.report.citations import Citations
from reader.report.document.front import CoverageRow


def coverage(citations: Citations) -> tuple[CoverageRow, ...]:
    """Return a row for each article as shown."""
    comparison = citations.comparison
    reporters = [comparison.reported_by(statement) for statement in comparison.statements]
    shares = nearness(comparison)
    return tuple(
        CoverageRow(
            letter=citations.byline(article.id).letter,
            outlet=citations.byline(article.id).outlet,
            told=sum(article.id in reported_by for reported_by in reporters),
            alone=sum(reported_by == {article.id} for reported_by in reporters),
            shares=row,
        )
        for article, row in zip(comparison.articles, shares, strict=True)
    )


def nearness(comparison: Comparison) -> tuple[tuple[float | None, ...], ...]:
    """Return the share, in [0, 1], of the statements of each article that each article also reports.

    Rows and columns go by article as shown. Not symmetric: a short report can be contained in a long one.
    ``None`` for an article beside itself, and for an article without statements.
    """
    told: dict[str, list[frozenset[str]]] = {article.id: [] for article in comparison.articles}
    for statement in comparison.statements:
        reported_by = comparison.reported_by(statement)
        for article_id in {comparison.sentence(member).article_id for member in statement.members}:
            told[article_id].append(reported_by)
    ids = [article.id for article in comparison.articles]
    return tuple(tuple(_share(told[row], column) if row != column else None for column in ids) for row in ids)


def _share(told: list[frozenset[str]], article_id: str) -> float | None:
    if not told:
        return None
    return sum(article_id in reported_by for reported_by in told) / len(told)
