"""Facts: the typed values in the sentences of an article."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Article, Fact, Sentence, Span
from reader.progress import Tick, unwatched
from reader.text.attribution import attributions, quotations
from reader.text.dates import dates
from reader.text.mentions import with_full_names
from reader.text.names import known_names, names
from reader.text.offices import with_bearers
from reader.text.phrases import Run, run
from reader.text.polarity import polarity
from reader.text.quantities import quantities
from reader.text.short_forms import introduced_short_forms
from reader.text.times import times


def facts(article: Article, sentences: Iterable[Sentence], tick: Tick = unwatched) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of each sentence of an article in reading order, by sentence id.

    Boilerplate has none. All places count from the start of the article's text.
    """
    sentences = tuple(sentences)
    runs = {}
    for sentence in sentences:
        tick()
        if sentence.is_statement:
            runs[sentence.id] = run(article.text, sentence.span)
    reading = _Reading(article.language, article.published, known_names(runs.values(), article.language))
    found: dict[str, tuple[Fact, ...]] = {}
    for sentence in sentences:
        tick()
        found[sentence.id] = _facts(runs[sentence.id], reading) if sentence.id in runs else ()
    short_forms = introduced_short_forms(article.text, (words.span for words in runs.values()), article.language)
    return with_bearers(with_full_names(found, article.text, short_forms), article.text, article.language)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all sentences of one article share."""

    code: str
    published: datetime.date | None
    names: frozenset[str]


def _facts(words: Run, reading: _Reading) -> tuple[Fact, ...]:
    moments = (*dates(words, reading.code, reading.published), *times(words, reading.code))
    counted = quantities(words, reading.code, _places(moments))
    named = names(words, reading.code, reading.names, _places((*moments, *counted)))
    quoted = quotations(words)
    reported = attributions(words, reading.code, named, _places((*moments, *quoted)))
    found = (*moments, *counted, *named, *quoted, *reported, *polarity(words, reading.code))
    return tuple(sorted(found, key=lambda fact: (fact.span, fact.kind)))


def _places(found: Iterable[Fact]) -> list[Span]:
    return [fact.span for fact in found]
