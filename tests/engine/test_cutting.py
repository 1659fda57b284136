from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison import Comparison, Options
from reader.engine import FLOOR, recut
from reader.engine.pipeline import compare_articles
from tests.engine.stories import bundled


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare_articles(bundled())


@pytest.mark.parametrize("cutoff", [FLOOR, 0.35, 0.6, 0.9, 1.0])
def test_recutting_gives_what_comparing_with_that_cutoff_gives(story: Comparison, cutoff: float) -> None:
    assert recut(story, cutoff) == compare_articles(bundled(), Options(cutoff))


@settings(max_examples=25, deadline=None)
@given(there=st.floats(FLOOR, 1), back=st.floats(FLOOR, 1))
def test_the_way_to_a_cutoff_changes_nothing(story: Comparison, there: float, back: float) -> None:
    assert recut(recut(story, there), back) == recut(story, back)


def test_a_lower_cutoff_only_adds_matches(story: Comparison) -> None:
    assert set(story.matches) < set(recut(story, FLOOR).matches)


def test_a_cutoff_below_the_floor_needs_a_new_comparison(story: Comparison) -> None:
    with pytest.raises(ValueError, match="compare again"):
        recut(story, 0.1)
    low = compare_articles(bundled(), Options(0.1))
    assert recut(low, 0.1) == low
    assert recut(low, 0.5) == story
