from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import FileDialogs, Leaving
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from reader.ui.report.export_sheet import ExportSheet
from tests.ui.conftest import INDONESIAN, MakeProgram, wait_until_read


@pytest.fixture
def dialogs() -> FileDialogs:
    """Return the dialogs that a reader sees, instead of those that answer by themselves."""
    return FileDialogs()


def dialog_in(program: Program) -> QFileDialog:
    (dialog,) = (d for d in program.window.findChildren(QFileDialog) if d.isVisible())
    return dialog


def test_exporting_asks_where_to_in_the_language_of_the_program(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    program = make_program()
    wait_until_read(qtbot, program)
    program.actions.export.trigger()
    (sheet,) = program.window.findChildren(ExportSheet)
    next(b for b in sheet.findChildren(QPushButton) if b.text() == "Simpan…").click()
    dialog = dialog_in(program)
    words = [b.text().replace("&", "") for b in dialog.findChild(QDialogButtonBox).buttons()]
    assert sorted(words) == ["Batal", "Simpan"]
    assert Path(dialog.selectedFiles()[0]).name == "Putin Kim dan limusin Aurus.pdf"
    dialog.selectFile(str(tmp_path / "laporan"))
    dialog.accept()
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.DONE, timeout=30_000)
    assert (tmp_path / "laporan.pdf").exists()


def test_opening_asks_for_every_kind_of_article_and_can_be_left(qtbot: QtBot, make_program: MakeProgram) -> None:
    program = make_program()
    wait_until_read(qtbot, program)
    before = program.desk.reading
    program.actions.open_files.trigger()
    dialog = dialog_in(program)
    assert {"*.txt", "*.pdf"} <= set(dialog.nameFilters()[0].strip(")").split("(")[1].split())
    dialog.reject()
    assert program.desk.reading is before
    assert not program.opening.busy


def test_packed_recordings_of_pages_can_be_chosen(qtbot: QtBot, make_program: MakeProgram) -> None:
    program = make_program()
    wait_until_read(qtbot, program)

    program.actions.import_files.trigger()

    dialog = dialog_in(program)
    assert "*.warc.gz" in dialog.nameFilters()[0]
    dialog.reject()


def test_question_about_articles_that_wait_is_answered_with_keys(
    qtbot: QtBot, make_program: MakeProgram, dialogs: FileDialogs
) -> None:
    program = make_program()
    wait_until_read(qtbot, program)
    answers = []

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTimer.singleShot(0, lambda key=key: qtbot.keyClick(program.window.findChild(QMessageBox), key))
        answers.append(dialogs.ask_leaving(program.window, INDONESIAN, 2))

    assert answers == [Leaving.KEEP, Leaving.STAY]
