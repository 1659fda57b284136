"""A picture of the window, made without a display and without the reader's settings."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.cli import WindowRequest
from reader.errors import OutputError, Problem, ReaderError
from reader.messages import Messages, system_language
from reader.ui.app import run_until_ready
from reader.ui.program import Program
from reader.ui.reading import on_statement, telling
from reader.wording import error_text


def take_picture(request: WindowRequest, target: Path) -> int:
    """Write the window, with a statement selected, as PNG. Returns the exit status; says on stderr what failed.

    Where no statement is asked for, it is the one that shows best what the program does.
    """
    try:
        program = run_until_ready(request)
        try:
            _select(program, request.select)
            _save(program, target)
        finally:
            program.window.close()
    except ReaderError as error:
        messages = Messages(request.language or system_language())
        print(f"sejajar: {error_text(error, messages)}", file=sys.stderr)
        return 1
    return 0


def _select(program: Program, statement: int | None) -> None:
    reading = program.desk.reading
    assert reading is not None, "nothing is shown"
    program.desk.show(telling(reading) if statement is None else on_statement(reading, statement))
    program.window.comparison_view.finish_motion()
    program.window.counterparts.finish()
    QApplication.processEvents()


def _save(program: Program, target: Path) -> None:
    if not program.window.grab().save(str(target), "PNG"):
        raise OutputError(Problem.NOT_WRITABLE, path=str(target), detail="PNG")
