"""The comparison view as its reader meets it: real panes, real clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from reader.model import Match, Relation, Status
from reader.palette import palette
from tests.builders import comparison
from tests.ui.compare.acts import (
    click,
    contradiction,
    cursor_sentence,
    heights,
    outline_is_drawn,
    press,
    told,
    walk,
)


def test_click_on_a_sentence_emits_it_and_outlines_it(viva_and_tertawa, story, qtbot):
    view = viva_and_tertawa
    sentence_id, _ = contradiction(story, 4, 1)
    assert not outline_is_drawn(view.panes[0], sentence_id, Status.CONTRADICTORY)
    with qtbot.waitSignal(view.sentence_activated) as activated:
        click(view.panes[0], sentence_id)
    view.finish_motion()
    assert activated.args == [sentence_id]
    assert view.selected == sentence_id
    assert outline_is_drawn(view.panes[0], sentence_id, Status.CONTRADICTORY)


def test_click_on_a_strand_selects_what_it_joins(show, qtbot):
    articles, sentences = told("Satu hal saja.", "Satu hal saja.")
    view = show(comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)]), 0, 1)
    strip = view.strips[0]
    middle = view.panes[0].text_top + view.panes[0].text.rectangle_of("a:0").center().y()
    with qtbot.waitSignal(view.sentence_activated) as activated:
        QTest.mouseClick(strip, Qt.LeftButton, pos=QPoint(strip.width() // 2, middle))
    assert activated.args == ["a:0"]


def test_hovering_a_sentence_draws_its_strands_stronger(viva_and_tertawa, story):
    sentence_id, _ = contradiction(story, 4, 1)
    pane, strip = viva_and_tertawa.panes[0], viva_and_tertawa.strips[0]
    before = strip.grab().toImage()
    QTest.mouseMove(pane.text.viewport(), pane.text.rectangle_of(sentence_id).center())
    assert strip.grab().toImage() != before


def test_selecting_brings_the_counterpart_level(viva_and_tertawa, story):
    ends = contradiction(story, 4, 1)
    viva_and_tertawa.select(ends[0])
    left, right = heights(viva_and_tertawa, *ends)
    assert left == pytest.approx(right, abs=2)


def test_selecting_does_not_move_a_sentence_that_is_seen_already(viva_and_tertawa, story):
    view = viva_and_tertawa
    ends = contradiction(story, 4, 1)
    bar = view.panes[0].text.verticalScrollBar()
    bar.setValue(bar.value() + view.panes[0].text.rectangle_of(ends[0]).top() - 200)
    view.select(ends[0])
    assert heights(view, *ends)[0] == pytest.approx(200, abs=2)


def test_the_sentence_of_an_article_that_is_not_shown_selects_its_counterparts(viva_and_tertawa, story):
    kompas = story.articles[2].id
    sentence = next(
        s
        for s in story.sentences_of(kompas)
        if {c.sentence.article_id for c in story.counterparts(s.id)} >= set(viva_and_tertawa.pane_articles)
    )
    viva_and_tertawa.select(sentence.id)
    assert viva_and_tertawa.selected == sentence.id


@pytest.mark.parametrize(("forth", "back"), [(Qt.Key_J, Qt.Key_K), (Qt.Key_Down, Qt.Key_Up)])
def test_keys_step_from_statement_to_statement(viva_and_tertawa, story, forth, back):
    view = viva_and_tertawa
    statements = [s.id for s in story.sentences_of(view.pane_articles[0]) if s.is_statement]
    view.panes[0].text.setFocus()
    selected = []
    for key in (forth, forth, forth, back):
        press(view, key)
        selected.append(view.selected)
    assert selected == [*statements[:3], statements[1]]


def test_stepping_past_the_last_sentence_stays_there(viva_and_tertawa, story):
    view = viva_and_tertawa
    last = [s.id for s in story.sentences_of(view.pane_articles[0]) if s.is_statement][-1]
    view.select(last)
    view.panes[0].text.setFocus()
    press(view, Qt.Key_J)
    assert view.selected == last


def test_enter_goes_to_the_counterpart(viva_and_tertawa, story):
    view = viva_and_tertawa
    left, right = contradiction(story, 4, 1)
    view.panes[0].text.setFocus()
    view.select(left)
    press(view, Qt.Key_Return)
    assert view.selected == right
    assert view.panes[1].text.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key_Tab, Qt.Key_F6])
def test_keys_switch_the_pane(viva_and_tertawa, key):
    viva_and_tertawa.panes[0].text.setFocus()
    press(viva_and_tertawa, key)
    assert viva_and_tertawa.panes[1].text.hasFocus()


def test_escape_lets_go_of_the_sentence(viva_and_tertawa, story, qtbot):
    view = viva_and_tertawa
    view.select(contradiction(story, 4, 1)[0])
    view.panes[0].text.setFocus()
    with qtbot.waitSignal(view.selection_cleared):
        press(view, Qt.Key_Escape)
    assert view.selected is None


def test_five_panes_show_the_counterparts_of_one_statement_level(show, story):
    view = show(story, 0, 1, 2, 3, 4, size=(1500, 800))
    sentence = max(
        (s for s in story.sentences_of(story.articles[0].id)),
        key=lambda s: len({c.sentence.article_id for c in story.counterparts(s.id)}),
    )
    view.select(sentence.id)
    view.finish_motion()
    tops = [
        pane.text.rectangle_of(cursor_sentence(pane)).top()
        for pane in view.panes
        if any(c.sentence.article_id == pane.article_id for c in story.counterparts(sentence.id))
    ]
    own = view.panes[0].text.rectangle_of(sentence.id).top()
    assert len(tops) >= 3
    assert sum(abs(top - own) <= 2 for top in tops) >= 2
    assert view.panes[0].text.viewport().rect().contains(QPoint(5, own))


def test_one_article_alone_is_read_in_one_pane(show, story):
    view = show(story, 2)
    view.select(next(s.id for s in story.sentences_of(story.articles[2].id) if s.is_statement))
    assert len(view.panes) == 1


def test_choosing_an_article_in_a_header_asks_for_it(viva_and_tertawa, story, qtbot):
    menu = viva_and_tertawa.panes[1].header.chooser.menu()
    with qtbot.waitSignal(viva_and_tertawa.article_chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == [1, story.articles[2].id]


def test_every_focusable_part_has_a_name(viva_and_tertawa):
    root = QAccessible.queryAccessibleInterface(viva_and_tertawa)
    names = [part.text(QAccessible.Text.Name) for part in walk(root) if part.state().focusable]
    assert len(names) >= 4
    assert all(names)


def test_an_article_without_anything_in_common_is_shown_as_it_is(show):
    articles, sentences = told("Satu hal.|Hal lain.", "Cerita yang berbeda sama sekali.")
    view = show(comparison(articles, sentences, []), 0, 1)
    view.select("a:0")
    assert "Cerita yang berbeda" in view.panes[1].text.toPlainText()


def test_strands_leave_both_edges_of_their_strip_whole_on_a_screen_of_any_scale(show):
    articles, sentences = told("Satu hal saja.", "Satu hal saja.")
    view = show(comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)]), 0, 1)
    strip, line = view.strips[0], QColor(palette("light").line)
    for scale in (1, 1.5, 2):
        image = QImage(strip.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        strip.render(image)
        for x in (0, image.width() - 1):
            assert all(image.pixelColor(x, y) == line for y in range(image.height()))
