"""The articles in full, with the sign of its statement at each sentence, and what was set aside in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from reader.model import Article, Sentence, SentenceKind
from reader.report.citations import Citations
from reader.report.document.parts import Passage, Run
from reader.report.document.texts import MarkedText, SetAside, TextSentence
from reader.report.marking import one_line

_LONG = 8
"""More lines set aside in a row are the menus and comments of a page, of which a report shows only the first."""
_SHOWN = 4

Lines = Iterator[tuple[Sentence, int]]


def full_texts(citations: Citations, cited: Collection[str] = ()) -> tuple[MarkedText, ...]:
    """Return every article, sentence by sentence, as its paragraphs go, but its menus and comments in part only.

    Those ``cited`` elsewhere in the report are all there.
    """
    return tuple(_text(article, citations, cited) for article in citations.comparison.articles)


def _text(article: Article, citations: Citations, cited: Collection[str]) -> MarkedText:
    sentences = citations.comparison.sentences_of(article.id)
    headed = any(sentence.kind is SentenceKind.HEADING for sentence in sentences)
    lines = groupby(_shortened(sentences, cited), lambda line: line[0].paragraph)
    return MarkedText(
        byline=citations.byline(article.id),
        headline="" if headed else one_line(article.headline or ""),
        language=article.language,
        paragraphs=tuple(tuple(_sentence(*line, citations) for line in paragraph) for _, paragraph in lines),
    )


def _shortened(sentences: Iterable[Sentence], cited: Collection[str]) -> Lines:
    """Yield the sentences, the last that is shown of a long run set aside with how many it and the others are."""
    for is_shown, run in groupby(sentences, lambda s: s.is_statement or s.id in cited):
        lines = list(run)
        cut = len(lines) if is_shown or len(lines) <= _LONG else _SHOWN
        yield from ((sentence, 0) for sentence in lines[:cut])
        if lines[cut:]:
            yield lines[cut], len(lines) - cut


def _sentence(sentence: Sentence, left_out: int, citations: Citations) -> TextSentence:
    statement = citations.comparison.statement_of(sentence.id)
    return TextSentence(
        reference=citations.reference(sentence.id),
        number=sentence.index + 1,
        badge=citations.badge(statement) if statement else None,
        text=_left_out(left_out, citations) or one_line(citations.comparison.text_of(sentence.id)),
        heading=sentence.kind is SentenceKind.HEADING,
    )


def _left_out(count: int, citations: Citations) -> str:
    return citations.messages.count("report.left_out", count) if count else ""


def set_aside(citations: Citations, cited: Collection[str] = ()) -> tuple[SetAside, ...]:
    """Return the lines that were not compared, by article as shown; articles without any are left out.

    Of the menus and comments of a page only the first lines are shown, and how many more there are.
    """
    comparison = citations.comparison
    groups = (
        SetAside(
            citations.byline(article.id),
            tuple(
                _passage(sentence, left_out, citations)
                for sentence, left_out in _shortened(comparison.sentences_of(article.id), cited)
                if not sentence.is_statement
            ),
        )
        for article in comparison.articles
    )
    return tuple(group for group in groups if group.passages)


def _passage(sentence: Sentence, left_out: int, citations: Citations) -> Passage:
    passage = citations.passage(sentence.id)
    return replace(passage, runs=(Run(_left_out(left_out, citations)),)) if left_out else passage
