"""Statements with the wordings of the outlets: those that several report, and those that one alone reports."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Comparison, Counterpart, Statement, Status
from reader.report.citations import Citations
from reader.report.document.findings import OnlyEntry, OutletGroup, StatementEntry, Telling
from reader.report.marking import one_line
from reader.wording import differences


def told_by_several(citations: Citations) -> tuple[StatementEntry, ...]:
    """Return every statement that more than one outlet reports, at least in part, by number."""
    statements = citations.comparison.statements
    return tuple(_entry(s, citations) for s in statements if s.status is not Status.UNIQUE)


def told_by_one(citations: Citations) -> tuple[OutletGroup, ...]:
    """Return what one outlet alone reports, by article as shown; outlets without any are left out."""
    comparison = citations.comparison
    groups: dict[str, list[OnlyEntry]] = {article.id: [] for article in comparison.articles}
    for statement in comparison.statements:
        if statement.status is Status.UNIQUE:
            passages = tuple(citations.passage(member) for member in statement.members)
            article_id = comparison.sentence(statement.members[0]).article_id
            groups[article_id].append(OnlyEntry(citations.badge(statement), passages))
    return tuple(OutletGroup(citations.byline(a), tuple(entries)) for a, entries in groups.items() if entries)


def _entry(statement: Statement, citations: Citations) -> StatementEntry:
    comparison, messages = citations.comparison, citations.messages
    chosen = _chosen(statement, comparison)
    beside = frozenset(s for sentences, _ in chosen.values() for s in sentences)
    tellings = tuple(
        Telling(
            citations.byline(article_id),
            tuple(citations.passage(s, beside) for s in sentences),
            citations.badge(partly) if partly else None,
        )
        for article_id, (sentences, partly) in chosen.items()
    )
    articles = comparison.articles
    return StatementEntry(
        badge=citations.badge(statement),
        reported=messages.text("report.reported", n=len(tellings), total=len(articles)),
        tellings=tellings,
        remarks=_remarks(citations.in_order(beside), citations),
        absent=citations.names(article for article in articles if article.id not in chosen),
    )


def _remarks(sentence_ids: Sequence[str], citations: Citations) -> tuple[str, ...]:
    """Return what clashes or differs between these sentences, each said once."""
    comparison = citations.comparison
    found = (
        one_line(difference)
        for place, sentence_id in enumerate(sentence_ids)
        for counterpart in comparison.counterparts(sentence_id)
        if counterpart.sentence.id in sentence_ids[place + 1 :]
        for difference in differences(counterpart, comparison, sentence_id, citations.messages)
    )
    return tuple(dict.fromkeys(found))


def _chosen(statement: Statement, comparison: Comparison) -> dict[str, tuple[list[str], Statement | None]]:
    """Return the sentences that tell a statement, by article as shown.

    An article without a member of its own is quoted with its closest sentence that says a part of it, beside the
    statement which that sentence belongs to.
    """
    chosen: dict[str, tuple[list[str], Statement | None]] = {}
    for article in comparison.articles:
        members = [m for m in statement.members if comparison.sentence(m).article_id == article.id]
        closest = _closest(statement, article.id, comparison)
        if members:
            chosen[article.id] = (members, None)
        elif closest:
            chosen[article.id] = ([closest.sentence.id], comparison.statement_of(closest.sentence.id))
    return chosen


def _closest(statement: Statement, article_id: str, comparison: Comparison) -> Counterpart | None:
    """Return the best match of a statement in an article; of equals the first in reading order."""
    found = [
        counterpart
        for member in statement.members
        for counterpart in comparison.counterparts(member)
        if counterpart.sentence.article_id == article_id
    ]
    return min(found, key=lambda c: (-c.match.score, c.sentence.index), default=None)
