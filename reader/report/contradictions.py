"""The contradictions of a comparison, each with both wordings and the reason in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.comparison import Counterpart, Statement
from reader.model import Article, EvidenceKind, Match, Relation
from reader.report.citations import Citations
from reader.report.decided import decision_text
from reader.report.document.findings import Contradiction
from reader.report.document.parts import Side
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.reviews import note_text
from reader.verdicts import Verdict
from reader.wording import match_score_text, reason

_LOUDEST_FIRST = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)
_AGREEING = (EvidenceKind.FACT, EvidenceKind.WORDS)
_NAMED = 4
_MAIN = 5
_CONFIRMING = (Verdict.CONFIRM, Verdict.RELATION, Verdict.LINK)


def contradictions(edition: Edition, citations: Citations) -> tuple[Contradiction, ...]:
    """Return one entry for each contradictory match, by statement number, the surest of a statement first."""
    found: dict[int, list[Match]] = defaultdict(list)
    for match in citations.comparison.matches:
        if match.relation is Relation.CONTRADICTORY:
            found[_statement(match, citations).number].append(match)
    ordered = [
        (match, (place, len(matches)))
        for _, matches in sorted(found.items())
        for place, match in enumerate(sorted(matches, key=lambda match: -match.score), 1)
    ]
    return tuple(
        _entry(match, number, place, edition, citations) for number, (match, place) in enumerate(ordered, 1)
    )


def main_ones(entries: Sequence[Contradiction]) -> tuple[Contradiction, ...]:
    """Return the few to be named first, by number, one a statement: what a person confirmed, then the surest."""
    ranked = sorted(entries, key=lambda entry: (not entry.confirmed, -entry.strength, entry.number))
    chosen: dict[int, Contradiction] = {}
    for entry in ranked:
        chosen.setdefault(entry.badge.number, entry)
    return tuple(sorted(list(chosen.values())[:_MAIN], key=lambda entry: entry.number))


def _statement(match: Match, citations: Citations) -> Statement:
    """Return the statement of a match; a match between two statements counts for the first."""
    statements = (citations.comparison.statement_of(sentence_id) for sentence_id in (match.left, match.right))
    return min((statement for statement in statements if statement), key=lambda statement: statement.number)


def _entry(
    match: Match, number: int, place: tuple[int, int], edition: Edition, citations: Citations
) -> Contradiction:
    comparison, messages = citations.comparison, citations.messages
    first, second = citations.in_order((match.left, match.right))
    counterpart = next(c for c in comparison.counterparts(first) if c.match == match)
    statement = _statement(match, citations)
    reported_by = comparison.reported_by(statement)
    slot, review = _slot(counterpart), edition.reviews.get((match.left, match.right))
    return Contradiction(
        number=number,
        badge=citations.badge(statement),
        kind=messages.text(f"slot.{slot}"),
        question=messages.text(f"report.question.{slot}"),
        about=_about(counterpart, citations.article_of(first)),
        sides=(_side(first, second, citations), _side(second, first, citations)),
        reason=one_line(reason(counterpart, comparison, first, messages)),
        timing=_timing(first, second, citations),
        score=match_score_text(match.score, review, messages),
        pair=messages.text("report.pair", place=place[0], total=place[1]) if place[1] > 1 else "",
        others=tuple(citations.reference(m) for m in statement.members if m not in (first, second)),
        absent=citations.names(a for a in comparison.articles if a.id not in reported_by),
        decision=decision_text(review, edition),
        note=note_text(review),
        confirmed=review is not None and review.verdict in _CONFIRMING,
        strength=match.score,
    )


def _slot(counterpart: Counterpart) -> str:
    """Return what the loudest difference is a difference of."""
    for kind in _LOUDEST_FIRST:
        for evidence in counterpart.evidence:
            if evidence.kind is kind and evidence.slot:
                return evidence.slot
    return "other"


def _about(counterpart: Counterpart, article: Article) -> str:
    """Return the first few words or names that both sentences have, for a hint at what is in question."""
    agreeing = {kind: [e for e in counterpart.evidence if e.kind is kind] for kind in _AGREEING}
    spans = {span for e in agreeing[EvidenceKind.FACT] or agreeing[EvidenceKind.WORDS] for span in e.left}
    named = dict.fromkeys(one_line(span.of(article.text)) for span in sorted(spans))
    return ", ".join(list(named)[:_NAMED])


def _side(sentence_id: str, beside: str, citations: Citations) -> Side:
    byline = citations.byline(citations.article_of(sentence_id).id)
    return Side(byline, citations.passage(sentence_id, (beside,)))


def _timing(first: str, second: str, citations: Citations) -> str:
    """Return a sentence on the later report, which may be an update, or nothing where the dates do not tell."""
    left, right = citations.article_of(first), citations.article_of(second)
    if left.published is None or right.published is None or left.published == right.published:
        return ""
    later = left if left.published > right.published else right
    days = abs((left.published - right.published).days)
    return citations.messages.count("report.later", days, outlet=citations.byline(later.id).outlet)
