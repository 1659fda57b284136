"""A picture of the window, made without a display and without the reader's settings."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from reader.errors import OutputError, Problem, ReaderError
from reader.ui.app import Program
from reader.ui.reading import on_statement, telling
from reader.wording import error_text


def take_picture(app: QApplication, program: Program, target: Path, statement: int | None) -> int:
    """Write the window, with a statement selected, as PNG. Returns the exit status; says on stderr what failed.

    Without a number, it is the statement that shows best what the program does.
    """
    failures: list[Exception] = []
    waiting = QEventLoop()
    program.desk.shown.connect(waiting.quit)
    program.opening.failed.connect(failures.append)
    program.opening.failed.connect(waiting.quit)
    program.start()
    waiting.exec()
    try:
        if failures:
            raise failures[0]
        _select(program, statement)
        program.window.comparison_view.finish_motion()
        app.processEvents()
        _save(program, target)
    except ReaderError as error:
        print(f"sejajar: {error_text(error, program.desk.messages)}", file=sys.stderr)
        return 1
    finally:
        program.window.close()
    return 0


def _select(program: Program, statement: int | None) -> None:
    reading = program.desk.reading
    assert reading is not None, "nothing is shown"
    program.desk.show(telling(reading) if statement is None else on_statement(reading, statement))


def _save(program: Program, target: Path) -> None:
    if not program.window.grab().save(str(target), "PNG"):
        raise OutputError(Problem.NOT_WRITABLE, path=str(target), detail="PNG")
