"""Bringing counterparts level with what is read, by key and by click."""

import pytest
from PySide6.QtCore import Qt

from reader.model import Match, Relation
from tests.builders import comparison
from tests.ui.compare.acts import click, contradiction, heights, press, told


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
