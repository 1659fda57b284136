"""Panes that are added, closed and put in another order."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.messages import Messages
from reader.model import Article, Sentence, SentenceKind, Span
from reader.settings import TextStyle
from tests.builders import comparison
from tests.ui.compare.acts import drag


@pytest.fixture
def row(show, story):
    """Return three articles side by side, in a window that shows the articles that are asked for."""
    view = show(story, 0, 1, 2, size=(1200, 700))
    view.pane_articles_changed.connect(lambda ids: view.show_comparison(story, ids, Messages("id")))
    return view


def places(view, story):
    ids = [article.id for article in story.articles]
    return [ids.index(article_id) for article_id in view.pane_articles]


def menu_action(menu, words):
    return next(action for action in menu.actions() if action.text() == words)


def test_an_article_is_added_at_the_end_of_the_row(row, story):
    menu_action(row.panes[-1].header.adder.menu(), "vnews").trigger()
    assert places(row, story) == [0, 1, 2, 3]


def test_nothing_can_be_added_to_five_panes_or_where_all_articles_are_shown(show, story):
    assert not any(pane.header.adder.isVisible() for pane in show(story, 0, 1, 2, 3, 4).panes)


def test_only_the_last_pane_offers_to_add_one(row):
    assert [pane.header.adder.isVisible() for pane in row.panes] == [False, False, True]


def test_a_pane_is_closed_from_its_head(row, story):
    menu_action(row.panes[1].header.chooser.menu(), "Tutup panel ini").trigger()
    assert places(row, story) == [0, 2]


def test_a_pane_is_closed_by_the_cross_in_its_head(qtbot, row, story):
    qtbot.mouseClick(row.panes[0].header.closer, Qt.MouseButton.LeftButton)
    assert places(row, story) == [1, 2]


def test_the_last_two_panes_cannot_be_closed(viva_and_tertawa):
    assert not any(pane.header.closer.isVisible() for pane in viva_and_tertawa.panes)
    actions = viva_and_tertawa.panes[0].header.chooser.menu().actions()
    assert "Tutup panel ini" not in [action.text() for action in actions]


@pytest.mark.parametrize(
    ("pane", "target", "order"), [(0, 1, [1, 0, 2]), (0, 2, [1, 2, 0]), (2, 0, [2, 0, 1]), (1, 0, [1, 0, 2])]
)
def test_a_dragged_header_puts_its_pane_elsewhere(row, story, pane, target, order):
    edge = row.panes[target].width() - 10 if target > pane else 10
    drag(row.panes[pane].header.chooser, row.panes[target], QPoint(edge, 20))
    assert places(row, story) == order


def test_a_header_dropped_where_it_was_changes_nothing(row, qtbot):
    with qtbot.assertNotEmitted(row.pane_articles_changed):
        drag(row.panes[1].header.chooser, row.panes[1], QPoint(200, 20))


def test_a_pane_that_moves_keeps_what_is_read_in_it(row):
    row.set_sync(False)
    moved = row.panes[0]
    moved.text.verticalScrollBar().setValue(120)
    moved.header.move_wanted.emit(1)
    assert row.panes[1] is moved
    assert moved.text.place == 120


def test_widths_stay_with_their_places_as_long_as_the_number_of_panes_does(row):
    border = row.strips[0]
    middle = border.rect().center()
    QTest.mousePress(border, Qt.LeftButton, pos=middle)
    QTest.mouseMove(border, middle + QPoint(60, 0))
    QTest.mouseRelease(border, Qt.LeftButton, pos=middle)
    before = [pane.width() for pane in row.panes]
    row.panes[0].header.move_wanted.emit(1)
    assert before[0] > before[1]
    assert [pane.width() for pane in row.panes] == before


def test_panes_become_lower_with_the_window(viva_and_tertawa, qtbot):
    viva_and_tertawa.resize(900, 400)
    pane = viva_and_tertawa.panes[0]
    qtbot.waitUntil(lambda: pane.height() == 400)


def test_panes_stay_readable_in_a_window_too_narrow_for_them(show, story, qtbot):
    view = show(story, 0, 1, 2, 3, 4, size=(800, 600))
    assert min(pane.width() for pane in view.panes) >= 216
    view.set_text_style(TextStyle(text_size=24))
    QApplication.processEvents()
    assert min(pane.width() for pane in view.panes) >= 280
    view.panes[4].text.setFocus()
    last = view.panes[4]
    qtbot.waitUntil(lambda: last.mapTo(view, QPoint(last.width(), 0)).x() <= view.width())


def test_a_pane_that_goes_while_the_panes_glide_is_let_go_of(show, story):
    view = show(story, 4, 1, 2)
    last = next(s for s in reversed(story.sentences_of(view.pane_articles[0])) if story.counterparts(s.id))
    view.select(last.id)
    article = Article("other", "Satu kalimat.", "other.txt")
    sentence = Sentence("other1", "other", 0, Span(0, 13), 0, SentenceKind.BODY)
    view.show_comparison(comparison([article], [sentence], []), ("other",), Messages("id"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    view.finish_motion()
    assert len(view.panes) == 1
