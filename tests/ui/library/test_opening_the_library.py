"""The library at the start of the window: made, refused, and gone again where there is none of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.errors import Problem
from reader.library.database import connect, open_library
from reader.library.library_file import LibraryFile
from reader.ui.notice_bar import Tone
from tests.ui.conftest import INDONESIAN, MakeProgram, wait_until_read


def damage(path: Path) -> None:
    path.write_text("Bukan basis data. " * 100)


def make_newer(path: Path) -> None:
    open_library(path).close()
    connection = connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "problem"), [(damage, Problem.LIBRARY_DAMAGED), (make_newer, Problem.LIBRARY_NEWER)]
)
def test_library_that_cannot_be_used_is_said_and_the_window_works(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path, spoil: object, problem: Problem
) -> None:
    path = tmp_path / "library.db"
    assert callable(spoil)
    spoil(path)
    before = path.read_bytes()

    program = make_program(library=LibraryFile(path))
    wait_until_read(qtbot, program)
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)

    assert program.window.notice_bar.text() == INDONESIAN.text(f"problem.{problem}", path=path)
    program.window.notice_bar.hide()
    program.actions.show_library.trigger()
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)
    qtbot.keyClick(program.shelf.page.words, Qt.Key.Key_Escape)
    assert program.window.comparison_view.isVisible()
    assert path.read_bytes() == before


def test_library_is_made_at_the_first_start(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.db"
    program = make_program(library=LibraryFile(path))
    wait_until_read(qtbot, program)
    qtbot.waitUntil(path.is_file)

    program.window.close()

    assert [file.name for file in path.parent.iterdir()] == ["library.db"]
