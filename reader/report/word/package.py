"""A Word document from its paragraphs and tables: the same bytes for the same edition."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import count

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm

from reader.report.edition import Edition
from reader.report.options import Paper
from reader.report.packages import repacked
from reader.report.parameters import made_text
from reader.report.word.elements import Element, run, w
from reader.report.word.styles import add_styles

_SIZES = {Paper.A4: (21.0, 29.7), Paper.LETTER: (21.59, 27.94)}
"""Width and height in centimetres of a page that stands."""
MARGIN = 2.2


def page_width(edition: Edition, *, lying: bool) -> float:
    """Return how many centimetres of a page can be written on."""
    return _SIZES[edition.options.paper][1 if lying else 0] - 2 * MARGIN


def word_bytes(body: Iterable[Element], edition: Edition, title: str, *, lying: bool = False) -> bytes:
    """Return a document in Word's format with this title and body, on the paper that the edition asks for."""
    document = docx.Document()
    _forget_the_template(document)
    add_styles(document, edition.messages.language)
    _set_properties(document, edition, title)
    section = document.sections[0]
    _set_page(section, edition, lying=lying)
    _set_footer(section, edition)
    end = document.element.body.sectPr
    for element in body:
        end.addprevious(element)
    if end.getprevious() is not None and end.getprevious().tag == qn("w:tbl"):
        end.addprevious(w("p", w("pPr", w("pStyle", val="ReportBreak"))))  # Word ends no document in a table
    _set_parts(document.element.body)
    _number_bookmarks(document)
    target = io.BytesIO()
    document.save(target)
    return repacked(target.getvalue())


def turned(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield elements between two breaks, so that they stand on pages that lie."""
    yield _break("portrait")
    yield from elements
    yield _break("landscape")


def _break(orient: str) -> Element:
    """Return the end of a part whose pages stand or lie; its measures are those of the whole document."""
    properties = w("pPr", w("pStyle", val="ReportBreak"), w("sectPr", w("pgSz", orient=orient)))
    return w("p", properties)


def _set_parts(body: Element) -> None:
    """Give every part that ends in a break the measures and the footer of the last one."""
    last = body.sectPr
    for properties in [found for found in body.iter(qn("w:sectPr")) if found is not last]:
        lies = properties.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"
        copied = deepcopy(last)
        size = copied.find(qn("w:pgSz"))
        width, height = sorted((size.get(qn("w:w")), size.get(qn("w:h"))), key=int, reverse=lies)
        size.set(qn("w:w"), width), size.set(qn("w:h"), height)
        size.set(qn("w:orient"), "landscape" if lies else "portrait")
        properties.getparent().replace(properties, copied)


def _forget_the_template(document: Document) -> None:
    """Remove what the library's template brings: a picture of a page that is not this one."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _set_properties(document: Document, edition: Edition, title: str) -> None:
    made = edition.made.astimezone(datetime.UTC).replace(tzinfo=None) if edition.made.tzinfo else edition.made
    properties = document.core_properties
    properties.title, properties.subject = title[:255], edition.messages.text("report.words.kind")
    properties.author = properties.last_modified_by = f"Sejajar {edition.version}"[:255]
    properties.language, properties.comments, properties.keywords = edition.messages.language, "", ""
    properties.created = properties.modified = made.replace(microsecond=0)
    properties.revision = 1


def _set_page(section: Section, edition: Edition, *, lying: bool) -> None:
    width, height = _SIZES[edition.options.paper]
    if lying:
        section.orientation, (width, height) = WD_ORIENT.LANDSCAPE, (height, width)
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN)


def _set_footer(section: Section, edition: Edition) -> None:
    """Say when and by what it was made, and which page of how many it is."""
    made = made_text(edition.made, edition.messages)
    words = edition.messages.text("report.footer", made=made, version=edition.version)
    footer = section.footer.paragraphs[0]
    footer.style, footer.alignment = "Report Note", WD_ALIGN_PARAGRAPH.LEFT
    for part in (run(f"{words}  ·  "), _field("PAGE"), run(" / "), _field("NUMPAGES")):
        footer._p.append(part)


def _field(name: str) -> Element:
    return w("fldSimple", run("1"), instr=f" {name} ")


def _number_bookmarks(document: Document) -> None:
    numbers, open_number = count(1), 0
    for element in document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        if element.tag == qn("w:bookmarkStart"):
            open_number = next(numbers)
        element.set(qn("w:id"), str(open_number))
