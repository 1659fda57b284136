"""What a reader says of matches in the window is kept at once, shown, undone, and found again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.library.decisions import decisions
from reader.library.kept_stories import stories
from reader.library.library_file import LibraryFile
from reader.locations import BUNDLED_STORY
from reader.model import Relation, Status
from reader.settings import TextStyle
from reader.ui.compare.article_text import ArticleText
from reader.ui.statements.matrix_table import MatrixTable
from reader.verdicts import Verdict
from tests.ui.conftest import MakeProgram, wait_until_read, words_in
from tests.ui.review.conftest import Read, card_of, facing_contradiction, pairs, press, settled
from tests.ui.test_window import comparison_in


def test_first_decision_keeps_the_story_without_asking(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    with program.library.opened().reading() as connection:
        before = list(stories(connection))
    press(qtbot, program, Qt.Key.Key_Y)

    with program.library.opened().reading() as connection:
        (kept,) = stories(connection)
        (decision,) = decisions(connection, kept.id)
    assert before == []
    assert len(kept.articles) == 5
    assert decision.relation is Relation.CONTRADICTORY
    assert program.judging.note.text() == "Dikonfirmasi: VIVA. Disimpan di perpustakaan."


def test_rejection_says_how_it_is_taken_back(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_Y)
    press(qtbot, program, Qt.Key.Key_X)
    assert program.judging.note.text() == "Ditolak: VIVA. Ctrl+Z mengurungkannya."


def test_card_says_who_decided_and_when(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    before = words_in(card_of(program, match))
    press(qtbot, program, Qt.Key.Key_Y)

    assert "Belum ditinjau" in before
    assert "Dikonfirmasi, " in words_in(card_of(program, match))
    assert "Dikonfirmasi, " in card_of(program, match).accessibleName()


def test_rejected_match_is_shown_quietly_and_comes_back_by_its_button(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_X)
    gone = (match.left, match.right) in pairs(program)
    shown = words_in(program.window.counterparts)
    card = card_of(program, match)
    card.setFocus()
    qtbot.mouseClick(card.buttons.button("restore"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)

    assert not gone
    assert "DITOLAK" in shown
    assert pairs(program)[match.left, match.right] is match.relation


def test_relation_is_changed_by_key_and_selection_stays(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    selected = program.window.comparison_view.selected
    press(qtbot, program, Qt.Key.Key_R)

    assert pairs(program)[match.left, match.right] is Relation.SHARED
    assert program.window.comparison_view.selected == selected


def test_note_is_written_on_the_card(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    qtbot.keyClick(program.window, Qt.Key.Key_C)
    field = card_of(program, match).findChild(QLineEdit)
    assert field.hasFocus()
    selected = program.desk.reading.selected
    qtbot.keyClicks(field, "xy: tanya redaksi")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, program)

    assert program.desk.reading.selected == selected
    assert isinstance(program.window.focusWidget(), ArticleText)
    assert "Catatan: xy: tanya redaksi" in words_in(card_of(program, match))


def test_field_of_a_note_is_in_sight_in_a_low_window(qtbot: QtBot, read: Read) -> None:
    program = read()
    program.window.resize(1280, 640)
    match = facing_contradiction(program)
    for words in ("tanya redaksi", " lagi"):
        qtbot.keyClick(program.window, Qt.Key.Key_C)
        field = card_of(program, match).findChild(QLineEdit)
        QApplication.processEvents()
        assert field.visibleRegion().boundingRect() == field.rect()
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settled(qtbot, program)


def test_field_of_a_note_stays_in_sight_when_letters_grow(qtbot: QtBot, read: Read) -> None:
    program = read()
    program.window.resize(1280, 640)
    match = facing_contradiction(program)
    qtbot.keyClick(program.window, Qt.Key.Key_C)
    program.dresser.set_text_style(TextStyle(text_size=22))
    QApplication.processEvents()
    field = card_of(program, match).findChild(QLineEdit)
    assert field.hasFocus()
    assert field.visibleRegion().boundingRect() == field.rect()


def test_note_that_is_being_written_is_kept_when_another_sentence_is_chosen(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    qtbot.keyClick(program.window, Qt.Key.Key_C)
    qtbot.keyClicks(card_of(program, match).findChild(QLineEdit), "tanya redaksi")
    comparison = program.desk.reading.comparison
    other = next(s.id for s in comparison.sentences if s.is_statement and s.id not in (match.left, match.right))
    program.window.comparison_view.sentence_activated.emit(other)
    settled(qtbot, program)

    assert program.desk.reading.selected == other
    assert program.desk.reviewed.standing[match.left, match.right].note == "tanya redaksi"


def test_note_that_is_being_written_outlives_the_window(qtbot: QtBot, read: Read) -> None:
    first = read()
    match = facing_contradiction(first)
    qtbot.keyClick(first.window, Qt.Key.Key_C)
    qtbot.keyClicks(card_of(first, match).findChild(QLineEdit), "tanya redaksi")
    first.window.close()

    assert read().desk.reviewed.standing[match.left, match.right].note == "tanya redaksi"


def test_undo_and_redo_reach_back_beyond_a_restart(qtbot: QtBot, read: Read) -> None:
    first = read()
    match = facing_contradiction(first)
    machine = pairs(first)
    press(qtbot, first, Qt.Key.Key_X)
    press(qtbot, first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = pairs(first)
    press(qtbot, first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert first.judging.note.text() == "Diulangi: Ditolak"
    first.window.close()

    again = read()
    assert undone == machine
    assert (match.left, match.right) not in pairs(again)
    assert again.actions.undo.isEnabled()
    press(qtbot, again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pairs(again) == machine
    assert not again.actions.undo.isEnabled()


def test_decision_that_cannot_be_kept_is_not_shown(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    program = make_program(library=LibraryFile(tmp_path / "file" / "library.db"))
    wait_until_read(qtbot, program)
    match = facing_contradiction(program)
    qtbot.waitUntil(lambda: bool(program.window.notice_bar.text()))
    program.window.notice_bar.hide()
    press(qtbot, program, Qt.Key.Key_X)

    assert (match.left, match.right) in pairs(program)
    assert "library.db" in program.window.notice_bar.text()


def test_sentence_whose_matches_are_all_judged_bears_a_dot(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    before = program.window.grab().toImage()
    assert program.desk.reviewed is not None
    selected = program.desk.reading.selected
    press(qtbot, program, Qt.Key.Key_Y)

    assert {c.match for c in comparison_in(program).counterparts(selected)} == {match}
    assert program.desk.reviewed.settled == {selected}
    assert program.window.grab().toImage() != before


def test_undo_leads_to_the_match_that_it_is_about(qtbot: QtBot, read: Read) -> None:
    program = read()
    match = facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_X)
    program.desk.show(program.desk.reading.selecting(None))
    press(qtbot, program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert program.desk.reading.match == match


def test_judged_statement_says_so_in_the_matrix(qtbot: QtBot, read: Read) -> None:
    program = read(*sorted(BUNDLED_STORY.glob("*.txt"))[:2])
    matches = comparison_in(program).matches
    for match in matches[1:]:
        program.reviewer.decide(Verdict.CONFIRM, (match.left, match.right))
    settled(qtbot, program)
    program.actions.views.actions()[1].trigger()
    model = program.window.findChild(MatrixTable).matrix_model
    waiting = comparison_in(program).statement_of(matches[0].left)
    spoken = {
        row.statement: model.headerData(place, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
        for place, row in enumerate(model.rows)
    }

    told = {statement for statement, words in spoken.items() if words.endswith("sudah ditinjau.")}
    assert waiting not in told
    assert told
    assert all(statement.status is not Status.UNIQUE for statement in told)
