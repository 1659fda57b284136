from __future__ import annotations

from itertools import permutations

import pytest

from reader.comparison import Comparison, Options
from reader.engine.pipeline import compare_articles
from reader.model import Relation, SentenceKind, Status
from reader.progress import Cancelled, Progress, Step
from tests.engine.stories import article, bundled, compared, facing


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare_articles(bundled())


def test_order_of_the_articles_changes_nothing_but_how_they_are_shown(story: Comparison) -> None:
    for order in list(permutations(bundled()))[1::29]:
        other = compare_articles(order)
        assert other.matches == story.matches
        assert other.statements == story.statements
        assert [a.id for a in other.articles] == [a.id for a in order]


def test_same_articles_twice_give_equal_comparisons(story: Comparison) -> None:
    assert compare_articles(bundled()) == story


def test_each_statement_sentence_belongs_to_exactly_one_statement(story: Comparison) -> None:
    members = [member for statement in story.statements for member in statement.members]
    assert sorted(members) == sorted(s.id for s in story.sentences if s.is_statement)
    assert [statement.number for statement in story.statements] == list(range(1, len(story.statements) + 1))


def test_boilerplate_is_never_matched(story: Comparison) -> None:
    kinds = {story.sentence(i).kind for match in story.matches for i in (match.left, match.right)}
    assert SentenceKind.BOILERPLATE not in kinds


def test_matches_join_different_articles_once_and_score_above_the_cutoff(story: Comparison) -> None:
    ends = [(match.left, match.right) for match in story.matches]
    assert len(set(ends)) == len(ends)
    for match in story.matches:
        assert story.sentence(match.left).article_id < story.sentence(match.right).article_id
        assert story.options.cutoff <= match.score <= 1


def test_evidence_lies_inside_the_sentences_it_speaks_of(story: Comparison) -> None:
    for match in story.matches:
        for sentence_id, spans in (
            (match.left, [span for e in match.evidence for span in e.left]),
            (match.right, [span for e in match.evidence for span in e.right]),
        ):
            inside = story.sentence(sentence_id).span
            assert all(inside.start <= span.start < span.end <= inside.end for span in spans)


def test_a_higher_cutoff_keeps_the_better_matches(story: Comparison) -> None:
    strict = compare_articles(bundled(), Options(cutoff=0.8))
    kept = {(match.left, match.right) for match in story.matches if match.score >= 0.8}
    assert {(match.left, match.right) for match in strict.matches} == kept


def test_the_same_statement_in_other_words_is_matched(story: Comparison) -> None:
    match = facing(story, "Pertemuan ini berlangsung setelah kedua", "Korea Utara dan Rusia menandatangani pakta")
    assert match is not None
    assert match.relation is Relation.SHARED


def test_one_article_alone_has_statements_and_no_matches() -> None:
    alone = compared(article("satu", "Presiden meresmikan jembatan itu pada Senin.", "Warga menyambutnya."))
    assert alone.matches == ()
    assert [statement.status for statement in alone.statements] == [Status.UNIQUE, Status.UNIQUE]


def test_articles_without_a_word_in_common_have_no_matches() -> None:
    one = article("satu", "Gempa merusak puluhan rumah warga di Cianjur.", "Petugas mendirikan tenda.")
    other = article("dua", "Harga beras naik sejak awal pekan.", "Pedagang mengeluh sepi pembeli.")
    assert compared(one, other).matches == ()


def test_a_sentence_of_function_words_alone_does_no_harm() -> None:
    assert compared(article("satu", "Itu saja."), article("dua", "Itu saja.")).sentences


def test_work_stops_where_it_is_told_to() -> None:
    class Stopping(Progress):
        def advance(self, step: Step, done: int, total: int) -> None:  # noqa: ARG002
            if step is Step.COMPARING:
                raise Cancelled

    with pytest.raises(Cancelled):
        compare_articles(bundled(), progress=Stopping())
