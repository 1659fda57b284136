"""An article from its address: fetched once, because a person asked for that address, and never otherwise."""

from __future__ import annotations

import socket
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass, replace
from email.message import Message
from http.client import HTTPException
from pathlib import PurePosixPath
from time import monotonic
from typing import IO
from urllib.parse import quote, urlsplit

from reader.errors import InputError, Problem, system_detail
from reader.library.importing.imported import ImportedText
from reader.progress import SILENT, Progress, Step

MAX_BYTES = 20 * 2**20
_SECONDS_SILENT, _SECONDS_IN_ALL = 20, 60
_CHUNK = 64 * 2**10
_HEADERS = {
    "User-Agent": "Sejajar (a reader's own request)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
}


@dataclass(frozen=True, slots=True)
class _Fetched:
    content: bytes
    address: str
    is_page: bool


def is_address(given: str) -> bool:
    """Return whether something that was typed is an address and no file."""
    return given.lower().startswith(("https://", "http://"))


def read_address(address: str, progress: Progress = SILENT, *, insecurely: bool = False) -> ImportedText:
    """Return the article at an address. Only ``https`` is fetched, also after redirections, unless ``insecurely``.

    Raises ``InputError``: it is no address, is not there, does not answer or is too big; and what ``read`` raises.
    """
    from reader.library.importing.kinds import read

    fetched = _fetch(_whole(address, insecurely), progress, insecurely)
    parts = urlsplit(fetched.address)
    name = PurePosixPath(parts.path).name or parts.hostname or "article"
    imported = read(fetched.content, f"{name}.html" if fetched.is_page and "." not in name else name)
    return replace(imported, address=fetched.address)


def _whole(address: str, insecurely: bool) -> str:
    typed = address.strip()
    if "://" not in typed:
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in ("https", "http") or any(c.isspace() for c in typed):
        raise InputError(Problem.ADDRESS_WRONG, address=typed)
    _check_scheme(typed, insecurely)
    return quote(typed, safe="%/:=&?~#+!$,;'@()*[]")


def _check_scheme(address: str, insecurely: bool) -> None:
    if urlsplit(address).scheme != "https" and not insecurely:
        raise InputError(Problem.ADDRESS_INSECURE, address=address)


class _Redirections(urllib.request.HTTPRedirectHandler):
    max_redirections = 5

    def __init__(self, insecurely: bool) -> None:
        self._insecurely = insecurely

    def redirect_request(  # noqa: PLR0913 as urllib calls it
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        _check_scheme(newurl, self._insecurely)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _fetch(address: str, progress: Progress, insecurely: bool) -> _Fetched:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirections(insecurely),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(address, headers=_HEADERS)
    try:
        progress.advance(Step.FETCHING, 0, 0)
        with opener.open(request, timeout=_SECONDS_SILENT) as answer:
            content = _body(answer, address, progress)
            kind = answer.headers.get_content_type()
            return _Fetched(content, answer.geturl(), "html" in kind)
    except urllib.error.HTTPError as error:
        with error:
            raise InputError(Problem.ADDRESS_REFUSED, address=address, status=str(error.code)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(Problem.ADDRESS_SILENT, address=address, detail=_detail(error)) from error


def _detail(error: Exception) -> str:
    """Return what stands in the way, as ``system_detail`` names it where it has a name."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, socket.gaierror):
        return "EAI_NONAME"
    if isinstance(reason, ssl.SSLError):  # whose numbers are not those of the system
        return "SSL"
    if isinstance(reason, TimeoutError):
        return "ETIMEDOUT"
    return system_detail(reason) if isinstance(reason, OSError) else str(reason)


def _body(answer: IO[bytes], address: str, progress: Progress) -> bytes:
    started, pieces, length = monotonic(), [], 0
    while piece := answer.read(_CHUNK):
        pieces.append(piece)
        length += len(piece)
        if length > MAX_BYTES:
            raise InputError(Problem.TOO_BIG, path=address, limit=MAX_BYTES // 2**20)
        if monotonic() - started > _SECONDS_IN_ALL:
            raise TimeoutError(f"{_SECONDS_IN_ALL} s")
        progress.advance(Step.FETCHING, 0, 0)
    return b"".join(pieces)
