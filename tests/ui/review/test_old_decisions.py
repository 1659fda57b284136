"""Decisions whose sentences have changed are listed, until the reader says what becomes of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library.library_file import LibraryFile
from reader.locations import BUNDLED_STORY
from reader.ui.program import Program
from reader.verdicts import Verdict
from tests.ui.conftest import MakeProgram, wait_until_read, words_in
from tests.ui.review.conftest import Read, facing_contradiction, press, settled


def with_old_decision(qtbot: QtBot, program: Program) -> None:
    """Confirm a match and then split one of its sentences."""
    match = facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_Y)
    program.reviewer.decide(Verdict.SPLIT, (match.left,), words=7)
    settled(qtbot, program)


def said(program: Program) -> str:
    assert program.old_decisions.sheet is not None
    return words_in(program.old_decisions.sheet)


def press_button(qtbot: QtBot, program: Program, words: str) -> None:
    assert program.old_decisions.sheet is not None
    buttons = program.old_decisions.sheet.findChildren(QPushButton)
    next(b for b in buttons if b.isVisible() and b.text() == words).click()
    settled(qtbot, program)


def test_bar_of_the_review_leads_to_what_no_longer_fits(qtbot: QtBot, read: Read) -> None:
    program = read()
    assert not program.actions.old_decisions.isEnabled()
    with_old_decision(qtbot, program)
    press(qtbot, program, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    (button,) = [b for b in program.review.bar.findChildren(QPushButton) if b.isVisible()]
    button.click()

    assert button.text() == "1 perlu dilihat lagi"
    assert "Dikonfirmasi, " in said(program)
    assert "Dalam rekaman yang di rilis oleh kantor media pemerintah Korea Utara KCNA" in said(program)


def test_old_decision_is_let_go_and_that_is_undone(qtbot: QtBot, read: Read) -> None:
    program = read()
    with_old_decision(qtbot, program)
    program.actions.old_decisions.trigger()
    press_button(qtbot, program, "Lepaskan")
    gone = program.desk.reviewed.uncertain
    program.actions.undo.trigger()
    settled(qtbot, program)

    assert gone == ()
    assert len(program.desk.reviewed.uncertain) == 1


def test_old_decision_holds_for_what_stands_there_now(qtbot: QtBot, read: Read) -> None:
    program = read()
    with_old_decision(qtbot, program)
    program.actions.old_decisions.trigger()
    press_button(qtbot, program, "Berlaku juga kini")

    (standing,) = program.desk.reviewed.standing.values()
    assert standing.verdict is Verdict.CONFIRM
    assert program.desk.reviewed.uncertain == ()


def test_decision_on_a_text_that_was_corrected_is_listed(
    qtbot: QtBot, read: Read, make_program: MakeProgram, tmp_path: Path
) -> None:
    originals = sorted(BUNDLED_STORY.glob("*.txt"))
    program = read(*originals)
    match = facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_Y)
    changed = program.desk.reading.comparison.text_of(match.left)
    program.window.close()
    for original in originals:
        text = original.read_text(encoding="utf-8")
        (tmp_path / original.name).write_text(
            text.replace(changed, f"{changed[:-1]}, agak lain."), encoding="utf-8"
        )

    again = make_program(*sorted(tmp_path.glob("*.txt")), library=LibraryFile(tmp_path / "library.db"))
    wait_until_read(qtbot, again)
    again.actions.old_decisions.trigger()
    assert changed[:40] in said(again)
    assert "agak lain." in said(again)
