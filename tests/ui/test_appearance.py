from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.settings import LanguageChoice, ThemeChoice, View
from reader.ui.program import Program
from tests.builders import annotated_story
from tests.ui.conftest import MakeProgram, wait_until_read, words_in


@pytest.fixture
def selected(qtbot: QtBot, make_program: MakeProgram) -> Program:
    """Return the program with a contradiction selected."""
    story = annotated_story()
    program = make_program(compare=lambda *_: story)
    wait_until_read(qtbot, program)
    qtbot.keyClick(program.window, Qt.Key.Key_N)
    return program


def choose(program: Program, choice: View | ThemeChoice | LanguageChoice) -> None:
    actions = program.actions
    groups = {View: actions.views, ThemeChoice: actions.themes, LanguageChoice: actions.languages}
    next(action for action in groups[type(choice)].actions() if action.data() == choice).trigger()


def test_another_language_changes_the_words_and_keeps_what_is_read(selected: Program) -> None:
    before = selected.desk.reading
    assert "Bertentangan" in words_in(selected.window.counterparts)
    choose(selected, LanguageChoice.ENGLISH)
    shown = words_in(selected.window)
    assert "Contradicts" in shown
    assert "Bertentangan" not in shown
    assert selected.desk.reading is before
    assert before is not None
    assert selected.window.comparison_view.selected == before.selected
    assert selected.window.comparison_view.pane_articles == before.panes


def test_buttons_of_dialogs_speak_the_language_of_the_program(selected: Program) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
    choose(selected, LanguageChoice.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_another_theme_keeps_what_is_read_and_where(selected: Program) -> None:
    view, before = selected.window.comparison_view, selected.desk.reading
    view.finish_motion()
    places = [pane.text.verticalScrollBar().value() for pane in view.panes]
    choose(selected, ThemeChoice.DARK)
    assert selected.dresser.appearance.palette.name == "dark"
    assert selected.desk.reading is before
    assert [pane.text.verticalScrollBar().value() for pane in view.panes] == places


@pytest.mark.parametrize(("choice", "shown"), [(ThemeChoice.SYSTEM, "dark"), (ThemeChoice.LIGHT, "light")])
def test_the_theme_follows_the_system_unless_another_is_chosen(
    selected: Program, monkeypatch: pytest.MonkeyPatch, choice: ThemeChoice, shown: str
) -> None:
    choose(selected, choice)
    monkeypatch.setattr("reader.ui.dresser.system_theme", lambda: "dark")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert selected.dresser.appearance.palette.name == shown


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("view", list(View))
def test_everything_that_takes_the_keyboard_has_a_name(
    qtbot: QtBot, make_program: MakeProgram, language: str, view: View
) -> None:
    story = annotated_story()
    program = make_program(compare=lambda *_: story, language=language)
    wait_until_read(qtbot, program)
    qtbot.keyClick(program.window, Qt.Key.Key_N)
    choose(program, view)
    program.window.notice_bar.say_problem("…")
    reached = [node for node in accessible(program.window) if node.state().focusable]
    assert len(reached) > 12
    assert [node.role() for node in reached if not node.text(QAccessible.Text.Name)] == []


@pytest.mark.parametrize("view", list(View))
def test_the_keyboard_reaches_every_part_of_the_window(qtbot: QtBot, selected: Program, view: View) -> None:
    window = selected.window
    choose(selected, view)
    parts = [window.story_bar, window.articles, window.views, window.legend]
    if view is not View.MATRIX:
        parts.append(window.counterparts)
    reached = set()
    for _ in range(150):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focus = window.focusWidget()
        reached |= {part for part in parts if focus is not None and part.isAncestorOf(focus)}
    assert reached == set(parts)


def accessible(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Return what a screen reader finds in a window, from the top down, hidden parts left out."""
    root = QAccessible.queryAccessibleInterface(widget)
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or not node.isValid() or node.state().invisible:
            continue
        yield node
        waiting += [node.child(place) for place in range(node.childCount())]
