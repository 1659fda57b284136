from __future__ import annotations

from collections.abc import Sequence

from reader.engine.grouping import group
from reader.engine.profiles import Profile
from reader.model import Match, Relation, Sentence, SentenceKind, Span, Status


def profile(name: str, position: float = 0.0) -> Profile:
    sentence = Sentence(name, name[0], int(name[1:]), Span(0, 1), 0, SentenceKind.BODY)
    return Profile(sentence, (), (), position, False, "id", "x")


def members(profiles: Sequence[Profile], *matches: tuple[str, str, float]) -> set[tuple[str, ...]]:
    found = [Match(left, right, score, Relation.SHARED) for left, right, score in matches]
    return {statement.members for statement in group(profiles, found)}


def test_sentences_that_all_agree_are_one_statement() -> None:
    told = [profile("a0"), profile("b0"), profile("c0")]
    assert members(told, ("a0", "b0", 0.9), ("a0", "c0", 0.8), ("b0", "c0", 0.9)) == {("a0", "b0", "c0")}


def test_a_chain_of_matches_does_not_join_its_two_ends() -> None:
    told = [profile("a0"), profile("b0"), profile("c0"), profile("d0")]
    chain = (("a0", "b0", 0.9), ("b0", "c0", 0.6), ("c0", "d0", 0.9))
    assert members(told, *chain) == {("a0", "b0"), ("c0", "d0")}


def test_an_article_may_tell_a_statement_twice() -> None:
    told = [profile("a0"), profile("a1"), profile("b0")]
    assert members(told, ("a0", "b0", 0.9), ("a1", "b0", 0.9)) == {("a0", "a1", "b0")}


def test_statements_are_numbered_where_the_articles_first_make_them() -> None:
    told = [profile("a0", 0.0), profile("a1", 1.0), profile("b0", 0.9), profile("b1", 0.1)]
    found = [Match("a1", "b0", 0.9, Relation.SHARED), Match("a0", "b1", 0.9, Relation.SHARED)]
    assert [(s.number, s.members) for s in group(told, found)] == [(1, ("a0", "b1")), (2, ("a1", "b0"))]


def test_a_statement_has_the_strongest_status_of_its_matches() -> None:
    told = [profile("a0"), profile("b0"), profile("c0")]
    agreed = [Match("a0", "b0", 0.9, Relation.SHARED), Match("b0", "c0", 0.9, Relation.PARTIAL)]
    found = [*agreed, Match("a0", "c0", 0.9, Relation.CONTRADICTORY)]
    assert [(s.members, s.status) for s in group(told, found)] == [(("a0", "b0", "c0"), Status.CONTRADICTORY)]


def test_what_contradicts_is_one_statement_before_all_else() -> None:
    told = [profile("a0"), profile("b0"), profile("c0")]
    clash = Match("a0", "b0", 0.6, Relation.CONTRADICTORY)
    other = Match("b0", "c0", 0.9, Relation.SHARED)
    assert {statement.members for statement in group(told, [clash, other])} == {("a0", "b0"), ("c0",)}
