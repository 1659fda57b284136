"""What waits to be kept outlives a window that is killed, and is offered at the next start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library.drafts import Drafts
from reader.library.library_file import LibraryFile
from reader.ui.dialogs import Leaving
from reader.ui.library.draft_keeper import DraftKeeper
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from tests.library.samples import GIFT, QUAKE, write
from tests.ui.conftest import AnsweringDialogs, MakeProgram, wait_until_read
from tests.ui.library.conftest import drop, kept_articles, paste

TEASER = "Baca Juga: Gempa Lain di Bulan Lalu"
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QTextEdit
from reader.cli import WindowRequest
from reader.library.library_file import LibraryFile
from reader.settings import SettingsFile
from reader.ui.program import Program

app = QApplication([])
library, table = map(Path, sys.argv[1:])
program = Program(SettingsFile(None), WindowRequest(language="id"), library=LibraryFile(library))
copied = QTextEdit()
copied.setPlainText(sys.stdin.read())
copied.selectAll()

def go_on():
    importing, form = program.importing, program.importing.page.sheet.form
    if not importing.drafts.previews:
        importing.paste(copied.createMimeDataFromSelection())
    elif len(importing.drafts.previews) == 1 and form.outlet.text() != "Koran Malam":
        form.edited.emit("outlet", "Koran Malam")
        importing.page.sheet.lines.turned.emit(0)
    elif len(importing.drafts.previews) == 1:
        importing.bring([table])
    elif importing.drafts.previews[1].is_wanted:
        importing.page.list.ticked.emit(importing.page.list.rows[1])
    else:
        print("kept", flush=True)

program.drafts.written.connect(go_on)
program.opening.opened.connect(go_on)
program.start()
app.exec()
"""


def killed_window(library: Path, table: Path, words: str) -> None:
    """Paste words in a window, correct them, bring a table, untick a row; then kill the window."""
    command = [sys.executable, "-c", WINDOW, str(library), str(table)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(words)
    process.stdin.close()
    assert process.stdout.readline() == "kept\n"
    process.kill()
    process.stdout.close()
    process.wait()


def waiting(library: Path) -> list[str]:
    return sorted(path.name for path in library.parent.glob("library.db.waiting-*"))


def start(qtbot: QtBot, make_program: MakeProgram, library: Path) -> Program:
    program = make_program(library=LibraryFile(library))
    wait_until_read(qtbot, program)
    qtbot.waitUntil(lambda: not program.library_tasks.busy and not program.drafts.busy)
    return program


def test_killed_window_leaves_what_was_pasted_and_corrected_to_the_next(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    library = tmp_path / "data" / "library.db"
    table = write(tmp_path, "berita.csv", f'media,isi\nKoran A,"{GIFT}"\nKoran B,\n')
    killed_window(library, table, f"{QUAKE}\n\n{TEASER}")

    program = start(qtbot, make_program, library)
    bar = program.window.notice_bar
    qtbot.waitUntil(lambda: bar.tone is Tone.DONE)
    assert bar.text() == "2 artikel dari kali terakhir menunggu diperiksa; belum disimpan."
    again = next(b for b in bar.findChildren(QPushButton) if b.isVisible() and b.text() == "Lanjutkan")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)

    page, (pasted, row) = program.importing.page, program.importing.drafts.previews
    assert page.isVisible()
    assert (pasted.content.text, pasted.content.outlet) == (f"{QUAKE}\n\n{TEASER}", "Koran Malam")
    assert [pasted.is_aside(place) for place in range(4)] == [True, False, False, True]
    assert (row.content.outlet, row.is_wanted) == ("Koran A", False)
    assert [error.fields["path"] for error in program.importing.drafts.refused] == ["berita.csv:3"]
    assert program.importing.drafts.tables["berita.csv"].headings == ("media", "isi")
    assert kept_articles(program) == []

    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 1)
    qtbot.waitUntil(lambda: waiting(library) == [])


def test_discarded_drafts_are_not_offered_again(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    program = start(qtbot, make_program, library)
    with qtbot.waitSignal(program.drafts.written):
        paste(qtbot, program, QUAKE)
    assert waiting(library) == ["library.db.waiting-1", "library.db.waiting-1.lock"]

    qtbot.waitUntil(lambda: not program.tasks.busy)
    qtbot.mouseClick(program.importing.page.discard, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: waiting(library) == [])


def test_drafts_that_are_let_go_with_the_window_leave_no_file(
    qtbot: QtBot, make_program: MakeProgram, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    library = tmp_path / "library.db"
    program = start(qtbot, make_program, library)
    with qtbot.waitSignal(program.drafts.written):
        drop(program, write(tmp_path, "a.txt", QUAKE), place=1200)

    dialogs.leaving = Leaving.DISCARD
    program.window.close()

    assert waiting(library) == []


def test_two_windows_keep_their_drafts_apart(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    first, second = (start(qtbot, make_program, library) for _ in range(2))
    for program, words in ((first, QUAKE), (second, GIFT)):
        with qtbot.waitSignal(program.drafts.written):
            paste(qtbot, program, words)

    third = start(qtbot, make_program, library)

    assert [name for name in waiting(library) if not name.endswith(".lock")] == [
        "library.db.waiting-1",
        "library.db.waiting-2",
    ]
    assert third.importing.drafts == Drafts()


def test_file_that_is_not_understood_is_put_beside_and_not_lost(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = LibraryFile(tmp_path / "library.db")
    write(tmp_path, "library.db.waiting-1", '{"format": "sejajar-drafts/9"}')
    keeper = DraftKeeper(library, None)  # type: ignore[arg-type]

    keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)
    keeper.shut_down()
    library.close()

    assert waiting(tmp_path / "library.db") == ["library.db.waiting-1.unread"]
    assert "sejajar-drafts/9" in caplog.text
