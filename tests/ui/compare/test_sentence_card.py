"""The card beside a sentence, by mouse and by key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from reader.ui.compare.sentence_card import SentenceCard
from reader.ui.type_setting import TypeSetting
from tests.ui.compare.acts import click, contradiction, press, wheel


def rest_on(pane, sentence_id):
    """Let the mouse rest on a sentence, as Qt says it after a moment."""
    viewport, point = pane.text.viewport(), pane.text.rectangle_of(sentence_id).center()
    event = QHelpEvent(QEvent.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)


def card_of(view):
    return view.findChild(SentenceCard)


def shown_words(view):
    return " ".join(part.text() for part in card_of(view).findChildren(TypeSetting) if part.isVisible())


@pytest.fixture
def clash(viva_and_tertawa, story):
    """Return the view with both sides of a contradiction in sight, nothing selected."""
    ends = contradiction(story, 4, 1)
    viva_and_tertawa.select(ends[0])
    viva_and_tertawa.finish_motion()
    viva_and_tertawa.select(None)
    return viva_and_tertawa, ends


def test_a_mouse_that_rests_on_a_sentence_is_told_who_says_it_how_and_why(clash, story):
    view, ends = clash
    rest_on(view.panes[0], ends[0])
    words = shown_words(view)
    assert card_of(view).isVisible()
    assert " ".join(story.text_of(ends[1]).split()) in words
    assert story.article(view.pane_articles[1]).outlet in words
    assert "berbeda" in words


@pytest.mark.parametrize("pane", [0, 1])
def test_the_card_does_not_cover_its_sentence(clash, pane):
    view, ends = clash
    rest_on(view.panes[pane], ends[pane])
    text = view.panes[pane].text
    box = text.outline_of(ends[pane]).intersected(text.viewport().rect())
    box.moveTopLeft(text.viewport().mapTo(view, box.topLeft()))
    assert card_of(view).isVisible()
    assert view.rect().contains(card_of(view).geometry())
    assert not card_of(view).geometry().intersects(box)


def test_the_card_goes_when_the_mouse_goes_elsewhere_or_the_page_moves(clash):
    view, ends = clash
    rest_on(view.panes[0], ends[0])
    wheel(view.panes[0].text.viewport())
    assert not card_of(view).isVisible()
    rest_on(view.panes[1], ends[1])
    assert card_of(view).isVisible()
    click(view.panes[1], ends[1])
    assert not card_of(view).isVisible()
    rest_on(view.panes[1], ends[1])
    assert not card_of(view).isVisible()


def test_the_key_shows_the_card_of_the_selected_sentence_and_escape_takes_only_it_away(clash, story):
    view, ends = clash
    view.panes[1].text.setFocus()
    view.select(ends[0])
    press(view, Qt.Key_I)
    assert card_of(view).isVisible()
    assert story.article(view.pane_articles[0]).outlet in card_of(view).accessibleName()
    press(view, Qt.Key_Escape)
    assert not card_of(view).isVisible()
    assert view.selected == ends[0]
    press(view, Qt.Key_I)
    press(view, Qt.Key_J)
    assert not card_of(view).isVisible()


def test_a_line_that_was_set_aside_has_no_card(viva_and_tertawa, story):
    pane = viva_and_tertawa.panes[0]
    pane.text.toggle_folds()
    aside = next(s for s in story.sentences_of(pane.article_id) if not s.is_statement)
    rest_on(pane, aside.id)
    assert not card_of(viva_and_tertawa).isVisible()
