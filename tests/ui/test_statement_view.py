"""What the panel says of a selected sentence."""

from __future__ import annotations

import pytest

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Relation, Status
from reader.present.matrix import matrix
from reader.report.content import report_content
from reader.ui.statement_view import statement_view
from tests.builders import annotated_story, apart
from tests.report.stories import edition, told_apart


def test_each_other_outlet_has_its_wordings_in_one_group() -> None:
    story, several = annotated_story(), 0
    for sentence in story.sentences:
        view = statement_view(story, sentence.id, Messages("id"))
        if view is None:
            continue
        outlets = [{wording.outlet for wording in group} for group in view.groups]
        assert all(len(names) == 1 for names in outlets)
        assert len(set.union(set(), *outlets)) == len(outlets)
        assert {w.sentence_id for group in view.groups for w in group} >= {
            counterpart.sentence.id for counterpart in story.counterparts(sentence.id)
        }
        several += any(len(group) > 1 for group in view.groups)
    assert several > 10


def test_summary_of_a_shared_statement_names_who_tells_it_in_part() -> None:
    story, several = annotated_story(), 0
    for sentence in story.sentences:
        view = statement_view(story, sentence.id, Messages("en"))
        if view is None or view.mark.status is not Status.SHARED:
            continue
        told: dict[Relation, set[str]] = {relation: set() for relation in Relation}
        for counterpart in story.counterparts(sentence.id):
            told[counterpart.match.relation].add(counterpart.sentence.article_id)
        only_partly = told[Relation.PARTIAL] - told[Relation.SHARED] - told[Relation.CONTRADICTORY]
        words = "".join(run.text for run in view.summary)
        assert ("In part by" in words) == bool(only_partly)
        several += bool(only_partly)
    assert several > 1


@pytest.mark.parametrize("relation", Relation)
def test_an_outlet_by_way_of_others_stands_there_by_the_match_that_leads_to_it(relation: Relation) -> None:
    story = apart(told_apart(Relation.SHARED, relation), ("a1", "b1"))
    view = statement_view(story, "b1", Messages("id"))
    assert view is not None
    linked = view.groups[-1][0]
    assert (linked.sentence_id, linked.score, linked.relation) == ("c1", None, relation)
    assert (view.reported, view.absent) == (3, ())


@pytest.mark.parametrize("story", [annotated_story(), apart(annotated_story()), told_apart(*Relation)])
def test_panel_matrix_and_report_agree_on_who_reports_a_statement_and_how(story: Comparison) -> None:
    report = report_content(edition(story))
    tellings = {entry.badge.number: len(entry.tellings) for entry in report.statements}
    for row, line in zip(matrix(story), report.matrix, strict=True):
        for cell, sign in zip(row.cells, line.cells, strict=True):
            assert (cell.sentence_id is None) == (sign is None)
            assert cell.elsewhere is None or sign == Status(cell.elsewhere.match.relation)
        assert tellings.get(row.statement.number, 1) == row.coverage
        for member in row.statement.members:
            view = statement_view(story, member, Messages("id"))
            assert view is not None
            assert view.reported == row.coverage == len(view.groups) + 1
