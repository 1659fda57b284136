"""Panes that move, together or each by itself."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.messages import Messages
from tests.ui.compare.acts import press, wheel


def test_scrolling_one_pane_takes_the_other_along_to_the_end(viva_and_tertawa):
    left, right = (pane.text.verticalScrollBar() for pane in viva_and_tertawa.panes)
    places = []
    for value in range(0, left.maximum() + 1, 40):
        left.setValue(value)
        places.append(right.value())
    left.setValue(left.maximum())
    assert places == sorted(places)
    assert right.value() == right.maximum()


def test_panes_scroll_by_themselves_when_not_synchronised(viva_and_tertawa):
    viva_and_tertawa.set_sync(False)
    left, right = (pane.text.verticalScrollBar() for pane in viva_and_tertawa.panes)
    left.setValue(left.maximum())
    assert right.value() == 0


def test_showing_another_article_keeps_the_place_of_the_other_pane(viva_and_tertawa, story):
    view = viva_and_tertawa
    view.panes[0].text.verticalScrollBar().setValue(300)
    view.show_comparison(story, (story.articles[4].id, story.articles[2].id), Messages("id"))
    assert view.panes[0].text.place == 300


def test_the_wheel_beside_the_text_scrolls_it_too(viva_and_tertawa):
    pane = viva_and_tertawa.panes[0]
    wheel(pane)
    assert pane.text.place > 0


def test_a_page_further_is_a_page_from_what_is_seen(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.setFocus()
    text.verticalScrollBar().setValue(300)
    press(viva_and_tertawa, Qt.Key_PageDown)
    assert text.place > 300


def test_a_press_on_the_map_goes_there(viva_and_tertawa):
    pane = viva_and_tertawa.panes[0]
    QTest.mouseClick(pane.overview, Qt.LeftButton, pos=QPoint(11, pane.overview.height() - 14))
    assert pane.text.place == pane.text.verticalScrollBar().maximum()
