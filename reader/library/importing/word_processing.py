"""Documents of word processors: DOCX and ODT.

Read here and not by a library: python-docx leaves out text in content controls and tracked insertions, and both
kinds are one walk over one XML file.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.library.importing.archives import Archive
from reader.library.importing.imported import ImportedText, completed

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"

_WORD_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_TEXT_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_TEXT_ASIDE = frozenset({f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}ruby-text"})


def read_docx(content: bytes, name: str) -> ImportedText:
    """Return the article of a Word document, as it reads with all changes accepted."""
    archive = Archive(content, name)
    body = archive.xml("word/document.xml")
    return _article(
        _docx_paragraphs(body),
        name,
        title=archive.text_of("docProps/core.xml", f"{_DUBLIN_CORE}title"),
        author=archive.text_of("docProps/core.xml", f"{_DUBLIN_CORE}creator"),
    )


def read_odt(content: bytes, name: str) -> ImportedText:
    """Return the article of an OpenDocument text, without comments, notes and deleted text."""
    archive = Archive(content, name)
    root = archive.xml("content.xml")
    return _article(
        _odt_paragraphs(root),
        name,
        title=archive.text_of("meta.xml", f"{_DUBLIN_CORE}title"),
        author=archive.text_of("meta.xml", f"{_META}initial-creator"),
    )


def _article(paragraphs: Iterator[str], name: str, *, title: str | None, author: str | None) -> ImportedText:
    text = "\n\n".join(filter(None, (paragraph.strip() for paragraph in paragraphs)))
    # Word processors fill the title in by themselves ("Document1"); only one that stands in the text is meant.
    headline = title if title and " ".join(title.split()) in " ".join(text[:2_000].split()) else None
    return completed(ImportedText(text=text, source=name, headline=headline, author=author))


def _docx_paragraphs(body: etree._Element) -> Iterator[str]:
    pieces: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag == f"{_COMPATIBILITY}Fallback":  # the same text box once more, for old versions
            skipped += 1 if event == "start" else -1
        if skipped:
            continue
        if event == "start" and element.tag == f"{_WORD}t":
            pieces.append(element.text or "")
        elif event == "start" and isinstance(element.tag, str):
            pieces.append(_WORD_BREAKS.get(element.tag, ""))
        elif element.tag == f"{_WORD}p":
            yield "".join(pieces)
            pieces.clear()


def _odt_paragraphs(root: etree._Element) -> Iterator[str]:
    pieces: list[str] = []
    aside = inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if element.tag in _TEXT_ASIDE:
            aside += 1 if starts else -1
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            inside += 1 if starts else -1
            if not starts and not aside:
                yield "".join(pieces)
                pieces.clear()
        if inside and not aside:
            pieces.append(_odt_piece(element, starts=starts))


def _odt_piece(element: etree._Element, *, starts: bool) -> str:
    if not starts:
        return element.tail or "" if element.tag not in (f"{_TEXT}p", f"{_TEXT}h") else ""
    if element.tag == f"{_TEXT}s":
        return " " * min(100, int(element.get(f"{_TEXT}c", "1") or 1))
    return _TEXT_BREAKS.get(str(element.tag), element.text or "")
