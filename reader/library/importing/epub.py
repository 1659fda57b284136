"""E-books of an article or two: the chapters in reading order."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from reader.errors import InputError, Problem
from reader.library.importing.archives import Archive
from reader.library.importing.blocks import page_text
from reader.library.importing.imported import ImportedText, below_headline, completed
from reader.library.importing.metadata import published_in
from reader.library.importing.plain_text import decode

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PACKAGE = "{http://www.idpf.org/2007/opf}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read(content: bytes, name: str) -> ImportedText:
    """Return the text of an EPUB, chapter after chapter, with what its package says of it."""
    archive = Archive(content, name)
    rootfile = archive.xml("META-INF/container.xml").find(f".//{_CONTAINER}rootfile")
    if rootfile is None:
        raise InputError(Problem.DAMAGED, path=name)
    package_path = rootfile.get("full-path", "")
    package = archive.xml(package_path)
    chapters = [
        page_text(decode(archive.bytes_of(member), Path(name))) for member in _spine(package, package_path)
    ]
    text = "\n\n".join(filter(None, chapters))
    if not text:
        raise InputError(Problem.NO_TEXT, path=name)
    headline = _described(package, "title")
    return completed(
        ImportedText(
            text=below_headline(headline, text),
            source=name,
            outlet=_described(package, "publisher"),
            headline=headline,
            author=_described(package, "creator"),
            published=published_in(_described(package, "date") or ""),
        )
    )


def _spine(package: etree._Element, package_path: str) -> list[str]:
    """Return the members that are read, in order, without the table of contents."""
    folder = posixpath.dirname(package_path)
    items = {item.get("id"): item for item in package.iter(f"{_PACKAGE}item")}
    read_in_order = [items.get(reference.get("idref")) for reference in package.iter(f"{_PACKAGE}itemref")]
    return [
        posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in read_in_order
        if item is not None
        and "html" in item.get("media-type", "")
        and "nav" not in item.get("properties", "").split()
    ]


def _described(package: etree._Element, name: str) -> str | None:
    found = package.find(f".//{_DUBLIN_CORE}{name}")
    return found.text if found is not None else None
