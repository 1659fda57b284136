"""What a person decided of single sentences, a row each; decisions on pairs stand in the rows of the pairs."""

from __future__ import annotations

from reader.report.citations import Citations
from reader.report.decided import decided_on, said_of_sentences
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.tables.table import Table, Width, columns

_COLUMNS = (
    ("letter", Width.NUMBER),
    ("outlet", Width.NAME),
    ("sentence", Width.SENTENCE),
    ("decision", Width.NAME),
    ("decided", Width.WORD),
)


def decisions_table(edition: Edition, citations: Citations) -> Table:
    """Return a row for each decision on a sentence, in the words that it had then: they may have changed since."""
    messages = edition.messages
    rows = (
        (
            citations.byline(article.id).letter,
            citations.byline(article.id).outlet,
            one_line(said.words),
            messages.text(f"cli.verdict.{said.verdict}"),
            decided_on(said.decided, edition),
        )
        for article, said in said_of_sentences(edition)
    )
    return Table(messages.text("table.decisions"), columns(_COLUMNS, messages), tuple(rows))
