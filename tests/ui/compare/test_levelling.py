"""Bringing counterparts level with what is read, by key and by click."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.model import Match, Relation
from reader.settings import TextStyle
from tests.builders import comparison
from tests.ui.compare.acts import click, contradiction, drag, heights, press, told


@pytest.fixture
def three(show):
    """Show three articles of thirty sentences, of which the fifteenth is told by all."""
    texts = [
        "|".join(f"Kalimat {n} dari {name} tentang hal yang agak panjang." for n in range(30)) for name in "abc"
    ]
    articles, sentences = told(*texts)
    pairs = [("a:14", "b:14"), ("a:14", "c:14"), ("b:14", "c:14")]
    view = show(comparison(articles, sentences, [Match(*pair, 0.9, Relation.SHARED) for pair in pairs]), 0, 1, 2)
    view.select("a:14")
    view.finish_motion()
    return view


def scroll_apart(view):
    view.set_sync(False)
    for pane, by in zip(view.panes, (40, -90, 130), strict=False):
        bar = pane.text.verticalScrollBar()
        bar.setValue(bar.value() + by)


@pytest.mark.parametrize("synchronised", [True, False])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_key_brings_the_others_level_with_the_pane_in_use(three, place, synchronised):
    scroll_apart(three)
    three.set_sync(synchronised)
    pane = three.panes[place]
    stayed = pane.text.rectangle_of(f"{'abc'[place]}:14").top()
    pane.text.setFocus()
    press(three, Qt.Key_L)
    assert heights(three, "a:14", "b:14", "c:14") == pytest.approx([stayed] * 3, abs=1)


def test_a_click_on_the_selected_sentence_brings_its_counterparts_level_again(three):
    scroll_apart(three)
    stayed = three.panes[0].text.rectangle_of("a:14").top()
    click(three.panes[0], "a:14")
    assert heights(three, "a:14", "b:14", "c:14") == pytest.approx([stayed] * 3, abs=1)


def test_the_key_selects_what_is_read_where_nothing_is_selected(viva_and_tertawa, story):
    view = viva_and_tertawa
    view.panes[1].text.setFocus()
    press(view, Qt.Key_L)
    assert story.sentence(view.selected).article_id == view.pane_articles[1]


def test_a_sentence_at_the_very_top_comes_as_near_as_it_can(viva_and_tertawa, story):
    view = viva_and_tertawa
    ends = contradiction(story, 4, 1)
    view.select(ends[0])
    view.set_sync(False)
    view.panes[0].text.verticalScrollBar().setValue(0)
    view.panes[0].text.setFocus()
    press(view, Qt.Key_L)
    left, right = heights(view, *ends)
    assert left == pytest.approx(right, abs=2)


def test_what_is_level_stays_level_in_a_window_of_another_size_and_in_other_letters(three):
    for size, steps in (((1700, 950), 0), ((760, 420), 0), ((1100, 700), 0), ((1100, 700), 5), ((1100, 700), -2)):
        three.resize(*size)
        three.set_text_style(TextStyle().zoomed(steps))
        QApplication.processEvents()
        tops = heights(three, "a:14", "b:14", "c:14")
        assert tops == pytest.approx([tops[0]] * 3, abs=2)
        assert 0 <= tops[0] < three.height()


def test_what_is_level_stays_level_as_the_border_between_two_panes_is_dragged(three):
    three.resize(1200, 700)
    before = three.panes[0].width()
    drag(three.strips[0], three.panes[0], QPoint(before - 120, 650))
    assert three.panes[0].width() < before - 50
    tops = heights(three, "a:14", "b:14", "c:14")
    assert tops == pytest.approx([tops[0]] * 3, abs=2)


def test_what_was_scrolled_apart_stays_apart_as_the_window_takes_on_another_size(three):
    scroll_apart(three)
    three.resize(1100, 650)
    QApplication.processEvents()
    tops = heights(three, "a:14", "b:14", "c:14")
    assert min(abs(tops[0] - tops[1]), abs(tops[0] - tops[2]), abs(tops[1] - tops[2])) > 20
