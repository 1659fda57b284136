"""From a request to a window: the Qt application, and what runs until the window is closed."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.cli import WindowRequest
from reader.commands.shell import Shell, clock
from reader.library.library_file import LibraryFile
from reader.locations import library_file, settings_file
from reader.messages import system_language
from reader.settings import SettingsFile
from reader.ui.program import Program

_EXAMPLE = WindowRequest()
_TURN = 0.0005  # seconds


def run(request: WindowRequest) -> int:
    """Show the window until it is closed, or write a picture of it. Returns the exit status."""
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    if request.screenshot is not None:
        from reader.ui.picture import take_picture

        return take_picture(request, request.screenshot)
    shell = Shell(request.language or system_language())
    if not _has_display():
        print(shell.messages.text("window.no_display"), file=sys.stderr)
        return 1
    if shell.do(clock):  # said now, and not when the first report is wanted
        return 1
    app = _application()
    # Python sees Ctrl+C only between its own instructions, and Qt's loop has none.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    library = LibraryFile(request.library or library_file())
    program = Program(SettingsFile(settings_file()), request, library=library)
    program.window.fit_screen()
    # The window waits so long for each turn while a thread works, and takes many turns to draw once.
    sys.setswitchinterval(_TURN)
    # What is loaded by then stays; to look through it for garbage would hold the window up for 40 ms each time.
    program.loading_ahead.done.connect(gc.freeze)
    program.start()
    return app.exec()


def run_until_ready(request: WindowRequest = _EXAMPLE) -> Program:
    """Return the program as soon as its window shows what was asked for, without a display if need be.

    The reader's own settings and library are neither read nor written. Raises the ``ReaderError`` that stands in
    the way.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    program = Program(SettingsFile(None), request, library=LibraryFile(request.library))
    failures: list[Exception] = []
    waiting = QEventLoop()
    program.desk.shown.connect(waiting.quit)
    program.opening.failed.connect(failures.append)
    program.opening.failed.connect(waiting.quit)
    program.start()
    waiting.exec()
    if failures:
        program.window.close()
        raise failures[0]
    app.processEvents()
    return program


def _application() -> QApplication:
    app = QApplication(["sejajar"])
    app.setApplicationName("Sejajar")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sejajar")
    return app


def _has_display() -> bool:
    """Tell whether Qt will find something to show a window on; where it does not, it ends the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)
