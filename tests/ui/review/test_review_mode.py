"""Reviewing match after match by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from reader.locations import BUNDLED_STORY
from reader.model import Relation
from reader.settings import View
from reader.ui.program import Program
from reader.verdicts import Pair, Verdict
from tests.ui.review.conftest import Read, card_of, pairs, press, settled
from tests.ui.test_keyboard import tab_round
from tests.ui.test_window import comparison_in

CONTROL = Qt.KeyboardModifier.ControlModifier
TWO = tuple(sorted(BUNDLED_STORY.glob("*.txt"))[:2])
SHIFT = Qt.KeyboardModifier.ShiftModifier


def begin(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_R, CONTROL)


def looked_at(program: Program) -> Pair:
    reading = program.desk.reading
    assert reading is not None
    assert reading.match is not None
    assert {reading.comparison.sentence(s).article_id for s in (reading.match.left, reading.match.right)} <= set(
        program.window.comparison_view.pane_articles
    )
    return reading.match.left, reading.match.right


def progress(program: Program) -> str:
    return program.review.bar.words().split(".")[0]


def test_review_begins_with_contradictions_and_then_the_least_sure(qtbot: QtBot, read: Read) -> None:
    program = read()
    order = [(m.left, m.right) for m in program.desk.reviewed.to_review]
    begin(qtbot, program)
    met = []
    for _ in range(4):
        met.append(looked_at(program))
        press(qtbot, program, Qt.Key.Key_Y)

    assert met == order[:4]
    assert pairs(program)[met[0]] is Relation.CONTRADICTORY
    assert progress(program) == f"4 dari {len(order)} ditinjau"


def test_each_answer_has_a_key_and_changing_the_relation_stays(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    rejected = looked_at(program)
    press(qtbot, program, Qt.Key.Key_X)
    changed, before = looked_at(program), pairs(program)
    press(qtbot, program, Qt.Key.Key_R)
    stayed = looked_at(program)
    press(qtbot, program, Qt.Key.Key_Y)
    skipped = looked_at(program)
    press(qtbot, program, Qt.Key.Key_S)
    after = looked_at(program)
    press(qtbot, program, Qt.Key.Key_S, SHIFT)

    assert rejected not in pairs(program)
    assert changed == stayed
    assert pairs(program)[changed] is not before[changed]
    assert skipped not in (changed, after)
    assert looked_at(program) == skipped
    assert progress(program).startswith("2 dari")


def test_undo_leads_back_to_the_match(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    first = looked_at(program)
    press(qtbot, program, Qt.Key.Key_X)
    assert looked_at(program) != first
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)

    assert looked_at(program) == first
    assert progress(program).startswith("0 dari")


def test_skipped_matches_come_round_again(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    begin(qtbot, program)
    first = looked_at(program)
    for _ in program.desk.reviewed.to_review:
        press(qtbot, program, Qt.Key.Key_S)

    assert looked_at(program) == first


def test_end_of_the_review_is_said(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    begin(qtbot, program)
    total = len(program.desk.reviewed.to_review)
    for _ in range(total):
        press(qtbot, program, Qt.Key.Key_Y)

    assert program.review.bar.words() == f"{total} dari {total} ditinjau. Semua padanan sudah ditinjau."


def test_keys_pressed_faster_than_decisions_are_kept_are_all_followed(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    for key in (Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_X):
        qtbot.keyClick(program.window, key)
    settled(qtbot, program)

    assert progress(program).startswith("4 dari")
    verdicts = [standing.verdict for standing in program.desk.reviewed.standing.values()]
    assert verdicts == [Verdict.CONFIRM, Verdict.REJECT] * 2


def test_review_is_found_again_after_a_restart(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    press(qtbot, program, Qt.Key.Key_Y)
    following = looked_at(program)
    program.window.close()

    again = read()
    begin(qtbot, again)
    assert looked_at(again) == following
    assert progress(again).startswith("1 dari")


def test_bar_and_its_answers_have_names(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    parts = [
        QAccessible.queryAccessibleInterface(part) for part in program.review.bar.children() if part.isWidgetType()
    ]

    assert all(part.text(QAccessible.Text.Name) for part in parts if part and not part.state().invisible)


def test_tab_reaches_the_answers_after_the_head_and_before_the_articles(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    met = tab_round(qtbot, program.window.comparison_view.panes[0].text)
    areas = [program.window.story_bar, program.review.bar, program.window.articles]
    order = [next((place for place, area in enumerate(areas) if area.isAncestorOf(part)), None) for part in met]
    known = [place for place in order if place is not None]

    assert known == sorted(known)
    assert known.count(1) == 6


def test_bar_is_out_of_sight_while_another_page_covers_what_is_reviewed(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    begin(qtbot, program)

    program.actions.show_library.trigger()
    assert not program.review.bar.isVisible()

    qtbot.keyClick(program.shelf.page.list, Qt.Key.Key_Escape)
    assert program.review.bar.isVisible()


def test_review_that_begins_on_another_page_leads_to_what_is_reviewed(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    program.actions.show_library.trigger()

    begin(qtbot, program)

    assert program.review.bar.isVisible()
    assert program.window.comparison_view.isVisible()


def heights(program: Program) -> list[int]:
    """Return where on the screen the texts begin, as soon as they can be seen there."""
    view = program.window.comparison_view
    view.finish_motion()
    for _ in range(3):  # a layout may ask for another one
        QApplication.processEvents()
    pages = [pane.text for pane in view.panes]
    return [page.viewport().mapToGlobal(QPoint(0, -page.place)).y() for page in pages]


@pytest.mark.parametrize("share", [0.25, 0.5, 1])
def test_text_stays_where_it_is_on_the_screen_when_the_bar_goes(qtbot: QtBot, read: Read, share: float) -> None:
    program = read(*TWO)
    program.window.resize(1280, 600)
    program.actions.synchronised.setChecked(False)
    begin(qtbot, program)
    heights(program)
    for pane in program.window.comparison_view.panes:
        bar = pane.text.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
    before = heights(program)

    qtbot.mouseClick(program.review.bar.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)
    assert not program.review.bar.isVisible()
    assert heights(program) == before


def test_match_in_sight_stays_where_it_is_when_the_bar_comes(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    begin(qtbot, program)
    first = looked_at(program)
    program.actions.review.trigger()
    before = heights(program)

    begin(qtbot, program)
    assert looked_at(program) == first
    assert heights(program) == before


def test_match_under_review_is_seen_in_its_texts_from_whatever_view(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    matrix = program.actions.views.actions()[list(View).index(View.MATRIX)]
    matrix.trigger()
    begin(qtbot, program)
    assert program.window.views.current is View.PANES
    assert program.window.focusWidget() in [pane.text for pane in program.window.comparison_view.panes]

    matrix.trigger()
    press(qtbot, program, Qt.Key.Key_S)
    assert program.window.views.current is View.PANES
    looked_at(program)


def test_both_sides_of_each_match_stand_out_alone_and_in_sight(qtbot: QtBot, read: Read) -> None:
    program = read(*TWO)
    begin(qtbot, program)
    view, met = program.window.comparison_view, []
    while not met or looked_at(program) != met[0]:
        met.append(looked_at(program))
        view.finish_motion()
        for pane in view.panes:
            own = {s.id for s in comparison_in(program).sentences_of(pane.article_id)}
            (side,) = own & pane.text.emphasis.selected
            assert side in met[-1]
            assert pane.text.viewport().rect().contains(pane.text.rectangle_of(side).topLeft())
        press(qtbot, program, Qt.Key.Key_S)

    assert set(met) == set(pairs(program))


def test_card_that_is_scrolled_to_is_seen_whole(qtbot: QtBot, read: Read) -> None:
    program = read()
    begin(qtbot, program)
    columns = program.window.counterparts.findChildren(QScrollArea)
    column = next(column for column in columns if column.isVisible())
    scrolled = 0
    for _ in range(20):
        card = card_of(program, program.desk.reading.match)
        top = card.mapTo(column.viewport(), QPoint(0, 0)).y()
        if column.verticalScrollBar().value() and card.height() <= column.viewport().height():
            scrolled += 1
            assert 0 <= top <= column.viewport().height() - card.height()
        press(qtbot, program, Qt.Key.Key_S)

    assert scrolled
