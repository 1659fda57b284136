"""The articles in full, with the sign of its statement at each sentence, and what was set aside in them."""

from __future__ import annotations

from itertools import groupby

from reader.model import Article, Sentence, SentenceKind
from reader.report.citations import Citations
from reader.report.document import MarkedText, SetAside, TextSentence
from reader.report.marking import one_line


def full_texts(citations: Citations) -> tuple[MarkedText, ...]:
    """Return every article, sentence by sentence, as its paragraphs go."""
    return tuple(_text(article, citations) for article in citations.comparison.articles)


def _text(article: Article, citations: Citations) -> MarkedText:
    sentences = citations.comparison.sentences_of(article.id)
    headed = any(sentence.kind is SentenceKind.HEADING for sentence in sentences)
    return MarkedText(
        byline=citations.byline(article.id),
        headline="" if headed else one_line(article.headline or ""),
        language=article.language,
        paragraphs=tuple(
            tuple(_sentence(sentence, citations) for sentence in paragraph)
            for _, paragraph in groupby(sentences, lambda sentence: sentence.paragraph)
        ),
    )


def _sentence(sentence: Sentence, citations: Citations) -> TextSentence:
    statement = citations.comparison.statement_of(sentence.id)
    return TextSentence(
        reference=citations.reference(sentence.id),
        number=sentence.index + 1,
        badge=citations.badge(statement) if statement else None,
        text=one_line(citations.comparison.text_of(sentence.id)),
        heading=sentence.kind is SentenceKind.HEADING,
    )


def set_aside(citations: Citations) -> tuple[SetAside, ...]:
    """Return the lines that were not compared, by article as shown; articles without any are left out."""
    comparison = citations.comparison
    groups = (
        SetAside(
            citations.byline(article.id),
            tuple(
                citations.passage(sentence.id)
                for sentence in comparison.sentences_of(article.id)
                if not sentence.is_statement
            ),
        )
        for article in comparison.articles
    )
    return tuple(group for group in groups if group.passages)
