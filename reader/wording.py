"""Sentences that a person reads about what was found: the same in the window, in the reports and in the shell."""

from __future__ import annotations

import datetime
import errno
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from reader.comparison import Comparison, Counterpart
from reader.errors import ReaderError
from reader.messages import Messages
from reader.model import Article, Evidence, EvidenceKind, Relation, Span
from reader.verdicts import Standing, Verdict

_LISTED = 5
"""A reason names this many agreeing words and values; the text marks the rest."""
_LOUDEST_FIRST = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)


def outlet_names(articles: Iterable[Article], messages: Messages) -> dict[str, str]:
    """Return a name to show for each article, by article id; no two are the same.

    An article that does not name its outlet goes by the host of its address, and is called that where it has none.
    Where several have none, each goes by its file name, and articles of one outlet carry theirs.
    """
    articles = tuple(articles)
    outlets = {article.id: outlet_or_host(article.outlet, article.address) for article in articles}
    seen = Counter(outlets.values())
    files = Counter(article.source for article in articles)

    def name(article: Article) -> str:
        file = article.source if files[article.source] == 1 else article.id
        outlet = outlets[article.id]
        if outlet is None:
            return messages.text("article.outlet_unknown") if seen[None] == 1 else file
        return outlet if seen[outlet] == 1 else f"{outlet} ({file})"

    return {article.id: name(article) for article in articles}


def outlet_or_host(outlet: str | None, address: str | None) -> str | None:
    """Return the outlet of an article, else the host of its address, which says who published it as well."""
    if outlet or not address:
        return outlet
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def date_text(date: datetime.date | None, messages: Messages) -> str:
    """Return a date in words, or the words for a date that the text does not give."""
    if date is None:
        return messages.text("article.date_unknown")
    month = messages.text(f"months.{date.month}")
    return messages.text("article.date", day=date.day, month=month, year=date.year)


def score_text(score: float, messages: Messages) -> str:
    """Return a number in [0, 1] with two decimals, as the language writes it."""
    return f"{score:.2f}".replace(".", messages.text("number.decimal"))


def match_score_text(score: float, review: Standing | None, messages: Messages) -> str:
    """Return the score of a match in words; what a person linked because the program had not found it has none."""
    if review is not None and review.verdict is Verdict.LINK:
        return messages.text("report.no_score")
    return messages.text("report.score", score=score_text(score, messages))


def reason(counterpart: Counterpart, comparison: Comparison, sentence_id: str, messages: Messages) -> str:
    """Return why ``counterpart`` stands beside the sentence ``sentence_id``, in plain words.

    What clashes or differs comes first, with both values; else what agrees.
    """
    parts = differences(counterpart, comparison, sentence_id, messages)
    if counterpart.match.relation is not Relation.CONTRADICTORY:
        text = _articles(counterpart, comparison, sentence_id)[0].text
        parts = (_agreement(counterpart, text, messages), *parts)
    return " ".join(part for part in parts if part) or messages.text("reason.similar")


def differences(
    counterpart: Counterpart, comparison: Comparison, sentence_id: str, messages: Messages
) -> tuple[str, ...]:
    """Return one sentence for each value that clashes, is updated or differs, the loudest first."""
    articles = _articles(counterpart, comparison, sentence_id)
    return tuple(
        _difference(evidence, articles, messages)
        for kind in _LOUDEST_FIRST
        for evidence in counterpart.evidence
        if evidence.kind is kind
    )


def _articles(counterpart: Counterpart, comparison: Comparison, sentence_id: str) -> tuple[Article, Article]:
    return (
        comparison.article(comparison.sentence(sentence_id).article_id),
        comparison.article(counterpart.sentence.article_id),
    )


def _difference(evidence: Evidence, articles: tuple[Article, Article], messages: Messages) -> str:
    slot = messages.text(f"slot.{evidence.slot or 'other'}")
    if evidence.kind is EvidenceKind.DIFFERENCE:
        slot = slot[0].lower() + slot[1:]
    sides = list(zip(articles, (evidence.left, evidence.right), strict=True))
    values = [quoted(article.text, spans) or messages.text("reason.nothing") for article, spans in sides]
    days = [article.published for article in articles if article.published]
    if evidence.kind is EvidenceKind.UPDATE and len(days) == len(values):
        dated = sorted(zip(days, values, strict=True), key=lambda told: told[0])
        values = [f"{value} ({date_text(day, messages)})" for day, value in dated]
    return messages.text(f"reason.{evidence.kind}", slot=slot, left=values[0], right=values[1])


def _agreement(counterpart: Counterpart, text: str, messages: Messages) -> str:
    agreed = (EvidenceKind.FACT, EvidenceKind.WORDS)
    parts = [quoted(text, evidence.left) for evidence in counterpart.evidence if evidence.kind in agreed]
    listed = ", ".join(_telling(part for part in parts if part))
    if not listed:
        return ""
    return messages.text(f"reason.{counterpart.match.relation}", words=listed)


def _telling(parts: Iterable[str]) -> list[str]:
    """Return the first few of these words, without those that others hold already."""
    known = list(dict.fromkeys(parts))
    whole = [part for part in known if not any(part in other for other in known if other != part)]
    return whole[:_LISTED]


def quoted(text: str, spans: Sequence[Span]) -> str:
    """Return the words of these spans on one line, with an ellipsis where something between them is left out."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def error_text(error: ReaderError, messages: Messages) -> str:
    """Return what went wrong and what to do about it."""
    fields = {
        name: messages.number(value) if isinstance(value, int) else value for name, value in error.fields.items()
    }
    if "detail" in fields:
        fields["detail"] = _system_text(fields["detail"], messages)
    return messages.text(f"problem.{error.problem}", **fields)


def _system_text(detail: str, messages: Messages) -> str:
    """Return the words for what ``system_detail`` names; anything else stays as it is."""
    known, number = messages.table("system"), getattr(errno, detail, None)
    return known.get(detail) or (os.strerror(number) if isinstance(number, int) else detail)
