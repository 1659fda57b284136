"""Importing never touches the network, whatever a file asks for."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.connections import WATCH, calling
from tests.library.importing import files

WATCHED = f"""
import json
from reader.cli import parse, run
{WATCH}
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except OSError:
    pass
print(json.dumps(touched))
touched.clear()
status = run(parse(sys.argv[1:]))
print(json.dumps([status, touched]))
"""


def test_import_of_every_kind_of_file_opens_no_connection(tmp_path: Path) -> None:
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    folder = tmp_path / "files"
    folder.mkdir()
    contents = {
        "a.html": calling(server.getsockname()[1]).encode(),
        "b.mhtml": files.mhtml(),
        "c.md": files.MARKDOWN.encode(),
        "d.pdf": files.pdf(),
        "e.docx": files.docx(),
        "f.odt": files.odt(),
        "g.epub": files.epub(),
        "h.xlsx": files.xlsx(),
        "i.csv": files.csv(),
        "j.atom": files.ATOM.encode(),
        "k.warc": files.capture(("https://harian.example/jembatan-musi", "text/html", files.PAGE.encode())),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    command = ["import", *map(str, sorted(folder.iterdir())), "--suggest", "--json"]
    options = ["--library", str(tmp_path / "library.db"), "--language", "en"]

    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command, *options], capture_output=True, text=True, check=True
    )

    lines = done.stdout.splitlines()
    assert "socket.connect" in json.loads(lines[0]), "the watch sees connections"
    assert json.loads(lines[-1]) == [1, []]  # 1: the empty row of the table
    with pytest.raises(BlockingIOError):
        server.accept()
    server.close()
    result = json.loads("\n".join(lines[1:-1]))
    assert len(result["added"]) + len(result["same"]) == len(contents)
