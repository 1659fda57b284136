from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.present.differing import LEAST_SHARED, agreeing_words, differing_words, without

SMILE = "\N{GRINNING FACE}"
WORDS = st.lists(st.sampled_from(["Putin", "putin", "dan", "Kim", "naik", "mobil", "24", SMILE]), max_size=9)
SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 9))
)


def whole(text: str) -> tuple[str, Span]:
    return text, Span(0, len(text))


def words_of(spans: tuple[Span, ...], text: str) -> list[str]:
    words = " ".join(span.of(text) for span in spans).lower().split()
    return [word for word in words if word != SMILE]


def test_only_the_words_that_the_other_wording_lacks_differ() -> None:
    left, right = "Ia tiba di Jakarta pagi tadi.", "IA tiba di Bogor pagi"
    own, other = differing_words(whole(left), whole(right))
    assert [span.of(left) for span in own] == ["Jakarta", "tadi"]
    assert [span.of(right) for span in other] == ["Bogor"]


def test_places_count_from_the_start_of_the_article() -> None:
    text = "Kemarin. Ia tiba."
    own, _ = differing_words((text, Span(9, 17)), ("Ia pergi", Span(0, 8)))
    assert own == (Span(12, 16),)


def test_words_that_say_nothing_by_themselves_are_marked_only_beside_others() -> None:
    left, right = "Putin tiba di Pyongyang dan pulang", "Kim tiba di Pyongyang lalu makan dan tidur"
    own, other = agreeing_words(whole(left), whole(right), idle=frozenset({"di", "dan"}))
    assert [span.of(left) for span in own] == ["tiba di Pyongyang"]
    assert [span.of(right) for span in other] == ["tiba di Pyongyang"]


@given(WORDS, WORDS)
def test_the_words_that_agree_are_the_same_on_both_sides(one: list[str], two: list[str]) -> None:
    left, right = " ".join(one), " ".join(two)
    own, other = agreeing_words(whole(left), whole(right))
    assert words_of(own, left) == words_of(other, right)
    assert all(before.end <= after.start for before, after in pairwise(own))
    assert len(words_of(agreeing_words(whole(right), whole(left))[0], right)) == len(words_of(own, left))


@given(WORDS, WORDS)
def test_words_agree_only_where_enough_of_them_is_shared(one: list[str], two: list[str]) -> None:
    left, right = " ".join(one), " ".join(two)
    sides = [words_of((Span(0, len(text)),), text) for text in (left, right)]
    shared = (Counter(sides[0]) & Counter(sides[1])).total()
    enough = shared > 0 and shared >= LEAST_SHARED * min(map(len, sides))
    assert bool(agreeing_words(whole(left), whole(right))[0]) is enough


@given(SPANS, SPANS)
def test_what_is_taken_away_from_spans_is_gone_and_nothing_else(spans: list[Span], taken: list[Span]) -> None:
    left = without(spans, taken)
    places = {place for span in spans for place in range(span.start, span.end)}
    gone = {place for span in taken for place in range(span.start, span.end)}
    assert {place for span in left for place in range(span.start, span.end)} == places - gone
    assert all(before.end < after.start for before, after in pairwise(left))
