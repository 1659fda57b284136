from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader import __version__
from reader.cli import clock
from reader.report.edition import Edition
from reader.report.formats import Format
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from tests.ui.conftest import INDONESIAN


def edition_of(program: Program) -> Edition:
    assert program.desk.reading is not None
    return Edition(program.desk.reading.comparison, INDONESIAN, clock(), __version__)


def test_export_writes_the_report_and_says_where(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    target, notice = tmp_path / "laporan.pdf", program.window.notice_bar
    program.exporting.export(target, Format.PDF, edition_of(program))
    qtbot.waitUntil(lambda: notice.tone is Tone.DONE, timeout=30_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert str(target) in notice.text()


def test_a_target_that_cannot_be_written_says_so_and_loses_nothing(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    before = program.desk.reading
    program.exporting.export(tmp_path / "tidak" / "ada" / "laporan.pdf", Format.PDF, edition_of(program))
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM, timeout=30_000)
    assert "tidak dapat ditulis" in program.window.notice_bar.text()
    assert program.desk.reading is before
    assert program.window.reads
