"""Going through a story by kind, with the keys and at the foot of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model import Status
from reader.present.stepping import Kind, stops
from reader.ui.choosers import Chooser, StopChooser
from reader.ui.program import Program
from tests.builders import annotated_story
from tests.ui.conftest import MakeProgram, wait_until_read


@pytest.fixture
def annotated(qtbot: QtBot, make_program: MakeProgram) -> Program:
    story = annotated_story()
    program = make_program(compare=lambda *_: story)
    wait_until_read(qtbot, program)
    return program


def legend_words(program: Program) -> list[str]:
    return [part.text() for part in program.window.legend.findChildren(QLabel) if part.isVisible()]


def selected_status(program: Program) -> Status:
    reading = program.desk.reading
    assert reading is not None
    assert reading.selected is not None
    statement = reading.comparison.statement_of(reading.selected)
    assert statement is not None
    return statement.status


@pytest.mark.parametrize(
    ("key", "kind", "status"),
    [
        (Qt.Key.Key_1, Kind.CONTRADICTION, Status.CONTRADICTORY),
        (Qt.Key.Key_2, Kind.UNIQUE, Status.UNIQUE),
        (Qt.Key.Key_3, Kind.SHARED, Status.SHARED),
        (Qt.Key.Key_4, Kind.PARTIAL, Status.PARTIAL),
    ],
)
def test_a_digit_goes_through_a_kind_and_n_and_p_go_on(
    qtbot: QtBot, annotated: Program, key: Qt.Key, kind: Kind, status: Status
) -> None:
    total = len(stops(annotated_story())[kind])
    qtbot.keyClick(annotated.window, key)
    assert selected_status(annotated) is status
    assert f"1 dari {total}" in legend_words(annotated)
    qtbot.keyClick(annotated.window, Qt.Key.Key_P)
    assert f"{total} dari {total}" in legend_words(annotated)
    qtbot.keyClick(annotated.window, Qt.Key.Key_N)
    assert f"1 dari {total}" in legend_words(annotated)


def test_the_menu_of_kinds_says_how_many_there_are_of_each(annotated: Program) -> None:
    chooser = annotated.window.legend.findChild(StopChooser)
    assert chooser is not None
    found = stops(annotated_story())
    assert [action.text().rpartition(" ")[2] for action in chooser.menu().actions()] == [
        f"({len(found[kind])})" for kind in Kind
    ]
    chooser.menu().actions()[1].trigger()
    assert chooser.text() == "Pernyataan unik"
    assert "Pernyataan unik" in chooser.accessibleName()


def test_what_has_been_reviewed_is_not_led_to(annotated: Program) -> None:
    guide, pairs = annotated.desk.stop_guide, stops(annotated_story())[Kind.UNREVIEWED]
    guide.set_reviewed(frozenset(stop.sentences for stop in pairs[1:]))
    annotated.actions.kinds.actions()[-1].trigger()
    assert "1 dari 1" in legend_words(annotated)
    guide.set_reviewed(frozenset(stop.sentences for stop in pairs))
    assert "tidak ditemukan" in legend_words(annotated)
    assert not annotated.actions.next_stop.isEnabled()


def test_b_sets_the_first_article_against_each_other_in_turn(qtbot: QtBot, annotated: Program) -> None:
    view = annotated.window.comparison_view
    base, first = view.pane_articles
    met = [first]
    for _ in range(4):
        qtbot.keyClick(annotated.window, Qt.Key.Key_B)
        assert view.pane_articles[0] == base
        met.append(view.pane_articles[1])
    assert set(met) == {a.id for a in annotated_story().articles} - {base}
    qtbot.keyClick(annotated.window, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert view.pane_articles == (base, met[-2])


def test_a_pane_becomes_the_base_in_its_menu(annotated: Program) -> None:
    view = annotated.window.comparison_view
    left, right = view.pane_articles
    entries = [a for a in view.panes[1].header.chooser.menu().actions() if a.text() == "Jadikan artikel dasar"]
    entries[0].trigger()
    assert view.pane_articles == (right, left)


@pytest.mark.parametrize("width", [880, 1280])
def test_the_choices_at_the_foot_are_readable_in_a_narrow_window(
    qtbot: QtBot, annotated: Program, width: int
) -> None:
    annotated.window.resize(width, 560)
    choosers = annotated.window.legend.findChildren(Chooser)
    qtbot.waitUntil(lambda: all(chooser.width() >= chooser.sizeHint().width() for chooser in choosers))
