"""The sheet “Display”, moved and ticked in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.settings import Face, SettingsFile
from reader.ui.labels import Line
from reader.ui.program import Program
from tests.ui.conftest import MakeProgram, wait_until_read, words_in


def matches(program: Program) -> int:
    assert program.desk.reading is not None
    return len(program.desk.reading.comparison.matches)


def open_sheet(qtbot: QtBot, program: Program) -> None:
    button = program.window.story_bar.display
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(program.window.display.isVisible)


def test_the_sheet_is_whole_where_the_screen_ends_below_the_button(qtbot: QtBot, program: Program) -> None:
    window, screen = program.window, program.window.screen().availableGeometry()
    window.move(0, screen.bottom() - 300)
    open_sheet(qtbot, program)
    frame = 2  # that the platform without a screen puts around everything
    assert window.display.geometry().bottom() <= screen.bottom() + frame


def move_cutoff(qtbot: QtBot, program: Program, cutoff: float) -> None:
    program.window.display.cutoff.slider.slider.setValue(round(100 * cutoff))
    qtbot.waitUntil(lambda: program.desk.reading.comparison.options.cutoff == cutoff)


def test_a_lower_cutoff_shows_more_matches_at_once(qtbot: QtBot, program: Program) -> None:
    assert program.desk.reading is not None
    program.desk.show(program.desk.reading.facing(program.desk.reading.comparison.matches[0]))
    before, selected = matches(program), program.desk.reading.selected
    open_sheet(qtbot, program)
    move_cutoff(qtbot, program, 0.3)
    more = matches(program) - before
    assert more > 0
    assert f"{more} muncul dibanding bawaan" in words_in(program.window.display.cutoff)
    assert program.desk.reading.selected == selected
    move_cutoff(qtbot, program, 0.8)
    assert f"{before - matches(program)} hilang dibanding bawaan" in words_in(program.window.display.cutoff)


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_of_the_sheet_is_cut_off(qtbot: QtBot, make_program: MakeProgram, language: str) -> None:
    program = make_program(language=language)
    wait_until_read(qtbot, program)
    open_sheet(qtbot, program)
    move_cutoff(qtbot, program, 0.8)
    cut = [
        line.text() for line in program.window.display.findChildren(Line) if line.sizeHint().width() > line.width()
    ]
    assert not cut


def test_of_many_wishes_the_last_one_is_shown(qtbot: QtBot, program: Program) -> None:
    slider = program.window.display.cutoff.slider.slider
    for value in range(49, 29, -1):
        slider.setValue(value)
    qtbot.waitUntil(lambda: program.desk.reading.comparison.options.cutoff == 0.3)
    assert slider.value() == 30


def test_the_cutoff_comes_back_at_the_next_start(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, first)
    move_cutoff(qtbot, first, 0.35)
    first.window.close()
    again = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, again)
    assert matches(again) == matches(first)
    assert again.window.display.cutoff.slider.slider.value() == 35


def test_the_text_is_set_as_it_is_wanted_and_as_it_was_again(qtbot: QtBot, program: Program) -> None:
    sheet, page = program.window.display, program.window.comparison_view.panes[0].text
    usual = page.style_in_force
    open_sheet(qtbot, program)
    qtbot.mouseClick(sheet.text.faces[Face.INTER], Qt.MouseButton.LeftButton)
    sheet.text.leading.slider.setValue(20)
    sheet.text.measure.slider.setValue(50)
    qtbot.keyClick(sheet.text.marks["wash"], Qt.Key.Key_Space)
    style = page.style_in_force
    assert (style.face, style.line_height, style.measure) == (Face.INTER, 2.0, 50)
    assert (style.wash, style.underlines, style.badges) == (False, True, True)
    qtbot.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    assert page.style_in_force == usual
    assert sheet.text.faces[Face.LITERATA].isChecked()
    assert not sheet.reset.isEnabled()


def test_everything_on_the_sheet_has_a_name(qtbot: QtBot, program: Program) -> None:
    open_sheet(qtbot, program)
    sheet = program.window.display
    sliders = [sheet.cutoff.slider, sheet.text.letters, sheet.text.leading, sheet.text.measure]
    assert all(part.slider.accessibleName() for part in sliders)
    assert all(button.text() for button in sheet.findChildren(QAbstractButton))
