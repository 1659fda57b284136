"""Words that a reader looks for in all panes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.messages import Messages
from reader.palette import palette
from reader.ui.compare.find_bar import FindBar
from tests.ui.compare.acts import with_headlines


@pytest.fixture
def told(viva_and_tertawa):
    """Return what the view says of the places that it finds."""
    places = []
    viva_and_tertawa.found.connect(lambda *place: places.append(place))
    return places


def seen(view, pane):
    """Return the words that stand on the fill of the current hit."""
    accent = palette("light").on_accent
    selections = view.panes[pane].text.extraSelections()
    return [s.cursor.selectedText() for s in selections if s.format.foreground().color().name() == accent.lower()]


def test_words_are_found_in_all_panes_one_after_the_other(viva_and_tertawa, story, told):
    total = sum(story.article(a).text.lower().count("limusin") for a in viva_and_tertawa.pane_articles)
    viva_and_tertawa.find_words("LIMUSIN")
    for _ in range(total):
        viva_and_tertawa.find_next()
    assert told == [(place, total) for place in (*range(1, total + 1), 1)]
    viva_and_tertawa.find_previous()
    assert told[-1] == (total, total)


def test_the_current_place_is_in_sight(viva_and_tertawa):
    view = viva_and_tertawa
    view.find_words("otokrat")
    assert seen(view, 1) == ["otokrat"]
    view.find_words("aliansi")
    current = [(pane, y) for pane in view.panes for y, is_current in pane.text.hit_heights().items() if is_current]
    assert len(current) == 1
    pane, height = current[0]
    assert 0 < height - pane.text.place < pane.text.viewport().height()


def test_words_in_a_fold_open_it(viva_and_tertawa):
    viva_and_tertawa.find_words("Natania Longdong")
    assert seen(viva_and_tertawa, 0) == ["Natania Longdong"]


def test_words_of_a_headline_that_is_not_in_the_text_are_found(show, story):
    view = show(with_headlines(story, "Kunjungan Kenegaraan", None, None, None, None), 0)
    view.find_words("kunjungan  kenegaraan")
    assert seen(view, 0) == ["Kunjungan Kenegaraan"]


def test_a_new_search_goes_on_from_what_is_read(viva_and_tertawa, told):
    text = viva_and_tertawa.panes[0].text
    text.setFocus()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    viva_and_tertawa.find_words("putin")
    assert told[-1][0] > 1


def test_what_is_not_there_is_said(viva_and_tertawa, told):
    viva_and_tertawa.find_words("zamrud")
    assert told == [(0, 0)]


def test_clearing_takes_every_mark_away(viva_and_tertawa):
    view = viva_and_tertawa
    before = [pane.grab().toImage() for pane in view.panes]
    view.find_words("putin")
    assert [pane.grab().toImage() for pane in view.panes] != before
    view.clear_find()
    assert [pane.grab().toImage() for pane in view.panes] == before


def test_another_article_in_a_pane_is_searched_too(viva_and_tertawa, story, told):
    view = viva_and_tertawa
    view.find_words("putin")
    view.show_comparison(story, (story.articles[4].id, story.articles[2].id), Messages("id"))
    total = sum(story.article(a).text.lower().count("putin") for a in view.pane_articles)
    assert told[-1][1] == total


@pytest.fixture
def bar(qtbot):
    made = FindBar()
    qtbot.addWidget(made)
    made.set_appearance(Messages("id"), palette("light"))
    made.open()
    return made


def test_typing_looks_for_what_is_typed(bar, qtbot):
    with qtbot.waitSignals([bar.text_edited] * 3):
        QTest.keyClicks(bar.field, "lim")
    bar.show_place(2, 7)
    assert bar.count.text() == "2 dari 7"
    bar.show_place(0, 0)
    assert bar.count.text() == "Tidak ditemukan"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key_Return, Qt.NoModifier, "next_wanted"),
        (Qt.Key_Return, Qt.ShiftModifier, "previous_wanted"),
        (Qt.Key_Escape, Qt.NoModifier, "closed"),
    ],
)
def test_keys_go_on_go_back_and_close(bar, qtbot, key, modifier, signal):
    with qtbot.waitSignal(getattr(bar, signal)):
        QTest.keyClick(bar.field, key, modifier)


def test_nothing_typed_is_not_called_not_found(bar):
    bar.show_place(0, 0)
    assert bar.count.text() == ""
