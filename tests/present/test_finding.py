import pytest

from reader.model import Article, Sentence, SentenceKind, Span
from reader.present.finding import Part, find
from reader.present.panes import pane_view
from tests.builders import comparison

TEXT = "Kapal tiba\r\ndi Ambon. Baca juga: kapal lain. Kapal (baru) itu."
BOUNDS = ((0, 21), (22, 44), (45, 62))
KINDS = (SentenceKind.BODY, SentenceKind.BOILERPLATE, SentenceKind.BODY)
SENTENCES = [
    Sentence(f"a{place}", "a", place, Span(start, end), place, kind)
    for place, ((start, end), kind) in enumerate(zip(BOUNDS, KINDS, strict=True))
]


def found(wanted, headline=None):
    story = comparison([Article("a", TEXT, "a.txt", headline=headline)], SENTENCES, [])
    return find(pane_view(story, "a"), wanted)


def words(hit):
    return [part.span.of(TEXT) for part in hit]


def test_case_does_not_count_and_folded_lines_are_searched_too():
    assert [words(hit) for hit in found("KAPAL")] == [["Kapal"], ["kapal"], ["Kapal"]]


@pytest.mark.parametrize("wanted", ["tiba di", "tiba  di ", "tiba\ndi"])
def test_any_white_space_is_as_good_as_any_other(wanted):
    assert [words(hit) for hit in found(wanted)] == [["tiba\r\ndi"]]


def test_words_that_go_on_in_the_next_sentence_are_found_in_both():
    assert [words(hit) for hit in found("ambon. baca")] == [["Ambon.", "Baca"]]


def test_signs_mean_themselves():
    assert [words(hit) for hit in found("(baru)")] == [["(baru)"]]


def test_a_headline_that_is_not_in_the_text_is_searched_first():
    assert found("rute", headline="Rute Baru") == ((Part(None, Span(0, 4)),),)


@pytest.mark.parametrize("wanted", ["", "  ", "tidak ada"])
def test_what_is_not_there_is_not_found(wanted):
    assert found(wanted) == ()
