"""Saved feeds: the articles of an RSS or Atom file, as far as the feed itself holds them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from reader.errors import InputError, Problem
from reader.library.importing.archives import xml_root
from reader.library.importing.blocks import page_text
from reader.library.importing.imported import ImportedText, below_headline, completed
from reader.library.importing.metadata import published_in

_ITEMS = ("item", "entry")
_TEXTS = ("encoded", "content", "description", "summary")
"""From the whole text to a teaser: the first that an entry has is read."""


def read_feed(content: bytes, name: str, skipped: list[InputError]) -> tuple[ImportedText, ...]:
    """Return the articles of a feed; entries without text are put in ``skipped``.

    Raises ``InputError`` where the feed is damaged or has no entries.
    """
    root = xml_root(content, name)
    entries = [element for element in root.iter() if _local(element) in _ITEMS]
    if not entries:
        raise InputError(Problem.NO_TEXT, path=name)
    parents = (parent for parent in (entries[0].getparent(), root.find(".//{*}channel")) if parent is not None)
    outlet = next((title for parent in parents if (title := _text(parent, "title"))), None)
    return tuple(_read_entries(entries, outlet, name, skipped))


def _read_entries(
    entries: list[etree._Element], outlet: str | None, name: str, skipped: list[InputError]
) -> Iterator[ImportedText]:
    for number, entry in enumerate(entries, 1):
        source = f"{name}:{number}"
        headline = _text(entry, "title")
        text = next((t for field in _TEXTS if (t := page_text(_text(entry, field) or " "))), "")
        try:
            if not text:
                raise InputError(Problem.EMPTY_ENTRY, path=source)
            yield completed(
                ImportedText(
                    text=below_headline(headline, text),
                    source=source,
                    outlet=_text(entry, "source") or outlet,
                    headline=headline,
                    author=_text(entry, "creator") or _text(entry, "author"),
                    published=_day(_text(entry, "pubDate") or _text(entry, "published") or _text(entry, "date")),
                    address=_address(entry),
                )
            )
        except InputError as error:
            skipped.append(error)


def _address(entry: etree._Element) -> str | None:
    links = [child for child in entry if _local(child) == "link"]
    chosen = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    return None if chosen is None else (chosen.get("href") or chosen.text or "").strip() or None


def _text(element: etree._Element, field: str) -> str | None:
    """Return the words of the first child of a name, markup and all; ``None`` where there is none."""
    child = next((child for child in element if _local(child) == field), None)
    if child is None:
        return None
    whole = "".join(child.itertext()) if field not in _TEXTS else _markup(child)
    return whole.strip() or None


def _markup(element: etree._Element) -> str:
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return f"{element.text or ''}{inner}"


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _day(written: str | None) -> datetime.date | None:
    if written is None:
        return None
    try:
        return parsedate_to_datetime(written).date()
    except ValueError:
        return published_in(written)
