"""The window without a mouse and without seeing it: where Tab goes, and what is said."""

from __future__ import annotations

from itertools import groupby
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui import aloud
from reader.ui.program import Program
from tests.ui.test_accessible_tree import NAME, walk


def tab_round(qtbot: QtBot, start: QWidget) -> list[QWidget]:
    """Return what Tab stops at from a part of the window until it comes round again."""
    start.setFocus()
    met: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in met:
        met.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    return met


def area_of(program: Program, widget: QWidget) -> str:
    window = program.window
    areas = {
        "head": window.story_bar,
        "articles": window.articles,
        "panes": window.comparison_view,
        "counterparts": window.counterparts,
        "foot": window.legend,
    }
    return next(name for name, area in areas.items() if area.isAncestorOf(widget))


@pytest.mark.parametrize("selects", [False, True])
def test_tab_goes_round_the_window_as_it_is_read(qtbot: QtBot, program: Program, selects: bool) -> None:
    if selects:
        qtbot.keyClick(program.window, Qt.Key.Key_3)
    met = tab_round(qtbot, program.window.comparison_view.panes[0].text)
    areas = [area for area, _ in groupby(area_of(program, widget) for widget in met)]
    assert areas == ["panes", "counterparts", "foot", "head", "articles"]


def test_everything_that_takes_the_focus_has_a_name_and_the_texts_can_be_read(
    qtbot: QtBot, program: Program
) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_3)
    parts = walk(QAccessible.queryAccessibleInterface(program.window))
    focusable = [part for part in parts if part.state().focusable]
    assert len(focusable) > 25
    assert all(part.text(NAME) for part in focusable)
    texts = [part for part in focusable if part.text(NAME).startswith("Teks")]
    assert {part.text(NAME)[-14:] for part in texts} == {"panel 1 dari 2", "panel 2 dari 2"}
    for text in (part.textInterface() for part in texts):
        assert text is not None
        assert "Putin" in text.text(0, text.characterCount())


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader that listens is told from now on."""
    words: list[str] = []
    listening = SimpleNamespace(
        isActive=lambda: True, updateAccessibility=lambda event: words.append(event.message())
    )
    monkeypatch.setattr(aloud, "QAccessible", listening)
    return words


def test_the_sentence_under_the_keyboard_is_said_with_its_outlet_and_status(
    qtbot: QtBot, program: Program, said: list[str]
) -> None:
    text = program.window.comparison_view.panes[0].text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_J)
    reading = program.desk.reading
    assert reading is not None
    assert reading.selected is not None
    assert len(said) == 1
    assert said[0].endswith(" ".join(reading.comparison.text_of(reading.selected).split()))
    assert "padanan" in said[0]


def test_the_card_is_said_where_it_is_asked_for(qtbot: QtBot, program: Program, said: list[str]) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_3)
    program.window.comparison_view.focus_active_pane()
    said.clear()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_I)
    assert len(said) == 1
    assert "Dinyatakan juga oleh" in said[0]


def test_a_stop_is_said_with_its_place_among_all(qtbot: QtBot, program: Program, said: list[str]) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2)
    assert any(words.startswith("Pernyataan unik: 1 dari ") for words in said)
