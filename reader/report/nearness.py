"""How much of what one article says another article says as well."""

from __future__ import annotations

from reader.model import Comparison


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
