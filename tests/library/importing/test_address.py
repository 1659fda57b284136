"""An article is fetched from its address within limits, and clearly refused beyond them."""

from __future__ import annotations

import errno
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.errors import InputError, Problem
from reader.library.importing import address
from reader.library.importing.address import read_address
from reader.messages import Messages
from reader.progress import Cancelled, Progress
from reader.wording import error_text
from tests.library.importing import files


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/berita/jembatan":
            self._answer(200, "text/html; charset=utf-8", files.PAGE.encode())
        elif self.path == "/dokumen.pdf":
            self._answer(200, "application/pdf", files.pdf())
        elif self.path == "/pindah":
            self._answer(302, "text/plain", b"", location="/berita/jembatan")
        elif self.path == "/besar":
            self._answer(200, "text/html", b"x" * 5_000)
        else:
            self._answer(404, "text/plain", b"")

    def _answer(self, status: int, kind: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def refused(given: str, *, insecurely: bool = True) -> Problem:
    with pytest.raises(InputError) as error:
        read_address(given, insecurely=insecurely)
    return error.value.problem


def test_page_is_read_with_its_details_and_its_address(site: str) -> None:
    imported = read_address(f"{site}/berita/jembatan", insecurely=True)

    assert (imported.headline, imported.outlet) == (files.HEADLINE, "Harian Uji")
    assert files.PARAGRAPHS[0] in imported.text
    assert imported.address == f"{site}/berita/jembatan"


def test_documents_and_redirections_are_followed(site: str) -> None:
    assert files.HEADLINE in read_address(f"{site}/dokumen.pdf", insecurely=True).text
    assert read_address(f"{site}/pindah", insecurely=True).address == f"{site}/berita/jembatan"


def test_what_is_not_encrypted_is_not_fetched(site: str) -> None:
    assert refused(f"{site}/berita/jembatan", insecurely=False) is Problem.ADDRESS_INSECURE


@pytest.mark.parametrize("given", ["", "file:///etc/passwd", "ftp://berita.example/a", "https://", "bukan alamat"])
def test_what_is_no_address_of_a_page_is_refused(given: str) -> None:
    assert refused(given) is Problem.ADDRESS_WRONG


def test_missing_page_and_silent_host_say_so(site: str) -> None:
    assert refused(f"{site}/tiada") is Problem.ADDRESS_REFUSED
    assert refused("http://127.0.0.1:9/a") is Problem.ADDRESS_SILENT


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "nama komputernya tidak ditemukan"),
        (ssl.SSLCertVerificationError(1, "certificate verify failed"), "sertifikatnya mungkin tidak berlaku"),
        (TimeoutError("timed out"), "terlalu lama"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "sambungan ditolak"),
    ],
    ids=["no host", "certificate", "timeout", "refused"],
)
def test_what_stands_in_the_way_is_said_in_the_readers_language(
    reason: OSError, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise urllib.error.URLError(reason)

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", fail)
    with pytest.raises(InputError) as error:
        read_address("https://berita.example/a")
    assert words in error_text(error.value, Messages("id"))


def test_page_that_is_too_big_is_not_read_to_its_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "MAX_BYTES", 1_000)

    assert refused(f"{site}/besar") is Problem.TOO_BIG


def test_fetching_can_be_cancelled(site: str) -> None:
    class Stopped(Progress):
        def advance(self, *_: object) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_address(f"{site}/besar", Stopped(), insecurely=True)
