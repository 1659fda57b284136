"""Importing never touches the network, whatever a file asks for."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.importing import files

# Making a socket or binding one to this machine is no connection: a library does it to see whether there is IPv6.
CONNECTIONS = [
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.sendto",
    "socket.sendmsg",
    "urllib.Request",
    "http.client.connect",
    "ftplib.connect",
    "smtplib.connect",
    "webbrowser.open",
]
WATCHED = f"""
import json, sys
from reader.cli import parse, run

touched = []
def watch(event, _arguments):
    if event in {CONNECTIONS}:
        touched.append(event)
sys.addaudithook(watch)
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


def calling(port: int) -> str:
    """Return a page that asks for other files in every way that a parser might follow."""
    there = f"http://127.0.0.1:{port}"
    strict = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{there}/strict.dtd">'
    frames = (
        f'<link rel="stylesheet" href="{there}/a.css"><img src="{there}/a.png"><iframe src="{there}/"></iframe>'
    )
    return files.PAGE.replace("<!DOCTYPE html>", strict).replace("</article>", f"{frames}</article>")


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
