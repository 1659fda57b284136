from __future__ import annotations

from collections.abc import Sequence

from reader.engine.grouping import group
from reader.model import Match, Relation, Sentence, SentenceKind, Span, Status


def sentence(name: str) -> Sentence:
    return Sentence(name, name[0], int(name[1:]), Span(0, 1), 0, SentenceKind.BODY)


def members(told: Sequence[Sentence], *matches: tuple[str, str, float]) -> set[tuple[str, ...]]:
    found = [Match(left, right, score, Relation.SHARED) for left, right, score in matches]
    return {statement.members for statement in group(told, found)}


def test_sentences_that_all_agree_are_one_statement() -> None:
    told = [sentence("a0"), sentence("b0"), sentence("c0")]
    assert members(told, ("a0", "b0", 0.9), ("a0", "c0", 0.8), ("b0", "c0", 0.9)) == {("a0", "b0", "c0")}


def test_a_chain_of_matches_does_not_join_its_two_ends() -> None:
    told = [sentence("a0"), sentence("b0"), sentence("c0"), sentence("d0")]
    chain = (("a0", "b0", 0.9), ("b0", "c0", 0.6), ("c0", "d0", 0.9))
    assert members(told, *chain) == {("a0", "b0"), ("c0", "d0")}


def test_an_article_may_tell_a_statement_twice() -> None:
    told = [sentence("a0"), sentence("a1"), sentence("b0")]
    assert members(told, ("a0", "b0", 0.9), ("a1", "b0", 0.9)) == {("a0", "a1", "b0")}


def test_statements_are_numbered_where_the_articles_first_make_them() -> None:
    told = [sentence("a0"), sentence("a1"), sentence("b0"), sentence("b1"), sentence("b2")]
    found = [Match("a1", "b0", 0.9, Relation.SHARED), Match("a0", "b1", 0.9, Relation.SHARED)]
    groups = [("a0", "b1"), ("a1", "b0"), ("b2",)]
    assert [(s.number, s.members) for s in group(told, found)] == list(enumerate(groups, 1))


def test_a_statement_has_the_strongest_status_of_its_matches() -> None:
    told = [sentence("a0"), sentence("b0"), sentence("c0")]
    agreed = [Match("a0", "b0", 0.9, Relation.SHARED), Match("b0", "c0", 0.9, Relation.PARTIAL)]
    found = [*agreed, Match("a0", "c0", 0.9, Relation.CONTRADICTORY)]
    assert [(s.members, s.status) for s in group(told, found)] == [(("a0", "b0", "c0"), Status.CONTRADICTORY)]


def test_what_contradicts_is_one_statement_before_all_else() -> None:
    told = [sentence("a0"), sentence("b0"), sentence("c0")]
    clash = Match("a0", "b0", 0.6, Relation.CONTRADICTORY)
    other = Match("b0", "c0", 0.9, Relation.SHARED)
    assert {statement.members for statement in group(told, [clash, other])} == {("a0", "b0"), ("c0",)}
