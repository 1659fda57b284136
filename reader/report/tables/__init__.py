"""A comparison as tables for a spreadsheet."""

from __future__ import annotations

from reader.report.citations import Citations
from reader.report.edition import Edition
from reader.report.tables.articles import articles_table
from reader.report.tables.decisions import decisions_table
from reader.report.tables.matches import contradictions_table, matches_table
from reader.report.tables.parameters import parameters_table
from reader.report.tables.statements import statements_table
from reader.report.tables.table import Column, Sign, Table, Value, Width

__all__ = ["Column", "Sign", "Table", "Value", "Width", "csv_tables", "workbook_tables"]


def csv_tables(edition: Edition) -> dict[str, Table]:
    """Return the tables that stand in files of their own, by the name of the file."""
    citations = Citations(edition.comparison, edition.messages)
    return {
        "statements": statements_table(citations, edition.reviews),
        "matches": matches_table(citations, edition.reviews),
        "decisions": decisions_table(edition, citations),
    }


def workbook_tables(edition: Edition) -> tuple[Table, ...]:
    """Return the tables of a workbook, in the order of its sheets."""
    citations = Citations(edition.comparison, edition.messages)
    return (
        articles_table(citations),
        statements_table(citations, edition.reviews),
        matches_table(citations, edition.reviews),
        contradictions_table(citations, edition.reviews),
        decisions_table(edition, citations),
        parameters_table(edition),
    )
