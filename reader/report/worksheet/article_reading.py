"""One article as the worksheet reads it: its facts, its lead, and what stands between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.comparison import Comparison
from reader.model import Article, Fact, FactKind, Sentence, SentenceKind, Span
from reader.text.facts import facts
from reader.text.languages import section
from reader.text.quotations import quoted_spans

_OPENING = 8
"""In so many sentences at the start a report says when and where."""
_LONGEST_LEAD = 3
"""A first paragraph of more sentences is a text without paragraphs; its first sentences lead."""
_NEVER = "(?!)"


@dataclass(frozen=True)
class ArticleReading:
    """What the answers are found in. ``told`` are the sentences that are compared, headings left out."""

    article: Article
    headings: tuple[Sentence, ...]
    told: tuple[Sentence, ...]
    facts: Mapping[str, tuple[Fact, ...]]

    @property
    def lead(self) -> tuple[Sentence, ...]:
        """The first paragraph."""
        return _paragraph(self.told, 0)[:_LONGEST_LEAD]

    @property
    def opening(self) -> tuple[Sentence, ...]:
        """The sentences at the start, the lead included."""
        return self.told[:_OPENING]

    @property
    def closing(self) -> tuple[Sentence, ...]:
        """The last paragraph, where it is not the lead as well."""
        return tuple(s for s in _paragraph(self.told, -1)[-_LONGEST_LEAD:] if s not in self.lead)

    def text(self, sentence: Sentence) -> str:
        """Return the words of a sentence as they stand."""
        return sentence.span.of(self.article.text)

    def facts_of(self, sentence: Sentence, *kinds: FactKind) -> list[Fact]:
        """Return the facts of these kinds in reading order."""
        return [fact for fact in self.facts.get(sentence.id, ()) if fact.kind in kinds]

    def is_quoted(self, sentence: Sentence, place: Span) -> bool:
        """Return whether a place in a sentence stands between quotation marks."""
        spans = quoted_spans(self.text(sentence))
        return any(Span(s.start + sentence.span.start, s.end + sentence.span.start).overlaps(place) for s in spans)

    def expression(self, name: str) -> re.Pattern[str]:
        """Return what tells a circumstance in the language of the article; in an unknown one nothing does."""
        return _expression(self.article.language, name)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of words in the language of the article."""
        return tuple(section(self.article.language, "framing").get(name, ()))


def read_article(article: Article, comparison: Comparison) -> ArticleReading:
    """Return an article with its facts."""
    sentences = comparison.sentences_of(article.id)
    return ArticleReading(
        article,
        tuple(s for s in sentences if s.kind is SentenceKind.HEADING),
        tuple(s for s in sentences if s.kind is SentenceKind.BODY),
        facts(article, sentences),
    )


def _paragraph(sentences: tuple[Sentence, ...], place: int) -> tuple[Sentence, ...]:
    """Return the sentences of the same paragraph as the one at a place."""
    return tuple(s for s in sentences if s.paragraph == sentences[place].paragraph)


@cache
def _expression(code: str, name: str) -> re.Pattern[str]:
    alternatives = section(code, "framing").get(name, _NEVER)
    return re.compile(rf"\b(?:{alternatives})", re.IGNORECASE)
