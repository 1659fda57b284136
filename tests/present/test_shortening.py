from __future__ import annotations

import pytest

from reader.model import Status
from reader.present.filtering import Filter, filtered_out
from reader.present.merged import Clash, Heading, MergedReading, Paragraph, merged_reading, told_statements
from reader.present.shortening import filtered_reading, shared_reading
from tests.builders import annotated_story

STORY = annotated_story()


def behind(reading: MergedReading) -> list[set[str]]:
    """Return the sentences behind each thing that is told, a set for each."""
    told: list[set[str]] = []
    for part in reading.parts:
        if isinstance(part, Paragraph):
            told += [set(telling.members) for telling in part.tellings]
        elif isinstance(part, Clash):
            told.append({side for match in part.matches for side in (match.left, match.right)})
        elif part.statement is not None:
            told.append(set(part.statement.members))
    return told


@pytest.mark.parametrize("status", list(Status))
def test_a_filter_leaves_out_exactly_what_none_of_its_sentences_tell(status: Status) -> None:
    left_out = filtered_out(STORY, Filter(frozenset({status})))
    whole = behind(merged_reading(STORY))
    kept = behind(filtered_reading(merged_reading(STORY), left_out))
    assert kept == [sentences for sentences in whole if not sentences <= left_out]
    assert 0 < len(kept) < len(whole)


def test_a_heading_goes_with_what_stands_below_it() -> None:
    for status in Status:
        parts = filtered_reading(merged_reading(STORY), filtered_out(STORY, Filter(frozenset({status})))).parts
        bare = [place for place, part in enumerate(parts) if isinstance(part, Heading) and part.statement is None]
        assert all(place + 1 < len(parts) and not isinstance(parts[place + 1], Heading) for place in bare)


def test_without_a_filter_all_is_told() -> None:
    assert filtered_reading(merged_reading(STORY), frozenset()) == merged_reading(STORY)


def test_what_one_article_tells_alone_can_be_left_out() -> None:
    shared = shared_reading(merged_reading(STORY))
    assert 0 < len(told_statements(shared)) < len(told_statements(merged_reading(STORY)))
    assert all(part.only is None for part in shared.parts if isinstance(part, Paragraph))
