"""The articles, a row each."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from reader.model import Article
from reader.report.citations import Citations
from reader.report.content import STATUSES, words_in
from reader.report.marking import one_line
from reader.report.tables.table import Column, Table, Value, Width, columns

_BEFORE = (
    ("letter", Width.NUMBER),
    ("outlet", Width.NAME),
    ("headline", Width.SENTENCE),
    ("author", Width.NAME),
    ("published", Width.WORD),
    ("language", Width.NUMBER),
    ("words", Width.NUMBER),
    ("sentences", Width.NUMBER),
)
_AFTER = (("file", Width.NAME), ("address", Width.NAME), ("sha256", Width.NAME))


def articles_table(citations: Citations) -> Table:
    """Return a row for each article, as shown; its sentences are counted by status, without those set aside."""
    messages = citations.messages
    counted = tuple(Column(messages.text(f"status.{status}"), Width.WORD) for status in STATUSES)
    return Table(
        messages.text("table.articles"),
        (*columns(_BEFORE, messages), *counted, *columns(_AFTER, messages)),
        tuple(_row(article, citations) for article in citations.comparison.articles),
    )


def _row(article: Article, citations: Citations) -> tuple[Value, ...]:
    comparison, byline = citations.comparison, citations.byline(article.id)
    divided = Counter(comparison.status(s.id) for s in comparison.sentences_of(article.id) if s.is_statement)
    return (
        byline.letter,
        byline.outlet,
        one_line(article.headline or ""),
        one_line(article.author or ""),
        article.published,
        one_line(article.language),
        words_in(article),
        divided.total(),
        *(divided[status] for status in STATUSES),
        one_line(article.source),
        one_line(article.address or ""),
        sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
