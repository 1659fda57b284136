"""Web captures (WARC): the articles of the pages that a crawler or a browser extension recorded."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace

from reader.errors import InputError, Problem
from reader.library.importing.imported import ImportedText
from reader.library.importing.web_page import read as read_page

MAX_PAGES = 2_000
_LARGEST_PAGE = 20 * 2**20
_PAGES = ("text/html", "application/xhtml+xml")


def read_capture(content: bytes, name: str, skipped: list[InputError]) -> tuple[ImportedText, ...]:
    """Return the articles of the recorded pages; pages without an article are put in ``skipped``.

    Raises ``InputError`` where the file is damaged, has no pages, or too many.
    """
    pages = list(_pages(content, name))
    if not pages:
        raise InputError(Problem.NO_TEXT, path=name)
    articles: list[ImportedText] = []
    for number, (address, page) in enumerate(pages, 1):
        try:
            articles.append(replace(read_page(page, f"{name}:{number}"), address=address))
        except InputError as error:
            skipped.append(error)
    return tuple(articles)


def _pages(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = 0
    try:
        for record in ArchiveIterator(io.BytesIO(content)):
            headers = record.http_headers
            if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
                continue
            if (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() not in _PAGES:
                continue
            found += 1
            page = record.content_stream().read(_LARGEST_PAGE + 1)
            if found > MAX_PAGES or len(page) > _LARGEST_PAGE:
                raise InputError(Problem.UNSAFE, path=name)
            yield record.rec_headers.get_header("WARC-Target-URI"), page
    except (ArchiveLoadFailed, zlib.error, EOFError, ValueError, OSError) as error:
        raise InputError(Problem.DAMAGED, path=name) from error
