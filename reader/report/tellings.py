"""Statements with the wordings of the outlets: those that several report, and those that one alone reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.comparison import Comparison, Counterpart, Statement
from reader.model import Status
from reader.report.citations import Citations
from reader.report.document.findings import Elsewhere, OnlyEntry, OutletGroup, StatementEntry, Telling
from reader.report.marking import one_line
from reader.wording import differences


def told_by_several(citations: Citations) -> tuple[StatementEntry, ...]:
    """Return every statement that more than one outlet reports, by number."""
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
    articles, elsewhere = citations.comparison.articles, citations.comparison.elsewhere(statement)
    chosen = _chosen(statement, elsewhere, citations.comparison)
    beside = frozenset(s for sentences in chosen.values() for s in sentences)
    tellings = tuple(
        Telling(
            citations.byline(article_id),
            tuple(citations.passage(s, beside) for s in sentences),
            _elsewhere(elsewhere[article_id], citations) if article_id in elsewhere else None,
        )
        for article_id, sentences in chosen.items()
    )
    return StatementEntry(
        badge=citations.badge(statement),
        reported=citations.messages.text("report.reported", n=len(tellings), total=len(articles)),
        tellings=tellings,
        remarks=_remarks(citations.in_order(beside), citations),
        absent=citations.names(article for article in articles if article.id not in chosen),
    )


def _elsewhere(counterpart: Counterpart, citations: Citations) -> Elsewhere:
    statement = citations.comparison.statement_of(counterpart.sentence.id)
    assert statement is not None, "boilerplate is never matched"
    relation = counterpart.match.relation
    words = citations.messages.text(f"report.elsewhere.{relation}")
    return Elsewhere(Status(relation), words, citations.badge(statement))


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


def _chosen(
    statement: Statement, elsewhere: Mapping[str, Counterpart], comparison: Comparison
) -> dict[str, list[str]]:
    """Return the sentences that tell a statement, by article as shown: its members, or else the one elsewhere."""
    chosen: dict[str, list[str]] = {article.id: [] for article in comparison.articles}
    for member in statement.members:
        chosen[comparison.sentence(member).article_id].append(member)
    for article_id, counterpart in elsewhere.items():
        chosen[article_id].append(counterpart.sentence.id)
    return {article_id: sentences for article_id, sentences in chosen.items() if sentences}
