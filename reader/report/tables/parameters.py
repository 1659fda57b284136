"""What shaped the result, and how it is to be taken."""

from __future__ import annotations

from reader.report.content import report_content
from reader.report.edition import Edition
from reader.report.tables.table import Table, Width, columns

_COLUMNS = (("parameter", Width.NAME), ("value", Width.SENTENCE))


def parameters_table(edition: Edition) -> Table:
    """Return a row for each parameter, then the limits of the method in words."""
    messages = edition.messages
    report = report_content(edition)
    limits = ((report.words["limits"] if place == 0 else None, limit) for place, limit in enumerate(report.limits))
    return Table(messages.text("table.parameters"), columns(_COLUMNS, messages), (*report.parameters, *limits))
