"""Sentences and strands that step back because the reader looks for others."""

from PySide6.QtGui import QColor

from reader.messages import Messages
from reader.model import Status
from reader.palette import palette
from reader.present.filtering import Filter
from tests.ui.compare.acts import contradiction, difference

UNIQUE_WASH = QColor(palette("light").mark(Status.UNIQUE).wash)


def first_of(view, story, status):
    pane = view.panes[0]
    return next(
        s.id for s in story.sentences_of(pane.article_id) if s.is_statement and story.status(s.id) is status
    )


def picture_of(pane, sentence_id):
    """Return the first line of a sentence as it is seen, with its badge."""
    box = pane.text.rectangle_of(sentence_id)
    pane.text.verticalScrollBar().setValue(box.top() + pane.text.place - 50)
    box = pane.text.rectangle_of(sentence_id)
    return pane.text.viewport().grab(box.adjusted(0, 0, 0, 28 - box.height())).toImage()


def colours_of(image):
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


def has_wash(pane, sentence_id):
    return any(difference(colour, UNIQUE_WASH) < 6 for colour in colours_of(picture_of(pane, sentence_id)))


def darkest(pane, sentence_id):
    return min(colour.lightness() for colour in colours_of(picture_of(pane, sentence_id)))


def test_sentences_that_are_filtered_out_are_pale_and_without_marks(viva_and_tertawa, story):
    view = viva_and_tertawa
    pane, unique, clash = view.panes[0], first_of(view, story, Status.UNIQUE), contradiction(story, 4, 1)[0]
    ink, kept = darkest(pane, unique), darkest(pane, clash)
    assert has_wash(pane, unique)
    view.set_filter(Filter(frozenset({Status.CONTRADICTORY})))
    assert not has_wash(pane, unique)
    assert darkest(pane, unique) > ink + 40
    assert darkest(pane, clash) == kept
    view.set_filter(Filter())
    assert darkest(pane, unique) == ink


def test_filtering_moves_no_line(viva_and_tertawa):
    before = [[p.top for p in pane.text.page_geometry.placements] for pane in viva_and_tertawa.panes]
    viva_and_tertawa.set_filter(Filter(frozenset()))
    after = [[p.top for p in pane.text.page_geometry.placements] for pane in viva_and_tertawa.panes]
    assert after == before


def test_a_filter_stays_when_another_article_is_shown(viva_and_tertawa, story):
    view = viva_and_tertawa
    wanted = Filter(article_id=view.pane_articles[1])
    view.set_filter(wanted)
    out = view.panes[0].text.emphasis.filtered_out
    assert out
    view.show_comparison(story, (view.pane_articles[0], story.articles[2].id), Messages("id"))
    assert [pane.text.emphasis.filtered_out for pane in view.panes] == [out, out]


def test_strands_of_what_is_filtered_out_step_back(viva_and_tertawa):
    strip = viva_and_tertawa.strips[0]
    before = strip.grab().toImage()
    viva_and_tertawa.set_filter(Filter(frozenset({Status.UNIQUE})))
    assert strip.grab().toImage() != before
