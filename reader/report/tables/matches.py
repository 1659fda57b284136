"""The pairs of sentences that correspond, a row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.comparison import Counterpart
from reader.model import EvidenceKind, Match, Relation, Status
from reader.report.citations import Citations
from reader.report.marking import one_line
from reader.report.reviews import note_text, verdict_text
from reader.report.tables.table import Table, Value, Width, columns, sign
from reader.verdicts import Pair, Reviews
from reader.wording import quoted, reason

_SIDE = (
    ("outlet", Width.NAME),
    ("published", Width.WORD),
    ("place", Width.NUMBER),
    ("statement", Width.NUMBER),
    ("sentence", Width.SENTENCE),
)
_COLUMNS = (
    ("relation", Width.WORD),
    ("score", Width.NUMBER),
    *((f"first_{key}", width) for key, width in _SIDE),
    *((f"second_{key}", width) for key, width in _SIDE),
    ("evidence", Width.NAME),
    ("kind", Width.WORD),
    ("first_value", Width.NAME),
    ("second_value", Width.NAME),
    ("reason", Width.SENTENCE),
    ("review", Width.WORD),
    ("note", Width.NAME),
)
_DIFFERING = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)


def matches_table(citations: Citations, reviews: Reviews) -> Table:
    """Return a row for each match, by article as shown and reading order, then for each pair that was rejected.

    What a person has rejected is no match any more, so that row has neither relation nor score.
    """
    matches = citations.comparison.matches
    found = {(match.left, match.right) for match in matches}
    known = {sentence.id for sentence in citations.comparison.sentences}
    rejected = sorted(pair for pair in reviews if pair not in found and known.issuperset(pair))
    table = _table("matches", matches, citations, reviews)
    return replace(table, rows=(*table.rows, *(_rejected(pair, citations, reviews) for pair in rejected)))


def contradictions_table(citations: Citations, reviews: Reviews) -> Table:
    """Return a row for each contradictory match, as in the table of matches."""
    found = (match for match in citations.comparison.matches if match.relation is Relation.CONTRADICTORY)
    return _table("contradictions", found, citations, reviews)


def _table(name: str, matches: Iterable[Match], citations: Citations, reviews: Reviews) -> Table:
    messages = citations.messages
    rows = (_row(match, citations, reviews) for match in matches)
    return Table(messages.text(f"table.{name}"), columns(_COLUMNS, messages), tuple(rows))


def _row(match: Match, citations: Citations, reviews: Reviews) -> tuple[Value, ...]:
    messages, pair = citations.messages, (match.left, match.right)
    first, second = citations.in_order(pair)
    counterpart = next(c for c in citations.comparison.counterparts(first) if c.match is match)
    return (
        sign(Status(match.relation), messages),
        round(match.score, 4),
        *_side(first, citations),
        *_side(second, citations),
        *_evidence(counterpart, first, citations),
        one_line(reason(counterpart, citations.comparison, first, messages)),
        *_review(pair, citations, reviews),
    )


def _rejected(pair: Pair, citations: Citations, reviews: Reviews) -> tuple[Value, ...]:
    first, second = (_side(sentence_id, citations) for sentence_id in citations.in_order(pair))
    return (None, None, *first, *second, None, None, None, None, None, *_review(pair, citations, reviews))


def _review(pair: Pair, citations: Citations, reviews: Reviews) -> tuple[Value, ...]:
    review = reviews.get(pair)
    return verdict_text(review, citations.messages), note_text(review) or None


def _side(sentence_id: str, citations: Citations) -> tuple[Value, ...]:
    article, statement = citations.article_of(sentence_id), citations.comparison.statement_of(sentence_id)
    byline = citations.byline(article.id)
    return (
        f"{byline.letter} {byline.outlet}",
        article.published,
        citations.reference(sentence_id).label,
        statement.number if statement else None,
        one_line(citations.comparison.text_of(sentence_id)),
    )


def _evidence(counterpart: Counterpart, first: str, citations: Citations) -> tuple[Value, ...]:
    """Return the kinds of evidence, what the differing values are values of, and the values of both sides."""
    messages = citations.messages
    texts = citations.article_of(first).text, citations.article_of(counterpart.sentence.id).text
    kinds = dict.fromkeys(evidence.kind for evidence in counterpart.evidence)
    differing = [e for kind in _DIFFERING for e in counterpart.evidence if e.kind is kind]
    slots = dict.fromkeys(messages.text(f"slot.{evidence.slot or 'other'}") for evidence in differing)
    return (
        ", ".join(messages.text(f"table.evidence.{kind}") for kind in kinds) or None,
        ", ".join(slots) or None,
        "; ".join(one_line(quoted(texts[0], evidence.left)) for evidence in differing) or None,
        "; ".join(one_line(quoted(texts[1], evidence.right)) for evidence in differing) or None,
    )
