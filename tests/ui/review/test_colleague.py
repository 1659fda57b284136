"""A story that is sent to a colleague opens there with its decisions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library.kept_stories import stories
from reader.library.library_file import LibraryFile
from reader.library.story_files import add_story_file, story_file
from reader.verdicts import Verdict
from tests.library.samples import NOW
from tests.ui.conftest import MakeProgram, wait_until_read
from tests.ui.review.conftest import Read, facing_contradiction, pairs, press, settled


def test_decisions_travel_with_the_story_file(
    qtbot: QtBot, read: Read, make_program: MakeProgram, tmp_path: Path
) -> None:
    program = read()
    match = facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_X)
    other = next(s for s in program.desk.reading.comparison.sentences if s.id not in (match.left, match.right))
    program.reviewer.decide(Verdict.SPLIT, (other.id,), words=5)
    settled(qtbot, program)
    decided, sentences = pairs(program), program.desk.reading.comparison.sentences
    with program.library.opened().reading() as connection:
        (kept,) = stories(connection)
        sent = tmp_path / "cerita.sejajar"
        sent.write_bytes(story_file(connection, kept.id))

    colleagues = LibraryFile(tmp_path / "colleague.db")
    with colleagues.opened().changing() as connection:
        add_story_file(connection, sent, NOW)
    elsewhere = make_program(library=colleagues)
    wait_until_read(qtbot, elsewhere)

    assert pairs(elsewhere) == decided
    assert elsewhere.desk.reading.comparison.sentences == sentences
    assert [(m.left, m.right) for m in elsewhere.desk.reviewed.rejected] == [(match.left, match.right)]


def test_decision_of_another_window_on_the_library_is_followed(qtbot: QtBot, read: Read) -> None:
    here, there = read(), read()
    match = facing_contradiction(there)

    press(qtbot, there, Qt.Key.Key_X)

    qtbot.waitUntil(lambda: pairs(here) == pairs(there))
    assert [(m.left, m.right) for m in here.desk.reviewed.rejected] == [(match.left, match.right)]
