from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from reader.ui.main_menu import MainMenu
from reader.ui.program import Program


def test_no_key_is_given_twice(program: Program) -> None:
    given = Counter(key.toString() for action in program.actions.all() for key in action.shortcuts())
    assert [key for key, times in given.items() if times > 1] == []


def actions_in(menu: QMenu) -> set[QAction]:
    below = [action.menu() for action in menu.actions()]
    return set(menu.actions()).union(*(actions_in(part) for part in below if isinstance(part, QMenu)))


def test_everything_that_can_be_asked_for_is_in_the_menu(program: Program) -> None:
    menu = program.window.story_bar.findChild(MainMenu)
    assert set(program.actions.all()) <= actions_in(menu)
    assert all(action.text() for action in actions_in(menu) if not action.isSeparator())
    assert len(menu.actions()) < 12  # a menu that is taken in at a glance


def test_menus_read_from_left_to_right_even_where_an_arrow_stands_behind_words(program: Program) -> None:
    menus = program.window.findChildren(QMenu)
    assert len(menus) > 5
    assert {menu.layoutDirection() for menu in menus} == {Qt.LayoutDirection.LeftToRight}


def test_the_key_for_quitting_closes_the_window(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not program.window.isVisible()


def test_the_keys_make_the_text_larger_and_smaller(qtbot: QtBot, program: Program) -> None:
    text = program.window.comparison_view.panes[0].text
    before = text.document().size().height()
    qtbot.keyClick(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert text.document().size().height() > before
    qtbot.keyClick(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert text.document().size().height() == before


def test_the_sheet_of_keys_opens_by_key_and_names_every_action(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    sheet = next(d for d in program.window.findChildren(QDialog) if d.isVisible())
    screen = sheet.screen().availableSize()
    assert sheet.size() == sheet.size().boundedTo(screen)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    together = program.actions.kinds.actions()  # these stand in one line of the sheet
    named = [a for a in program.actions.all() if a.shortcuts() and a not in together]
    assert {a.text().rstrip("…") for a in named} <= shown
    assert any("kontradiksi" in words.lower() and "unik" in words for words in shown)
    sheet.close()
