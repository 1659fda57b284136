"""Take the pictures of the library for the documents: an import looked through, a search, a review.

usage: PYTHONPATH=. .venv/bin/python tools/library_pictures.py FOLDER

The articles are those of the bundled story, kept in a library that is gone afterwards.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.cli import WindowRequest
from reader.locations import BUNDLED_STORY
from reader.ui.app import run_until_ready
from reader.ui.program import Program

PATIENCE_MS = 60_000
LONG_ENOUGH_MS = 400
"""For what is shown a moment later: found words, the details of a row, the end of a movement."""


def main(target: Path) -> None:
    """Write the three pictures into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        request = WindowRequest(theme="light", language="id", size=(1440, 900), library=Path(made) / "library.db")
        program = run_until_ready(request)
        try:
            for name, stage in (("import", looked_through), ("library", found), ("review", reviewed)):
                stage(program)
                settle(program)
                program.window.grab().save(str(target / f"{name}-light.png"))
        finally:
            program.window.close()


def looked_through(program: Program) -> None:
    """Bring the articles of the bundled story in, with one of them in hand."""
    program.importing.bring([BUNDLED_STORY])
    wait(lambda: len(program.importing.drafts.previews) > 1)
    settle(program)


def found(program: Program) -> None:
    """Keep them and search."""
    program.importing.page.keep.click()
    wait(lambda: not program.importing.drafts.previews)
    settle(program)
    program.window.notice_bar.hide()
    program.actions.show_library.trigger()
    settle(program)
    program.shelf.page.words.setText("hadiah mobil")
    settle(program)
    program.shelf.page.list.select_first()


def reviewed(program: Program) -> None:
    """Review the first matches of the bundled story."""
    program.shelf.page.left.emit()
    program.actions.review.trigger()
    for action in (program.actions.confirm_match, program.actions.reject_match, program.actions.confirm_match):
        action.trigger()
        wait(lambda: not program.reviewer.busy)
    program.window.comparison_view.finish_motion()


def settle(program: Program) -> None:
    """Let what has been started come to its end and be painted."""
    waiting = QEventLoop()
    QTimer.singleShot(LONG_ENOUGH_MS, waiting.quit)
    waiting.exec()
    wait(lambda: not (program.tasks.busy or program.library_tasks.busy or program.reviewer.busy))


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something is so. Raises ``TimeoutError`` where it never is."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not until():
        if deadline.hasExpired():
            raise TimeoutError("the window did not get ready for its picture")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
