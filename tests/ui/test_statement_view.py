"""What the panel says of a selected sentence."""

from __future__ import annotations

from reader.messages import Messages
from reader.model import Relation, Status
from reader.ui.statement_view import statement_view
from tests.builders import annotated_story


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
