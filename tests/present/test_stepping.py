import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span, Status
from reader.present.stepping import Kind, Stop, next_place, place_among, stops
from tests.builders import annotated_story, comparison

SENTENCES = [
    Sentence(f"{article}{index}", article, index, Span(index, index + 1), index, SentenceKind.BODY)
    for article in "ab"
    for index in range(4)
]
SHARED = [Match("a1", "b2", 0.9, Relation.SHARED), Match("a3", "b0", 0.9, Relation.SHARED)]
STORY = comparison([Article("a", "1234", "a.txt"), Article("b", "5678", "b.txt")], SENTENCES, SHARED)


def told(kind, **options):
    return [stop.sentences for stop in stops(STORY, **options)[kind]]


def test_a_statement_is_one_stop_however_many_sentences_tell_it():
    assert told(Kind.UNIQUE) == [("a0",), ("a2",), ("b1",), ("b3",)]
    assert told(Kind.SHARED) == [("a1", "b2"), ("a3", "b0")]
    assert told(Kind.CONTRADICTION) == told(Kind.PARTIAL) == []


def test_pairs_that_a_person_has_decided_are_no_longer_to_be_reviewed():
    assert told(Kind.UNREVIEWED) == [("a1", "b2"), ("a3", "b0")]
    assert told(Kind.UNREVIEWED, reviewed=frozenset({("a1", "b2")})) == [("a3", "b0")]


def test_the_stops_of_all_statuses_are_all_statements():
    story = annotated_story()
    found = stops(story)
    numbers = [stop.number for kind in (Kind.UNIQUE, Kind.SHARED, Kind.PARTIAL) for stop in found[kind]]
    clashing = [s.number for s in story.statements if s.status is Status.CONTRADICTORY]
    assert sorted(numbers + clashing) == sorted(s.number for s in story.statements)
    assert {stop.number for stop in found[Kind.CONTRADICTION]} <= set(clashing)


@pytest.mark.parametrize(
    ("selected", "match", "place"), [("a1", None, 0), ("b0", None, 1), ("a0", None, None), ("a1", SHARED[1], 1)]
)
def test_a_reader_is_at_the_match_led_to_or_at_the_sentence_selected(selected, match, place):
    assert place_among(stops(STORY)[Kind.UNREVIEWED], selected, match, STORY, ("a", "b")) == place


NUMBERS = st.lists(st.integers(1, 9), min_size=1, max_size=8).map(sorted)


@given(NUMBERS, st.none() | st.integers(1, 9), st.sampled_from([1, -1]))
def test_steps_meet_every_stop_once_and_then_begin_again(numbers, number, step):
    among = [Stop(n, (str(n),)) for n in numbers]
    place = next_place(among, None, number, step)
    met = []
    for _ in among:
        met.append(place)
        place = next_place(among, place, number, step)
    assert sorted(met) == list(range(len(among)))
    assert place == met[0]


@given(NUMBERS, st.integers(1, 9))
def test_a_step_goes_to_the_nearest_stop_in_its_direction(numbers, number):
    among = [Stop(n, (str(n),)) for n in numbers]
    after, before = (numbers[next_place(among, None, number, step)] for step in (1, -1))
    assert after == min((n for n in numbers if n > number), default=numbers[0])
    assert before == max((n for n in numbers if n < number), default=numbers[-1])
