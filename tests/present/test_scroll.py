from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.present.scroll import FOCUS, SPEED, Extent, follow, level, scroll_table

HEIGHTS = st.floats(0, 5000, allow_nan=False)
EXTENTS = st.builds(Extent, st.floats(1, 5000), st.floats(1, 1000))
ANCHORS = st.lists(st.tuples(HEIGHTS, HEIGHTS), max_size=12).map(
    lambda pairs: list(zip(sorted(p[0] for p in pairs), sorted(p[1] for p in pairs), strict=True))
)
TABLES = st.builds(scroll_table, ANCHORS, EXTENTS, EXTENTS)
SHARES = st.lists(st.floats(0, 1), min_size=2, max_size=20)


@given(TABLES, SHARES)
def test_scrolling_down_never_runs_the_other_pane_up(table, shares):
    places = [table.to_right(share * table.left[-1]) for share in sorted(shares)]
    assert all(a <= b + 1e-6 for a, b in pairwise(places))


@given(TABLES)
def test_no_pane_races_or_stands_still(table):
    usual = table.right[-1] / table.left[-1]
    for left, right in zip(pairwise(table.left), pairwise(table.right), strict=True):
        allowed = usual * (left[1] - left[0])
        assert allowed / SPEED - 1e-6 <= right[1] - right[0] <= allowed * SPEED + 1e-6


@given(TABLES)
def test_the_ends_of_both_texts_meet(table):
    assert table.to_right(0) == 0
    assert table.to_right(table.left[-1]) == table.right[-1]
    assert table.reversed().to_right(table.right[-1]) == table.left[-1]


def test_corresponding_places_are_level_at_the_focus():
    left, right = Extent(2000, 500), Extent(3000, 600)
    table = scroll_table([(1000, 1800)], left, right)
    place = 1000 - FOCUS * 500
    assert table.to_right(place) == 1800 - FOCUS * 600


@given(TABLES, SHARES, st.floats(0, 1))
def test_a_pane_that_follows_never_turns_back(table, shares, standing_share):
    places = [share * table.left[-1] for share in sorted(shares)]
    standing = standing_share * table.right[-1]
    for before, after in pairwise(places):
        followed = follow(table, (before, after), standing)
        assert followed >= standing or before == after
        standing = followed


@given(TABLES, st.floats(0, 1))
def test_a_pane_placed_by_hand_is_back_with_the_table_at_the_end(table, standing_share):
    standing = standing_share * table.right[-1]
    steps = 50
    places = [step / steps * table.left[-1] for step in range(steps + 1)]
    for before, after in pairwise(places):
        standing = follow(table, (before, after), standing)
    # What is left is what half of the scrolled way cannot close.
    assert abs(standing - table.right[-1]) <= max(0.0, table.right[-1] - 0.5 * table.left[-1]) + 1e-6


def test_places_are_brought_to_the_wanted_height_where_both_can_be():
    assert level([800, 900], [Extent(2000, 500), Extent(2000, 500)], 150) == 150


def test_a_place_near_the_top_of_its_text_sets_the_height():
    assert level([800, 40], [Extent(2000, 500), Extent(2000, 500)], 150) == 40


def test_a_pane_that_cannot_come_level_leaves_the_first_where_it_is_wanted():
    assert level([800, 40], [Extent(100, 500), Extent(2000, 500)], 750) == 750
