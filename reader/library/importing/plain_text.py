"""Text files: bytes to text, in whatever encoding the file is in."""

from __future__ import annotations

import codecs
from pathlib import Path

from reader.errors import InputError, Problem, system_detail

MAX_CHARACTERS = 500_000
"""Longer texts are books, logs or databases; the longest article among 6,000 of seven outlets has 28,000."""

MAX_BYTES = 256 * 2**20

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LAYOUT = frozenset("\t\n\v\f\r")
_CONTROL_SHARE = 0.002
"""More control characters than this are no text: an executable or an image has a tenth and more."""


def read_text(path: Path) -> str:
    """Return the text of a file, line ends as they are, without a byte order mark.

    Raises ``InputError``: the file is missing, a folder, unreadable, empty, binary or too long.
    """
    return text_of(read_bytes(path), path)


def text_of(content: bytes, path: Path) -> str:
    """Return the text of the content of a file; see ``read_text``."""
    text = decode(content, path)
    if not text.strip():
        raise InputError(Problem.EMPTY, path=path.name)
    if len(text) > MAX_CHARACTERS:
        raise InputError(Problem.TOO_LONG, path=path.name, count=len(text), limit=MAX_CHARACTERS)
    return text


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises ``InputError``: it is missing, a folder, unreadable or a huge file."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(Problem.TOO_BIG, path=path.name, limit=MAX_BYTES // 2**20)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(Problem.MISSING, path=str(path)) from None
    except OSError as error:
        raise InputError(Problem.UNREADABLE, path=str(path), detail=system_detail(error)) from error


def decode(content: bytes, path: Path) -> str:
    """Return bytes as text: by their byte order mark, as UTF-8, as unmarked UTF-16, or else as Windows-1252.

    Indonesian and English files that are not Unicode are Windows-1252 or its part, Latin-1. Raises
    ``InputError`` for bytes that are no text in any of these.
    """
    encoding = _marked_encoding(content) or _unmarked_utf_16(content)
    for candidate in (encoding,) if encoding else ("utf-8", "cp1252", "latin-1"):
        try:
            text = content.decode(candidate)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text):
            return text
    raise InputError(Problem.BINARY, path=path.name)


def _marked_encoding(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKED if content.startswith(mark)), None)


def _unmarked_utf_16(content: bytes) -> str | None:
    """Return the byte order of text whose every other byte is mostly zero, as Latin letters are in UTF-16."""
    half = len(content) // 2
    if half == 0 or len(content) % 2:
        return None
    if content[1::2].count(0) > 0.7 * half and content[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if content[0::2].count(0) > 0.7 * half and content[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(text: str) -> bool:
    control = sum(character < " " and character not in _LAYOUT for character in text)
    return "\0" in text or control > _CONTROL_SHARE * len(text)
