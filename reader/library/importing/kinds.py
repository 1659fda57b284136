"""Which kind of file something is, and the reader that goes with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path, PurePath

from reader.errors import InputError, Problem
from reader.library.importing import plain_text
from reader.library.importing.imported import ImportedText, completed


class Kind(StrEnum):
    """The kinds of files that hold articles."""

    TEXT = "text"
    MARKDOWN = "markdown"
    WEB_PAGE = "web_page"
    WEB_ARCHIVE = "web_archive"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    CSV = "csv"
    XLSX = "xlsx"
    FEED = "feed"
    WEB_CAPTURE = "web_capture"


SUFFIXES: Mapping[str, Kind] = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.WEB_PAGE,
    ".htm": Kind.WEB_PAGE,
    ".xhtml": Kind.WEB_PAGE,
    ".mhtml": Kind.WEB_ARCHIVE,
    ".mht": Kind.WEB_ARCHIVE,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".odt": Kind.ODT,
    ".epub": Kind.EPUB,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".xlsx": Kind.XLSX,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
    ".warc": Kind.WEB_CAPTURE,
}
TABLES = frozenset({Kind.CSV, Kind.XLSX})
OF_MANY = TABLES | {Kind.FEED, Kind.WEB_CAPTURE}
"""Files that hold many articles."""
IN_FOLDERS = frozenset(SUFFIXES.values()) - OF_MANY - {Kind.MARKDOWN}
"""What is read when a whole folder is opened; notes and files of many articles are read where they are named."""

_HEAD = 2_048
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ARCHIVE_HEADERS = re.compile(
    rb"^(?:mime-version:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\s")
_ZIP = b"PK\x03\x04"
_MARKS = (
    (b"word/document.xml", Kind.DOCX),
    (b"xl/workbook.xml", Kind.XLSX),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Kind.ODT),
    (b"mimetypeapplication/epub+zip", Kind.EPUB),
)


def kind_of(content: bytes, name: str) -> Kind:
    """Return the kind of a file: by its content where that tells, else by its name, else text."""
    head = content[:_HEAD]
    if b"%PDF-" in head:
        return Kind.PDF
    if content.startswith(_ZIP):
        named = SUFFIXES.get(PurePath(name).suffix.lower(), Kind.TEXT)
        return next((kind for mark, kind in _MARKS if mark in content), named)
    if _ARCHIVE_HEADERS.search(head) and b"multipart/related" in head.lower():
        return Kind.WEB_ARCHIVE
    if content.startswith(b"WARC/") or name.lower().endswith(".warc.gz"):
        return Kind.WEB_CAPTURE
    named = SUFFIXES.get(PurePath(name).suffix.lower(), Kind.TEXT)
    if _FEED.search(head):
        return Kind.FEED
    if named is Kind.TEXT and _PAGE.search(head):
        return Kind.WEB_PAGE
    return named


def read(source: Path | bytes, name: str = "") -> ImportedText:
    """Return the one article in a file, or in bytes that ``name`` describes.

    Raises ``InputError``: see ``read_all``; and for a table, which holds many.
    """
    content, name = _content(source, name)
    kind = kind_of(content, name)
    if kind in OF_MANY:
        raise InputError(Problem.TABLE, path=name)
    return _single(kind)(content, name)


def read_all(
    source: Path, columns: Mapping[str, str] | None = None, skipped: list[InputError] | None = None
) -> tuple[ImportedText, ...]:
    """Return the articles in a file: one, or those of a table, a feed or a web capture.

    ``columns`` gives the headings of a table's columns by field. Those that cannot be read are put in ``skipped``;
    the first of them is raised where there is no such list. Raises ``InputError`` for a file that is missing,
    unreadable, damaged, protected, hostile, too long or without text.
    """
    content, name = _content(source, "")
    kind = kind_of(content, name)
    if kind not in OF_MANY:
        return (_single(kind)(content, name),)
    bad_rows: list[InputError] = []
    articles = _many(kind)(content, name, columns or {}, bad_rows)
    if bad_rows and skipped is None:
        raise bad_rows[0]
    if skipped is not None:
        skipped += bad_rows
    return articles


def _content(source: Path | bytes, name: str) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, name
    return plain_text.read_bytes(source), source.name


def _read_plain(content: bytes, name: str) -> ImportedText:
    return completed(ImportedText(plain_text.text_of(content, Path(name)), name))


def _many(kind: Kind) -> Callable[[bytes, str, Mapping[str, str], list[InputError]], tuple[ImportedText, ...]]:
    """Return the reader of a kind that holds many articles."""
    if kind is Kind.FEED:
        from reader.library.importing.feed import read_feed

        return lambda content, name, _columns, skipped: read_feed(content, name, skipped)
    if kind is Kind.WEB_CAPTURE:
        from reader.library.importing.web_capture import read_capture

        return lambda content, name, _columns, skipped: read_capture(content, name, skipped)
    from reader.library.importing.tables import read_csv, read_xlsx

    return read_csv if kind is Kind.CSV else read_xlsx


def _single(kind: Kind) -> Callable[[bytes, str], ImportedText]:
    """Return the reader of a kind. Each is imported when it is needed: some of the libraries take 300 ms."""
    if kind is Kind.MARKDOWN:
        from reader.library.importing.markdown import read
    elif kind is Kind.WEB_PAGE:
        from reader.library.importing.web_page import read
    elif kind is Kind.WEB_ARCHIVE:
        from reader.library.importing.web_page import read_web_archive as read
    elif kind is Kind.PDF:
        from reader.library.importing.pdf import read
    elif kind is Kind.DOCX:
        from reader.library.importing.word_processing import read_docx as read
    elif kind is Kind.ODT:
        from reader.library.importing.word_processing import read_odt as read
    elif kind is Kind.EPUB:
        from reader.library.importing.epub import read
    else:
        read = _read_plain
    return read
