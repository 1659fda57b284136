"""What one pane shows of an article: its sentences with their marks, and boilerplate folded away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from reader.comparison import Comparison
from reader.model import Sentence, SentenceKind, Span, Status

# Qt ends blocks and frames at the two noncharacters, and draws an object at the third.
_NOT_SHOWN = re.compile("[\\s\\x00-\\x1f\ufdd0\ufdd1\ufffc]")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a sentence stands in the story, and the number of the statement that it makes."""

    status: Status
    number: int


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """One sentence as a pane shows it.

    ``text`` is as long as ``span``, so that a code point of the one is a code point of the other; line breaks of
    the file, and what cannot be shown, are spaces. Boilerplate has no mark.
    """

    id: str
    span: Span
    text: str
    kind: SentenceKind
    starts_paragraph: bool
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Fold:
    """Boilerplate that stands together, shown as one line until it is opened."""

    sentences: tuple[ShownSentence, ...]


@dataclass(frozen=True, slots=True)
class PaneView:
    """What one pane shows, from top to bottom.

    ``headline`` is that of the article, empty where it has none. ``opens_with_headline`` says that the first
    sentence which is compared is the headline; else it stands above the text, without a mark.
    """

    article_id: str
    headline: str
    opens_with_headline: bool
    rows: tuple[ShownSentence | Fold, ...]


def pane_view(comparison: Comparison, article_id: str) -> PaneView:
    """Return what a pane shows of an article of a comparison."""
    rows: list[ShownSentence | Fold] = []
    sentences = _shown(comparison, article_id)
    for is_statement, run in groupby(sentences, key=lambda s: s.mark is not None):
        if is_statement:
            rows.extend(run)
        else:
            rows.append(Fold(tuple(run)))
    first = next((sentence for sentence in sentences if sentence.mark), None)
    opening = first.text if first and first.kind is SentenceKind.HEADING else ""
    headline = comparison.article(article_id).headline or ""
    opens_with_headline = bool(opening) and _same_words(opening, headline or opening)
    return PaneView(article_id, headline or opening, opens_with_headline, tuple(rows))


def _same_words(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _shown(comparison: Comparison, article_id: str) -> list[ShownSentence]:
    text = comparison.article(article_id).text
    shown = []
    paragraph = None
    for sentence in comparison.sentences_of(article_id):
        shown.append(
            ShownSentence(
                sentence.id,
                sentence.span,
                _NOT_SHOWN.sub(" ", sentence.span.of(text)),
                sentence.kind,
                sentence.paragraph != paragraph,
                _mark(comparison, sentence),
            )
        )
        paragraph = sentence.paragraph
    return shown


def _mark(comparison: Comparison, sentence: Sentence) -> Mark | None:
    statement = comparison.statement_of(sentence.id)
    return Mark(comparison.status(sentence.id), statement.number) if statement else None
