"""From a comparison to what its report says; every format is made from this."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import chain
from typing import Any

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article, Status
from reader.report.citations import Citations
from reader.report.contradictions import contradictions, main_ones
from reader.report.coverage import coverage
from reader.report.decided import article_notes, decisions, reviewed_text, sentence_decisions
from reader.report.document import Report
from reader.report.document.findings import Contradiction
from reader.report.document.front import ArticleEntry, Count, LegendEntry
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.matrix import matrix, omissions
from reader.report.options import Section
from reader.report.parameters import parameters
from reader.report.speech import quotations
from reader.report.tellings import told_by_one, told_by_several
from reader.report.texts import full_texts, set_aside
from reader.wording import date_text

# From agreement to disagreement to silence, as in the legend of the window.
STATUSES = (Status.SHARED, Status.PARTIAL, Status.CONTRADICTORY, Status.UNIQUE)


def report_content(edition: Edition) -> Report:
    """Return everything that a report says of an edition, in its language; the same edition, the same content.

    The sections that the options leave out are empty.
    """
    comparison, messages = edition.comparison, edition.messages
    citations = Citations(comparison, messages)
    clashing = contradictions(edition, citations)
    return Report(
        language=messages.language,
        title=story_title(comparison, messages),
        subtitle=_subtitle(comparison, messages, edition.made),
        caveat=messages.text("report.caveat", reviewed=reviewed_text(edition)),
        more=messages.text("report.more", n=len(clashing)),
        words=messages.table("report.words"),
        sections=edition.options.sections,
        articles=tuple(_article(article, citations) for article in comparison.articles),
        counts=_counts(comparison, messages),
        main=main_ones(clashing),
        coverage=coverage(citations),
        legend=_legend(messages),
        guide=_paragraphs("report.guide", messages),
        limits=_paragraphs("report.limits", messages),
        method=_paragraphs("report.method", messages),
        parameters=parameters(edition),
        **_wanted(clashing, edition, citations),
    )


def _wanted(clashing: Sequence[Contradiction], edition: Edition, citations: Citations) -> dict[str, Any]:
    """Return the fields of the sections that the options ask for; the others are empty and cost nothing."""
    cited = frozenset(chain.from_iterable(edition.reviews))
    makers: dict[str, tuple[Section, Callable[[], Any]]] = {
        "contradictions": (Section.CONTRADICTIONS, lambda: tuple(clashing)),
        "statements": (Section.STATEMENTS, lambda: told_by_several(citations)),
        "matrix": (Section.MATRIX, lambda: matrix(citations)),
        "only": (Section.ONLY, lambda: told_by_one(citations)),
        "omissions": (Section.OMISSIONS, lambda: omissions(citations, matrix(citations))),
        "quotations": (Section.QUOTATIONS, lambda: quotations(citations)),
        "texts": (Section.TEXTS, lambda: full_texts(citations, cited)),
        "article_notes": (Section.NOTES, lambda: article_notes(edition, citations)),
        "decisions": (Section.NOTES, lambda: decisions(edition, citations)),
        "sentence_decisions": (Section.NOTES, lambda: sentence_decisions(edition, citations)),
        "set_aside": (Section.SET_ASIDE, lambda: set_aside(citations, cited)),
    }
    sections = edition.options.sections
    return {name: make() if section in sections else () for name, (section, make) in makers.items()}


def words_in(article: Article) -> int:
    """Return how many words stand between spaces in an article, not counting what its page shows beside it."""
    return len(article.body.split())


def story_title(comparison: Comparison, messages: Messages) -> str:
    """Return the title of the story where the articles agree on one."""
    stories = {article.story for article in comparison.articles}
    story = one_line(stories.pop() or "") if len(stories) == 1 else ""
    return story or messages.count("report.untitled", len(comparison.articles))


def _subtitle(comparison: Comparison, messages: Messages, made: datetime.datetime) -> str:
    parts = [messages.count("report.articles", len(comparison.articles))]
    dates = sorted(article.published for article in comparison.articles if article.published)
    if dates and dates[0] == dates[-1]:
        parts.append(date_text(dates[0], messages))
    elif dates:
        parts.append(f"{date_text(dates[0], messages)} – {date_text(dates[-1], messages)}")
    parts.append(messages.text("report.made", date=date_text(made.date(), messages)))
    return " · ".join(parts)


def _article(article: Article, citations: Citations) -> ArticleEntry:
    comparison, byline = citations.comparison, citations.byline(article.id)
    divided = Counter(comparison.status(s.id) for s in comparison.sentences_of(article.id) if s.is_statement)
    return ArticleEntry(
        letter=byline.letter,
        outlet=byline.outlet,
        headline=one_line(article.headline or "") or citations.messages.text("article.headline_unknown"),
        author=one_line(article.author or ""),
        published=byline.published,
        words=words_in(article),
        address=one_line(article.address or ""),
        source=one_line(article.source),
        sha256=sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        divided=tuple((status, divided[status]) for status in STATUSES),
        division=_division(divided, citations.messages),
    )


def _division(divided: Counter[Status], messages: Messages) -> str:
    parts = (f"{divided[status]} {messages.text(f'status.{status}')}" for status in STATUSES if divided[status])
    return messages.count("report.division", divided.total(), parts=", ".join(parts))


def _counts(comparison: Comparison, messages: Messages) -> tuple[Count, ...]:
    numbers = Counter(statement.status for statement in comparison.statements)
    return tuple(Count(s, numbers[s], messages.count(f"report.count.{s}", numbers[s])) for s in STATUSES)


def _legend(messages: Messages) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(s, messages.text(f"badge.{s}"), messages.text(f"report.legend.{s}")) for s in STATUSES
    )


def _paragraphs(key: str, messages: Messages) -> tuple[str, ...]:
    return tuple(messages.table(key).values())
