"""The small parts of a Word document. Elements, never strings, so that no text can become markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from docx.oxml.ns import qn
from lxml import etree

Element: TypeAlias = Any
"""An lxml element; lxml comes without types."""
Part: TypeAlias = "Element | str | Iterable[Any] | None"
"""What a paragraph is made of: runs, links, words without a style, or several of these."""

CELL_MARGIN = 70
"""Between the edge of a cell and its words, in twentieths of a point."""
_LONGEST_NAME = 40
"""Characters of the name of a bookmark."""


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """Return an element of WordprocessingML; ``val=1`` gives ``w:val="1"``."""
    element = etree.Element(qn(f"w:{name}"))
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    element.extend(children)
    return element


def run(text: str, style: str | None = None, *, bold: bool = False) -> Element:
    """Return words in a character style."""
    properties = [*([w("rStyle", val=style)] if style else []), *([w("b")] if bold else [])]
    made = w("t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", *([w("rPr", *properties)] if properties else []), made)


def link(target: str, *parts: Part) -> Element:
    """Return what leads to a bookmark of the same document."""
    return w("hyperlink", *_elements(parts), anchor=_bookmark(target), history=1)


def bookmark(name: str, *parts: Part) -> list[Element]:
    """Return parts that links can lead to. Bookmarks are numbered when the document is whole."""
    return [w("bookmarkStart", id=0, name=_bookmark(name)), *_elements(parts), w("bookmarkEnd", id=0)]


def paragraph(
    style: str, *parts: Part, language: str | None = None, keep: bool = False, new_page: bool = False
) -> Element:
    """Return a paragraph; ``keep`` holds it on the page of the next one. Its words may be in another language."""
    properties = [w("pStyle", val=style)]
    if keep:
        properties.append(w("keepNext"))
    if new_page:
        properties.append(w("pageBreakBefore"))
    made = w("p", w("pPr", *properties), *_elements(parts))
    for words in made.iter(qn("w:r")) if language else ():
        _set_language(words, str(language))
    return made


def cell(*paragraphs: Element, fill: str | None = None, span: int = 1) -> Element:
    """Return a cell of a table; one without a paragraph is refused by Word, so it gets an empty one."""
    properties = [*([w("gridSpan", val=span)] if span > 1 else [])]
    if fill:
        properties.append(w("shd", val="clear", color="auto", fill=fill.removeprefix("#")))
    return w("tc", w("tcPr", *properties), *(paragraphs or [w("p")]))


def row(cells: Iterable[Element], *, head: bool = False) -> Element:
    """Return a row that stays on one page; a head is repeated on each page."""
    return w("tr", w("trPr", w("cantSplit"), *([w("tblHeader")] if head else [])), *cells)


def table(
    widths: Sequence[float], rows: Iterable[Element], *, headed: bool = True, plain: bool = False
) -> Element:
    """Return a table with columns of these widths in centimetres; a plain one has neither head nor lines."""
    twips = [round(width * 1440 / 2.54) for width in widths]
    properties = w(
        "tblPr",
        w("tblStyle", val="ReportPlain" if plain else "ReportTable"),
        w("tblW", w=sum(twips), type="dxa"),
        w("tblInd", w=CELL_MARGIN, type="dxa"),
        w("tblLayout", type="fixed"),
        # Said twice: some programs read the mask, some the names.
        w("tblLook", val="0620" if headed else "0600", firstRow=int(headed), noHBand=1, noVBand=1),
    )
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in twips)), *rows)
    for tr in made.iter(qn("w:tr")):
        _set_widths(tr, twips)
    return made


def _elements(parts: Iterable[Part]) -> Iterable[Element]:
    for part in parts:
        if part is None or part == "":
            continue
        if isinstance(part, str):
            yield run(part)
        elif isinstance(part, etree._Element):
            yield part
        else:
            yield from _elements(part)


def _bookmark(name: str) -> str:
    return name[:_LONGEST_NAME]


def _set_language(run_element: Element, language: str) -> None:
    properties = run_element.find(qn("w:rPr"))
    if properties is None:
        properties = w("rPr")
        run_element.insert(0, properties)
    properties.append(w("lang", val=language))


def _set_widths(tr: Element, twips: Sequence[int]) -> None:
    """Give each cell of a row the width of the columns that it spans."""
    first = 0
    for tc in tr.findall(qn("w:tc")):
        properties = tc.find(qn("w:tcPr"))
        span = properties.find(qn("w:gridSpan"))
        end = first + (int(span.get(qn("w:val"))) if span is not None else 1)
        properties.insert(0, w("tcW", w=sum(twips[first:end]), type="dxa"))
        first = end
