"""What shaped the result, and how it is to be taken."""

from __future__ import annotations

from reader.report.edition import Edition
from reader.report.parameters import parameters
from reader.report.tables.table import Table, Width, columns

_COLUMNS = (("parameter", Width.NAME), ("value", Width.SENTENCE))


def parameters_table(edition: Edition) -> Table:
    """Return a row for each parameter, then the limits of the method in words."""
    messages = edition.messages
    title = messages.text("report.words.limits")
    limits = enumerate(messages.table("report.limits").values())
    rows = (*parameters(edition), *((title if place == 0 else None, limit) for place, limit in limits))
    return Table(messages.text("table.parameters"), columns(_COLUMNS, messages), rows)
