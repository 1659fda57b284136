"""From a comparison to what its report says; every format is made from this."""

from __future__ import annotations

import datetime
from collections import Counter
from hashlib import sha256

from reader.messages import Messages
from reader.model import Article, Calibration, Comparison, Status
from reader.report.citations import Citations
from reader.report.contradictions import contradictions
from reader.report.document import ArticleEntry, Count, LegendEntry, NearnessRow, Report
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.matrix import matrix, omissions
from reader.report.nearness import nearness
from reader.report.tellings import told_by_one, told_by_several
from reader.report.texts import full_texts, set_aside
from reader.wording import date_text, score_text

# From agreement to disagreement to silence, as in the legend of the window.
STATUSES = (Status.SHARED, Status.PARTIAL, Status.CONTRADICTORY, Status.UNIQUE)


def report_content(edition: Edition) -> Report:
    """Return everything that a report says of an edition, in its language; the same edition, the same content."""
    comparison, messages, made = edition.comparison, edition.messages, edition.made
    citations = Citations(comparison, messages)
    rows = matrix(citations)
    return Report(
        language=messages.language,
        title=_title(comparison, messages),
        subtitle=_subtitle(comparison, messages, made),
        words=messages.table("report.words"),
        articles=tuple(_article(article, citations) for article in comparison.articles),
        counts=_counts(comparison, messages),
        nearness=_nearness(citations),
        legend=_legend(messages),
        guide=_paragraphs("report.guide", messages),
        limits=_paragraphs("report.limits", messages),
        method=_paragraphs("report.method", messages),
        parameters=_parameters(edition),
        contradictions=contradictions(citations),
        statements=told_by_several(citations),
        only=told_by_one(citations),
        omissions=omissions(citations, rows),
        matrix=rows,
        set_aside=set_aside(citations),
        texts=full_texts(citations),
    )


def words_in(article: Article) -> int:
    """Return how many words an article has, counted as what stands between spaces."""
    return len(article.text.split())


def made_text(made: datetime.datetime, messages: Messages) -> str:
    """Return the day and minute of making in words, with the distance from UTC where it is known."""
    zone = f" UTC{made.isoformat()[-6:]}" if made.tzinfo else ""
    return messages.text(
        "report.moment", date=date_text(made.date(), messages), hour=f"{made:%H}", minute=f"{made:%M}", zone=zone
    )


def _title(comparison: Comparison, messages: Messages) -> str:
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
        published=byline.published,
        words=words_in(article),
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


def _nearness(citations: Citations) -> tuple[NearnessRow, ...]:
    bylines = (citations.byline(article.id) for article in citations.comparison.articles)
    return tuple(
        NearnessRow(byline.letter, byline.outlet, shares)
        for byline, shares in zip(bylines, nearness(citations.comparison), strict=True)
    )


def _legend(messages: Messages) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(s, messages.text(f"badge.{s}"), messages.text(f"report.legend.{s}")) for s in STATUSES
    )


def _paragraphs(key: str, messages: Messages) -> tuple[str, ...]:
    return tuple(messages.table(key).values())


def _parameters(edition: Edition) -> tuple[tuple[str, str], ...]:
    comparison, messages = edition.comparison, edition.messages
    sentences = comparison.sentences
    set_aside_count = sum(not sentence.is_statement for sentence in sentences)
    values: dict[str, object] = {
        "cutoff": score_text(comparison.options.cutoff, messages),
        "sentences": messages.text("report.sentences", n=len(sentences), set_aside=set_aside_count),
        "statements": len(comparison.statements),
        "pairs": len(comparison.matches),
        "program": f"Sejajar {edition.version}",
        "engine": comparison.engine_version,
        "made": made_text(edition.made, messages),
    }
    calibration = comparison.options.calibration
    if calibration != Calibration():
        values["calibration"] = messages.text(
            "report.calibrated", slope=calibration.slope, intercept=calibration.intercept
        )
    return tuple((messages.text(f"report.parameter.{name}"), str(value)) for name, value in values.items())
