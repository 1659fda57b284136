"""How the reader wants texts to be set: in every view at once, and at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from reader.settings import SettingsFile, TextStyle, View
from reader.ui.program import Program
from tests.ui.conftest import MakeProgram, wait_until_read


def open_view(program: Program, view: View) -> None:
    next(action for action in program.actions.views.actions() if action.data() == view).trigger()


def length(program: Program) -> int:
    """Return how far what is read scrolls."""
    QApplication.processEvents()
    areas = program.window.views.currentWidget().findChildren(QAbstractScrollArea)
    return max(area.verticalScrollBar().maximum() for area in areas)


@pytest.mark.parametrize("view", list(View))
def test_larger_text_is_larger_in_every_view(program: Program, view: View) -> None:
    open_view(program, view)
    usual = length(program)
    for _ in range(4):
        program.actions.zoom_in.trigger()
    assert length(program) > usual
    program.actions.zoom_reset.trigger()
    assert length(program) == usual


@pytest.mark.parametrize("view", list(View))
def test_the_wheel_with_control_makes_what_is_read_larger(program: Program, view: View) -> None:
    open_view(program, view)
    QApplication.processEvents()
    shown = program.window.views.currentWidget()
    under_the_pointer = shown.childAt(shown.width() // 3, shown.height() // 2)
    # Qt hands on to what scrolls only what comes from a real wheel.
    while not isinstance(under_the_pointer.parentWidget(), QAbstractScrollArea):
        under_the_pointer = under_the_pointer.parentWidget()
    before = program.dresser.appearance.text.text_size
    turned = QWheelEvent(
        QPointF(9, 9),
        QPointF(under_the_pointer.mapToGlobal(QPoint(9, 9))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(under_the_pointer, turned)
    assert program.dresser.appearance.text.text_size == before + 1


def test_letters_come_back_at_the_next_start(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, first)
    wanted = TextStyle(line_height=1.9, measure=55, underlines=False).zoomed(3)
    first.dresser.set_text_style(wanted)
    first.window.close()
    again = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, again)
    style = again.window.comparison_view.panes[0].text.style_in_force
    assert (style.text_size, style.line_height, style.measure, style.underlines) == (19, 1.9, 55, False)
