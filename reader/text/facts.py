"""Facts: the typed values in the sentences of an article."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from reader.model import Article, Fact, Sentence
from reader.text.dates import dates
from reader.text.phrases import Run, run
from reader.text.quantities import quantities
from reader.text.times import times


def facts(article: Article, sentences: Iterable[Sentence]) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of each sentence of an article in reading order, by sentence id.

    Boilerplate has none. All places count from the start of the article's text.
    """
    return {
        sentence.id: _facts(run(article.text, sentence.span), article.language, article.published)
        if sentence.is_statement
        else ()
        for sentence in sentences
    }


def _facts(words: Run, code: str, published: datetime.date | None) -> tuple[Fact, ...]:
    moments = (*dates(words, code, published), *times(words, code))
    counted = quantities(words, code, [fact.span for fact in moments])
    return tuple(sorted((*moments, *counted), key=lambda fact: (fact.span, fact.kind)))
