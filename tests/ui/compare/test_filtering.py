"""Sentences that step back, and steps from statement to statement of a kind."""

from PySide6.QtGui import QColor

from reader.model import Status
from reader.palette import palette
from tests.ui.compare.acts import contradiction, difference

UNIQUE_WASH = QColor(palette("light").mark(Status.UNIQUE).wash)


def first_of(view, story, status):
    pane = view.panes[0]
    return next(
        s.id for s in story.sentences_of(pane.article_id) if s.is_statement and story.status(s.id) is status
    )


def ink_of(pane, sentence_id):
    text = pane.text
    cursor = text.textCursor()
    cursor.setPosition(text.page_geometry.of(sentence_id).row.start + 1)
    return cursor.charFormat().foreground().color()


def has_wash(pane, sentence_id):
    box = pane.text.rectangle_of(sentence_id)
    pane.text.verticalScrollBar().setValue(box.top() + pane.text.place - 50)
    image = pane.text.viewport().grab().toImage()
    line = pane.text.page_geometry.of(sentence_id).lines[0]
    y = round(line.baseline - pane.text.place) - 14
    return any(difference(image.pixelColor(round(line.left) + x, y), UNIQUE_WASH) < 6 for x in range(0, 90, 3))


def test_sentences_that_are_filtered_out_are_dim_and_without_marks(viva_and_tertawa, story):
    view = viva_and_tertawa
    unique = first_of(view, story, Status.UNIQUE)
    assert has_wash(view.panes[0], unique)
    view.set_filter(frozenset({Status.CONTRADICTORY}))
    assert not has_wash(view.panes[0], unique)
    assert ink_of(view.panes[0], unique) == QColor(palette("light").dim)
    assert ink_of(view.panes[0], contradiction(story, 4, 1)[0]) == QColor(palette("light").ink)


def test_filtering_moves_no_line(viva_and_tertawa):
    before = [[p.top for p in pane.text.page_geometry.placements] for pane in viva_and_tertawa.panes]
    viva_and_tertawa.set_filter(frozenset())
    after = [[p.top for p in pane.text.page_geometry.placements] for pane in viva_and_tertawa.panes]
    assert after == before


def test_a_filter_stays_when_the_text_is_made_larger(viva_and_tertawa):
    viva_and_tertawa.set_filter(frozenset({Status.UNIQUE}))
    viva_and_tertawa.zoom(1)
    viva_and_tertawa.zoom(0)
    assert viva_and_tertawa.page_style.statuses == {Status.UNIQUE}


def test_strands_of_other_relations_step_back(viva_and_tertawa):
    strip = viva_and_tertawa.strips[0]
    before = strip.grab().toImage()
    viva_and_tertawa.set_filter(frozenset({Status.UNIQUE}))
    assert strip.grab().toImage() != before
