"""What decisions teach is shown first, applied on a click, undone, and kept for the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library.library_file import LibraryFile
from reader.settings import SettingsFile
from reader.ui.program import Program
from reader.verdicts import Verdict
from tests.ui.conftest import MakeProgram, wait_until_read, words_in
from tests.ui.review.conftest import Read, pairs, settled

LIMIT = 0.7


def judge_every_other(qtbot: QtBot, program: Program) -> None:
    """Reject every other match that scores below the limit, and confirm every other of the rest."""
    assert program.desk.reading is not None
    for match in program.desk.reading.comparison.matches[::2]:
        verdict = Verdict.CONFIRM if match.score >= LIMIT else Verdict.REJECT
        program.reviewer.decide(verdict, (match.left, match.right))
    settled(qtbot, program)


def open_lessons(qtbot: QtBot, program: Program) -> str:
    program.actions.lessons.trigger()
    return lessons(qtbot, program)


def lessons(qtbot: QtBot, program: Program) -> str:
    qtbot.waitUntil(lambda: not program.learning.busy)
    assert program.learning.sheet is not None
    return words_in(program.learning.sheet)


def button(program: Program, beginning: str) -> QPushButton:
    assert program.learning.sheet is not None
    buttons = program.learning.sheet.findChildren(QPushButton)
    return next(b for b in buttons if b.isVisible() and b.text().startswith(beginning))


def test_without_decisions_the_sheet_says_what_to_do(qtbot: QtBot, read: Read) -> None:
    assert "Belum ada padanan yang Anda nilai" in open_lessons(qtbot, read())


def test_better_cutoff_is_shown_with_its_effect_and_applied_on_a_click(qtbot: QtBot, read: Read) -> None:
    program = read()
    machine = pairs(program)
    judge_every_other(qtbot, program)
    left = len(pairs(program))
    said = open_lessons(qtbot, program)
    use = button(program, "Pakai 0,")
    cutoff = use.text().split()[1]
    undecided_below = sum(m.score < float(cutoff.replace(",", ".")) for m in program.desk.reviewed.undecided)
    use.click()
    settled(qtbot, program)

    assert f"menurut {len(machine) // 2 + len(machine) % 2} padanan" in said
    assert f"Dalam cerita ini: {undecided_below} padanan hilang, 0 muncul." in said
    assert len(pairs(program)) == left - undecided_below
    assert program.window.legend.cutoff.text() == f"Batas kecocokan {cutoff}"


def test_applied_cutoff_is_undone_and_the_built_in_one_brought_back(qtbot: QtBot, read: Read) -> None:
    program = read()
    judge_every_other(qtbot, program)
    before = pairs(program)
    open_lessons(qtbot, program)
    button(program, "Pakai 0,").click()
    settled(qtbot, program)
    lessons(qtbot, program)
    changed = pairs(program)
    button(program, "Urungkan").click()
    settled(qtbot, program)
    undone = pairs(program)
    lessons(qtbot, program)

    assert changed != before == undone
    assert program.reviewer.options.cutoff == 0.5


def test_what_was_applied_is_in_force_at_the_next_start(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    def start() -> Program:
        settings = SettingsFile(tmp_path / "settings.json")
        program = make_program(library=LibraryFile(tmp_path / "library.db"), settings=settings)
        wait_until_read(qtbot, program)
        return program

    program = start()
    judge_every_other(qtbot, program)
    open_lessons(qtbot, program)
    button(program, "Baca ulang skor").click()
    settled(qtbot, program)
    taught, options = pairs(program), program.reviewer.options
    lessons(qtbot, program)
    program.window.close()

    again = start()
    assert again.reviewer.options == options
    assert options.calibration.intercept < 0
    assert pairs(again) == taught
