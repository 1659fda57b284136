"""The report as a Word document, for those who must edit it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reader.report.content import report_content
from reader.report.edition import Edition
from reader.report.options import Section
from reader.report.word.elements import Element
from reader.report.word.findings import contradictions, matrix, omissions, only, statements
from reader.report.word.front import articles, guide, method, summary, title_page
from reader.report.word.package import page_width, turned, word_bytes
from reader.report.word.parts import Parts
from reader.report.word.people import notes, quotations
from reader.report.word.texts import set_aside, texts

_SECTIONS: Mapping[Section, Callable[[Parts], Iterator[Element]]] = {
    Section.SUMMARY: summary,
    Section.ARTICLES: articles,
    Section.GUIDE: guide,
    Section.METHOD: method,
    Section.CONTRADICTIONS: contradictions,
    Section.STATEMENTS: statements,
    Section.MATRIX: matrix,
    Section.ONLY: only,
    Section.OMISSIONS: omissions,
    Section.QUOTATIONS: quotations,
    Section.TEXTS: texts,
    Section.NOTES: notes,
    Section.SET_ASIDE: set_aside,
}
_LYING = frozenset({Section.STATEMENTS, Section.TEXTS})


def docx_bytes(edition: Edition) -> bytes:
    """Return the report of an edition in Word's format: the same bytes for the same edition.

    It has the sections of the PDF in the same order and the same marks: a colour, an underline and a badge say the
    same thing. Links lead from each badge to its statement and from each place to its sentence.
    """
    report = report_content(edition)
    width = page_width(edition, lying=False)
    side_by_side = page_width(edition, lying=edition.options.landscape)
    return word_bytes(_body(edition, Parts(report, width, side_by_side)), edition, report.title)


def _body(edition: Edition, parts: Parts) -> Iterator[Element]:
    yield from title_page(parts)
    for section in parts.report.sections:
        elements = _SECTIONS[section](parts)
        yield from turned(elements) if edition.options.landscape and section in _LYING else elements
