from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from reader.settings import LanguageChoice, Settings, SettingsFile, ThemeChoice
from reader.ui.program import Program
from tests.ui.compare.acts import drag
from tests.ui.conftest import MakeProgram, wait_until_read


def test_size_panes_theme_and_language_come_back(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_program(settings=SettingsFile(path), language=None)
    wait_until_read(qtbot, first)
    first.actions.themes.actions()[2].trigger()
    first.actions.languages.actions()[2].trigger()
    first.actions.synchronised.trigger()
    assert first.desk.reading is not None
    others = [a.id for a in first.desk.reading.comparison.articles if a.id not in first.desk.reading.panes]
    first.window.comparison_view.article_chosen.emit(0, others[0])
    first.window.comparison_view.article_chosen.emit(1, others[1])
    first.window.reading_area.set_panel_sizes({"articles": 240})
    first.window.resize(1300, 820)
    first.window.close()

    kept = SettingsFile(path).current
    assert (kept.theme, kept.language) == (ThemeChoice.DARK, LanguageChoice.ENGLISH)
    assert not kept.synchronised
    assert kept.panels == {"articles": 240}
    again = make_program(settings=SettingsFile(path), language=None)
    wait_until_read(qtbot, again)
    assert again.window.comparison_view.pane_articles == (others[0], others[1])
    assert again.dresser.appearance.palette.name == "dark"
    assert QApplication.palette().window().color().name().upper() == again.dresser.appearance.palette.window


def test_the_window_stands_again_where_it_stood(program: Program) -> None:
    window = program.window
    window.setMinimumSize(300, 200)  # the screen of a machine without one is small
    window.setGeometry(90, 80, 640, 500)
    before, state = window.geometry(), window.geometry_state()
    window.setGeometry(20, 40, 400, 300)
    window.restore(state)
    assert window.geometry() == before


def test_a_maximised_window_and_a_dragged_edge_come_back(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    first = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, first)
    edge = first.window.reading_area.findChild(QSplitter).handle(1)
    drag(edge, edge, QPoint(-40, 100))
    width = first.window.articles.width()
    first.window.showMaximized()
    first.window.close()

    again = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, again)
    assert again.window.isMaximized()
    assert again.window.articles.width() == width


def test_a_window_that_is_too_large_for_the_screen_fills_it(program: Program) -> None:
    window = program.window
    window.resize(window.screen().availableSize() * 2)
    window.fit_screen()
    assert window.isMaximized()


def test_a_window_that_would_reach_over_the_edge_is_brought_into_the_screen(
    monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    window, room = program.window, QRect(0, 0, 1920, 1080)
    screen = SimpleNamespace(availableGeometry=lambda: room, availableSize=room.size)
    monkeypatch.setattr(window, "screen", lambda: screen)
    window.move(900, 700)
    window.fit_screen()
    assert room.contains(QRect(window.pos(), window.size()))


@pytest.mark.parametrize("synchronised", [True, False])
def test_panes_scroll_together_as_they_did_at_the_last_start(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path, synchronised: bool
) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    settings.current = Settings(synchronised=synchronised)
    program = make_program(settings=settings)
    wait_until_read(qtbot, program)
    left, right = (pane.text.verticalScrollBar() for pane in program.window.comparison_view.panes)
    left.setValue(left.maximum())
    assert (right.value() > 0) is synchronised
    assert program.actions.synchronised.isChecked() is synchronised


def test_a_click_between_the_heads_lets_each_pane_scroll_by_itself(qtbot: QtBot, program: Program) -> None:
    left, right = (pane.text.verticalScrollBar() for pane in program.window.comparison_view.panes)
    switches = program.window.comparison_view.strips[0].findChildren(QToolButton)
    (switch,) = [button for button in switches if button.isVisible()]
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    left.setValue(left.maximum())
    assert right.value() == 0
    assert not program.actions.synchronised.isChecked()
    assert "sendiri" in switch.toolTip()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    left.setValue(0)
    left.setValue(left.maximum())
    assert right.value() > 0


def test_what_the_command_line_asks_for_is_not_remembered(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    program = make_program(settings=SettingsFile(path), theme="dark", language="en")
    wait_until_read(qtbot, program)
    program.window.close()
    kept = SettingsFile(path).current
    assert (kept.theme, kept.language) == (ThemeChoice.SYSTEM, LanguageChoice.SYSTEM)
