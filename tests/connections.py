"""What opens a connection, and a page that would have a reader open some."""

from __future__ import annotations

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
WATCH = f"""
import sys
touched = []
def watch(event, _arguments):
    if event in {CONNECTIONS}:
        touched.append(event)
sys.addaudithook(watch)
"""
"""The beginning of a program that notes in ``touched`` how it opens connections."""


def calling(port: int) -> str:
    """Return a page that asks for other files in every way that a parser might follow."""
    there = f"http://127.0.0.1:{port}"
    strict = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{there}/strict.dtd">'
    frames = (
        f'<link rel="stylesheet" href="{there}/a.css"><img src="{there}/a.png"><iframe src="{there}/"></iframe>'
    )
    return files.PAGE.replace("<!DOCTYPE html>", strict).replace("</article>", f"{frames}</article>")
