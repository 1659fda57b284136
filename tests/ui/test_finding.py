"""Finding words and dimming marks, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from reader.model import Status
from reader.settings import View
from reader.ui.choosers import OutletChooser
from reader.ui.program import Program
from reader.wording import outlet_names
from tests.ui.conftest import INDONESIAN


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


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_text_stays_where_it_is_on_the_screen_while_the_find_bar_comes_and_goes(
    qtbot: QtBot, program: Program, share: float
) -> None:
    pages = [pane.text for pane in program.window.comparison_view.panes]
    bar = pages[0].verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))

    def heights() -> list[int]:
        QApplication.processEvents()
        return [page.viewport().mapToGlobal(QPoint(0, -page.place)).y() for page in pages]

    before = heights()
    press(qtbot, program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    opened = heights()
    qtbot.keyClick(program.window.find_bar.field, Qt.Key.Key_Escape)
    assert before == opened == heights()


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
    comparison = program.desk.reading.comparison if program.desk.reading else None
    assert comparison is not None
    out = {s.id for s in comparison.sentences if s.is_statement and comparison.status(s.id) is Status.UNIQUE}
    texts = [pane.text for pane in program.window.comparison_view.panes]
    assert all(text.emphasis.filtered_out == out for text in texts)

    qtbot.keyClick(entry, Qt.Key.Key_Space)
    assert not any(text.emphasis.filtered_out for text in texts)


def test_the_foot_of_the_window_leaves_what_two_outlets_share(program: Program) -> None:
    view, chooser = program.window.comparison_view, program.window.legend.findChild(OutletChooser)
    reading = program.desk.reading
    assert reading is not None
    assert chooser is not None
    left, right = view.pane_articles
    name = outlet_names(reading.comparison.articles, INDONESIAN)[right]

    next(action for action in chooser.menu().actions() if action.text() == name).trigger()
    assert chooser.accessibleName() == f"Juga di {name}"
    kept = [s.id for s in reading.comparison.sentences_of(left) if s.is_statement]
    kept = [s for s in kept if s not in view.panes[0].text.emphasis.filtered_out]
    assert kept
    assert all(right in {c.sentence.article_id for c in reading.comparison.counterparts(s)} for s in kept)

    chooser.menu().actions()[-1].trigger()
    assert chooser.accessibleName() == f"Hanya dengan {name}"
    alone = [s for s in kept if s not in view.panes[0].text.emphasis.filtered_out]
    assert len(alone) < len(kept)

    chooser.menu().actions()[0].trigger()
    assert not view.panes[0].text.emphasis.filtered_out


def test_what_a_view_cannot_do_is_not_offered_in_it_and_says_why(program: Program) -> None:
    entries = [b for b in program.window.legend.findChildren(QAbstractButton) if b.isCheckable()]
    parts = [*entries, program.window.legend.findChild(OutletChooser)]
    for view, action in zip(View, program.actions.views.actions(), strict=True):
        action.trigger()
        is_whole = view in (View.QUOTES, View.OVERVIEW)
        assert all(part.isEnabled() is not is_whole for part in parts)
        assert all(("menunjukkan semuanya" in part.toolTip()) is is_whole for part in parts)
