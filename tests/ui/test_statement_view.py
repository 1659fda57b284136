"""What the panel says of a selected sentence."""

from __future__ import annotations

from reader.messages import Messages
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
