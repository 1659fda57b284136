from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Status
from reader.present.crowding import TrackMark, uncrowded

LEAST = 3.0


@st.composite
def columns(draw):
    """Return marks one below the other."""
    marks, top = [], 0.0
    for height in draw(st.lists(st.floats(0.1, 9), max_size=60)):
        marks.append(TrackMark(top, top + height, draw(st.sampled_from(list(Status)))))
        top += height
    return marks


@given(columns())
def test_marks_are_high_enough_to_be_seen_and_never_overlap(marks):
    shown = uncrowded(marks, LEAST)
    assert all(mark.bottom - mark.top >= LEAST - 1e-9 for mark in shown)
    assert all(above.bottom <= below.top + 1e-9 for above, below in pairwise(shown))


@given(columns())
def test_every_contradiction_is_seen_near_where_it_stands(marks):
    shown = [mark for mark in uncrowded(marks, LEAST) if mark.status is Status.CONTRADICTORY]
    for mark in marks:
        if mark.status is Status.CONTRADICTORY:
            middle = (mark.top + mark.bottom) / 2
            assert any(other.top <= middle <= other.bottom for other in shown)


def test_marks_that_have_room_stay_as_they_are():
    marks = [TrackMark(0, 10, Status.SHARED), TrackMark(10, 14, Status.SHARED)]
    assert uncrowded(marks, LEAST) == tuple(marks)


def test_where_there_is_no_contradiction_the_most_common_status_is_seen():
    statuses = [Status.SHARED, Status.UNIQUE, Status.SHARED]
    marks = [TrackMark(place, place + 1, status) for place, status in enumerate(statuses)]
    assert uncrowded(marks, LEAST) == (TrackMark(0, 3, Status.SHARED),)
