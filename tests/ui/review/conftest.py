"""The window on the bundled story, with a library of its own that outlives it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library.library_file import LibraryFile
from reader.model import Match, Relation
from reader.ui.program import Program
from reader.ui.reading import telling
from reader.ui.wording_card import WordingCard
from tests.ui.conftest import MakeProgram, wait_until_read
from tests.ui.test_window import comparison_in

Read = Callable[..., Program]


@pytest.fixture
def read(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> Read:
    """Open the bundled story, or other files, in a new window on the same library."""

    def opened(*paths: Path) -> Program:
        program = make_program(*paths, library=LibraryFile(tmp_path / "library.db"))
        wait_until_read(qtbot, program)
        return program

    return opened


def facing_contradiction(program: Program) -> Match:
    """Select a sentence of the clearest contradiction and return that."""
    assert program.desk.reading is not None
    program.desk.show(telling(program.desk.reading))
    match = program.judging.match
    assert match is not None
    return match


def settled(qtbot: QtBot, program: Program) -> None:
    """Wait until what was decided is kept and shown."""
    qtbot.waitUntil(lambda: not program.reviewer.busy)


def press(qtbot: QtBot, program: Program, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(program.window, key, held)
    settled(qtbot, program)


def card_of(program: Program, match: Match) -> WordingCard:
    assert program.desk.reading is not None
    other = match.right if program.desk.reading.selected == match.left else match.left
    card = program.window.counterparts.card_of(other)
    assert card is not None
    return card


def pairs(program: Program) -> dict[tuple[str, str], Relation]:
    return {(m.left, m.right): m.relation for m in comparison_in(program).matches}
