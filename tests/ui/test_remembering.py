from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import LanguageChoice, Settings, SettingsFile, ThemeChoice
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


def test_what_the_command_line_asks_for_is_not_remembered(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    program = make_program(settings=SettingsFile(path), theme="dark", language="en")
    wait_until_read(qtbot, program)
    program.window.close()
    kept = SettingsFile(path).current
    assert (kept.theme, kept.language) == (ThemeChoice.SYSTEM, LanguageChoice.SYSTEM)
