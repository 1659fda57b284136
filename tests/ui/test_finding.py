"""Finding words and dimming marks, in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.model import Status
from reader.settings import View
from reader.ui.app import Program


def press(qtbot: QtBot, program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    program.window.activateWindow()
    qtbot.keyClick(program.window, key, modifier)


def test_words_are_typed_found_and_let_go_of(qtbot: QtBot, program: Program) -> None:
    bar = program.window.find_bar
    assert not bar.isVisible()

    press(qtbot, program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(bar.field, "limusin")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)

    panes = program.window.comparison_view
    assert program.desk.reading is not None
    texts = [
        program.desk.reading.comparison.article(article_id).text.lower() for article_id in panes.pane_articles
    ]
    total = sum(text.count("limusin") for text in texts)
    assert total > 2
    assert bar.count.text() == f"2 dari {total}"

    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not any(pane.text.hit_heights() for pane in panes.panes)


def test_f3_goes_on_from_place_to_place_and_shift_f3_back(qtbot: QtBot, program: Program) -> None:
    bar = program.window.find_bar
    press(qtbot, program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(bar.field, "limusin")
    first, _, total = bar.count.text().partition(" dari ")
    assert first == "1"
    program.window.comparison_view.focus_active_pane()

    met = []
    for _ in range(int(total)):
        press(qtbot, program, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
        met.append(int(bar.count.text().partition(" dari ")[0]))
    assert met == [*range(2, int(total) + 1), 1]

    press(qtbot, program, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{total} dari {total}"
    panes = program.window.comparison_view.panes
    assert [is_current for pane in panes for is_current in pane.text.hit_heights().values()].count(True) == 1


def test_finding_leads_back_to_the_panes(qtbot: QtBot, program: Program) -> None:
    program.actions.views.actions()[list(View).index(View.OVERVIEW)].trigger()

    press(qtbot, program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert program.window.views.current is View.PANES
    assert program.window.find_bar.isVisible()


def test_a_click_on_the_legend_dims_the_marks_of_a_status(qtbot: QtBot, program: Program) -> None:
    entry = next(
        button
        for button in program.window.legend.findChildren(QAbstractButton)
        if button.isCheckable() and "satu outlet" in button.toolTip().lower()
    )

    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert program.window.comparison_view.page_style.statuses == frozenset(Status) - {Status.UNIQUE}

    qtbot.keyClick(entry, Qt.Key.Key_Space)
    assert program.window.comparison_view.page_style.statuses == frozenset(Status)


def test_what_a_view_cannot_do_is_not_offered_in_it(program: Program) -> None:
    entries = [b for b in program.window.legend.findChildren(QAbstractButton) if b.isCheckable()]
    for view, action in zip(View, program.actions.views.actions(), strict=True):
        action.trigger()
        assert all(entry.isEnabled() is (view is View.PANES) for entry in entries)
        assert program.actions.zoom_in.isEnabled() is (view in (View.PANES, View.READ_ONCE))
