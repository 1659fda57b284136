"""What people have said of a story: decisions on pairs of sentences, and notes."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from reader.model import Article
from reader.report.citations import Citations
from reader.report.document.parts import Side
from reader.report.document.people import ArticleNote, DecisionEntry, SentenceDecision
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.reviews import note_text, verdict_text
from reader.verdicts import Pair, SentenceVerdict, Standing, Verdict
from reader.wording import date_text

_CHANGING = (Verdict.RELATION, Verdict.LINK)


def decision_text(review: Standing | None, edition: Edition) -> str:
    """Return what was decided of a pair and when, or that nobody has."""
    messages = edition.messages
    said = verdict_text(review, messages)
    if review is None or review.verdict is None:
        return said
    if review.verdict in _CHANGING and review.relation is not None:
        said = f"{said} ({messages.text(f'status.{review.relation}')})"
    return _dated(said, review.decided, edition)


def _dated(said: str, decided: str, edition: Edition) -> str:
    day = decided_on(decided, edition)
    return f"{said}, {date_text(day, edition.messages)}" if day else said


def decided_on(decided: str, edition: Edition) -> datetime.date | None:
    """Return the day of a decision where the report is made, or ``None`` for a time that is none."""
    try:
        return datetime.datetime.fromisoformat(decided).astimezone(edition.made.tzinfo or datetime.UTC).date()
    except ValueError:
        return None


def article_notes(edition: Edition, citations: Citations) -> tuple[ArticleNote, ...]:
    """Return the notes on the articles of the report, as the articles are shown."""
    notes = edition.article_notes
    return tuple(
        ArticleNote(citations.byline(article.id), one_line(notes[article.id]))
        for article in edition.comparison.articles
        if one_line(notes.get(article.id, ""))
    )


def decisions(edition: Edition, citations: Citations) -> tuple[DecisionEntry, ...]:
    """Return every decision and note on a pair of the report's sentences, in the order of the articles."""
    known = {sentence.id for sentence in edition.comparison.sentences}
    places = {sentence.id: place for place, sentence in enumerate(edition.comparison.sentences)}
    pairs = [pair for pair in edition.reviews if known.issuperset(pair)]
    ordered = sorted(pairs, key=lambda pair: sorted(places[sentence_id] for sentence_id in pair))
    return tuple(_entry(pair, edition, citations) for pair in ordered)


def _entry(pair: Pair, edition: Edition, citations: Citations) -> DecisionEntry:
    review = edition.reviews[pair]
    first, second = (
        Side(citations.byline(citations.article_of(sentence_id).id), citations.passage(sentence_id))
        for sentence_id in citations.in_order(pair)
    )
    return DecisionEntry(decision_text(review, edition), note_text(review), (first, second))


def said_of_sentences(edition: Edition) -> Iterator[tuple[Article, SentenceVerdict]]:
    """Yield what was decided of single sentences, as the articles are shown, the oldest first in each."""
    for article in edition.comparison.articles:
        yield from ((article, said) for said in edition.sentence_verdicts if said.article_id == article.id)


def sentence_decisions(edition: Edition, citations: Citations) -> tuple[SentenceDecision, ...]:
    """Return what was decided of single sentences, in words."""
    return tuple(
        SentenceDecision(
            citations.byline(article.id),
            one_line(said.words),
            article.language,
            _dated(edition.messages.text(f"cli.verdict.{said.verdict}"), said.decided, edition),
        )
        for article, said in said_of_sentences(edition)
    )


def reviewed_text(edition: Edition) -> str:
    """Return how many pairs and single sentences a person has judged, and how, in words."""
    known = {sentence.id for sentence in edition.comparison.sentences}
    judged = Counter(
        review.verdict for pair, review in edition.reviews.items() if review.verdict and known.issuperset(pair)
    )
    judged.update(said.verdict for _, said in said_of_sentences(edition))
    messages = edition.messages
    if not judged:
        return messages.text("report.none_reviewed")
    return ", ".join(f"{judged[v]} {messages.text(f'cli.verdict.{v}')}" for v in Verdict if judged[v])
