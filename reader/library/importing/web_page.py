"""Saved web pages: the article of the page, without what stands around it."""

from __future__ import annotations

import datetime
import email
import email.policy
import logging
import re
from email.message import EmailMessage
from pathlib import Path

from reader.errors import InputError, Problem
from reader.library.importing.blocks import page_text
from reader.library.importing.imported import ImportedText, below_headline, completed
from reader.library.importing.lines_aside import with_lines_aside
from reader.library.importing.metadata import published_in
from reader.library.importing.plain_text import decode

MAX_CHARACTERS = 5_000_000
"""Of the page with its markup; pages of newspapers have 100,000 to 900,000."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_HEAD = 4_096


def read(content: bytes, name: str) -> ImportedText:
    """Return the article of an HTML page, its details from the page's own metadata."""
    return _article(_decoded(content, name), name, None)


def read_web_archive(content: bytes, name: str) -> ImportedText:
    """Return the article of a page that a browser saved as one file (MHTML)."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    payload = page.get_payload(decode=True) if isinstance(page, EmailMessage) else None
    if page is None or not isinstance(payload, bytes):
        raise InputError(Problem.DAMAGED, path=name)
    address = str(message["Snapshot-Content-Location"] or page["Content-Location"] or "") or None
    charset = page.get_content_charset()
    markup = _as(charset, payload) if charset else None
    return _article(markup or _decoded(payload, name), name, address)


def _decoded(content: bytes, name: str) -> str:
    declared = _DECLARED.search(content[:_HEAD])
    text = _as(declared[1].decode("ascii", "replace"), content) if declared else None
    return text or decode(content, Path(name))


def _as(charset: str, content: bytes) -> str | None:
    """Return bytes as the charset that a page declares, or ``None`` where the page is wrong about it."""
    try:
        return content.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return None


def _article(markup: str, name: str, address: str | None) -> ImportedText:
    if len(markup) > MAX_CHARACTERS:
        raise InputError(Problem.TOO_LONG, path=name, count=len(markup), limit=MAX_CHARACTERS)
    found = _extracted(markup)
    shown = page_text(markup)
    text = found.get("text") or shown
    headline = found.get("title")
    if not text.strip():
        raise InputError(Problem.NO_TEXT, path=name)
    text, set_aside = with_lines_aside(below_headline(headline, text), shown)
    return completed(
        ImportedText(
            text=text,
            set_aside=set_aside,
            source=name,
            outlet=found.get("sitename") or found.get("hostname"),
            headline=headline,
            author=found.get("author"),
            published=_day(found.get("date")),
            address=address or found.get("url"),
        )
    )


def _extracted(markup: str) -> dict[str, str]:
    """Return the text and the details that trafilatura finds; empty for what is too small or too odd for it."""
    from trafilatura import bare_extraction  # 330 ms to import: only where a page is read

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it calls every small page an error
    document = bare_extraction(
        markup,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if document is None:
        return {}
    details = document if isinstance(document, dict) else document.as_dict()
    found = {key: value for key, value in details.items() if isinstance(value, str)}
    found["text"] = "\n\n".join(line.strip() for line in found.get("text", "").split("\n") if line.strip())
    return found


def _day(written: str | None) -> datetime.date | None:
    return published_in(written) if written else None
