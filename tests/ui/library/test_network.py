"""The window touches the network only for an address that its reader typed."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.connections import WATCH, calling
from tests.library.importing import files

WINDOW = f"""
import json
from pathlib import Path
{WATCH}
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from reader.cli import WindowRequest
from reader.library.library_file import LibraryFile
from reader.settings import SettingsFile
from reader.ui.program import Program

def wait(condition):
    loop, timer = QEventLoop(), QTimer()  # QTest.qWait would hold the interpreter
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(20)
    loop.exec()

app = QApplication([])
library, page, address, *paths = sys.argv[1:]
program = Program(SettingsFile(None), WindowRequest(language="id"), library=LibraryFile(Path(library)))
program.start()
wait(lambda: program.window.reads)
importing = program.importing
importing.bring([Path(path) for path in paths])
wait(lambda: len(importing.drafts.previews) >= len(paths) and not program.tasks.busy)
copied = QTextEdit()
copied.setHtml(Path(page).read_text())
copied.selectAll()
count = len(importing.drafts.previews)
importing.paste(copied.createMimeDataFromSelection())
wait(lambda: len(importing.drafts.previews) > count and not program.tasks.busy)
QTest.mouseClick(importing.page.compare, Qt.MouseButton.LeftButton)
wait(lambda: program.opening.story is not None and not program.opening.busy)
program.actions.show_library.trigger()
wait(lambda: program.shelf.shelf is not None and not program.library_tasks.busy)
print(json.dumps(touched))
program.actions.import_address.trigger()
QTest.keyClicks(importing.page.address.field, address)
print(json.dumps(touched))
QTest.keyClick(importing.page.address.field, Qt.Key.Key_Return)
wait(lambda: touched and not program.tasks.busy)
print(json.dumps(touched))
program.window.close()
"""


def test_window_opens_a_connection_only_for_an_address_that_was_typed(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        address = f"https://127.0.0.1:{unused.getsockname()[1]}/"
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    port = server.getsockname()[1]
    contents = {
        "a.html": calling(port).encode(),
        "b.mhtml": files.mhtml(),
        "c.docx": files.docx(),
        "d.atom": files.ATOM.encode(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    paths = [str(tmp_path / name) for name in contents]

    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(tmp_path / "library.db"), paths[0], address, *paths],
        stdout=subprocess.PIPE,
        text=True,
        timeout=100,
    )
    with pytest.raises(BlockingIOError):
        server.accept()
    server.close()

    before, typed, asked = map(json.loads, done.stdout.splitlines())
    assert (before, typed) == ([], [])
    assert "socket.connect" in asked
