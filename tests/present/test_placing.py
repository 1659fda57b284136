from hypothesis import given
from hypothesis import strategies as st

from reader.present.placing import Box, beside

ROOM = Box(0, 0, 1000, 700)
LENGTHS = st.integers(1, 900)


@st.composite
def subjects(draw):
    left, top = draw(st.integers(0, 990)), draw(st.integers(0, 690))
    return Box(left, top, draw(st.integers(left + 1, 1000)), draw(st.integers(top + 1, 700)))


@given(subjects(), LENGTHS, LENGTHS)
def test_a_card_stands_in_its_room_and_never_covers_its_subject(subject, width, height):
    place = beside(subject, width, height, ROOM, gap=8)
    if place is not None:
        assert (place.right - place.left, place.bottom - place.top) == (width, height)
        assert ROOM.holds(place)
        assert not place.overlaps(subject)


@given(subjects(), LENGTHS, LENGTHS)
def test_a_card_has_no_place_only_where_no_side_of_the_subject_has_room(subject, width, height):
    if beside(subject, width, height, ROOM, gap=8) is None:
        high = max(subject.top, 700 - subject.bottom) >= height + 8 and width <= 1000
        wide = max(subject.left, 1000 - subject.right) >= width + 8 and height <= 700
        assert not high
        assert not wide


def test_a_card_stands_below_its_subject_where_it_can():
    assert beside(Box(900, 100, 990, 150), 300, 200, ROOM, gap=8) == Box(700, 158, 1000, 358)
    assert beside(Box(100, 600, 190, 650), 300, 200, ROOM, gap=8) == Box(100, 392, 400, 592)
