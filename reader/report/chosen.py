"""A comparison of only some of its articles, with the numbers and findings of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.comparison import Comparison, Statement
from reader.model import Status, status_of


def restricted(comparison: Comparison, article_ids: Sequence[str]) -> Comparison:
    """Return what was found between these articles, in the order in which they are named.

    Nothing is compared anew: a statement keeps its number, so that it is the same as in the window, and its status
    is what the matches that are left give. Raises ``KeyError`` for an article that the comparison does not have.
    """
    articles = tuple(comparison.article(article_id) for article_id in article_ids)
    sentences = tuple(s for article_id in article_ids for s in comparison.sentences_of(article_id))
    kept = {sentence.id for sentence in sentences}
    matches = tuple(m for m in comparison.matches if m.left in kept and m.right in kept)
    candidates = tuple(m for m in comparison.candidates if m.left in kept and m.right in kept)
    cut = replace(comparison, articles=articles, sentences=sentences, matches=matches, candidates=candidates)
    narrowed = (replace(s, members=tuple(m for m in s.members if m in kept)) for s in comparison.statements)
    statements = tuple(replace(s, status=_status(s, cut)) for s in narrowed if s.members)
    return replace(cut, statements=statements)


def _status(statement: Statement, comparison: Comparison) -> Status:
    """Return the status from the matches; what two articles state by way of a third is shared all the same."""
    found = status_of(c.match.relation for m in statement.members for c in comparison.counterparts(m))
    articles = {comparison.sentence(member).article_id for member in statement.members}
    return Status.SHARED if found is Status.UNIQUE and len(articles) > 1 else found
