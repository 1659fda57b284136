from hypothesis import given
from hypothesis import strategies as st

from reader.present.offsets import Utf16Offsets

TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("😀🇮🇩a ")), max_size=40)


@given(TEXTS)
def test_every_code_point_stands_where_utf16_has_it(text):
    offsets = Utf16Offsets(text)
    for point in range(len(text) + 1):
        units = len(text[:point].encode("utf-16-le")) // 2
        assert offsets.to_units(point) == units
        assert offsets.to_points(units) == point


def test_the_middle_of_a_pair_belongs_to_its_character():
    assert Utf16Offsets("a😀b").to_points(2) == 1
