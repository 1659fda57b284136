from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.app import Program
from reader.ui.notice_bar import Tone
from tests.ui.conftest import AnsweringDialogs


def test_export_writes_a_pdf_and_offers_to_open_it(
    qtbot: QtBot, program: Program, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.report, notice = tmp_path / "laporan.pdf", program.window.notice_bar
    program.actions.export_pdf.trigger()
    qtbot.waitUntil(lambda: notice.tone is Tone.DONE, timeout=30_000)
    assert dialogs.report.read_bytes().startswith(b"%PDF")
    assert str(dialogs.report) in notice.text()
    assert "Buka" in [button.text() for button in notice.findChildren(QPushButton) if button.isVisible()]


def test_a_target_that_cannot_be_written_says_so_and_loses_nothing(
    qtbot: QtBot, program: Program, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.report, before = tmp_path / "tidak" / "ada" / "laporan.pdf", program.desk.reading
    program.actions.export_pdf.trigger()
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM, timeout=30_000)
    assert "tidak dapat ditulis" in program.window.notice_bar.text()
    assert program.desk.reading is before
    assert program.window.reads
