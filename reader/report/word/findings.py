"""What was found: contradictions first, then every statement, then what one outlet alone says."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Status
from reader.report.document.findings import (
    Contradiction,
    MatrixRow,
    OnlyEntry,
    OutletGroup,
    StatementEntry,
    Telling,
)
from reader.report.document.parts import Mark
from reader.report.options import Section
from reader.report.word.elements import Element, Part, bookmark, cell, paragraph, row, run, table
from reader.report.word.parts import Parts, dated, outlet, strong
from reader.report.writing import contradiction_place, joined, statement_place

_OUTLET_SHARE = 0.24


def contradictions(parts: Parts) -> Iterator[Element]:
    """Yield each contradiction with both wordings and the reason."""
    entries = parts.report.contradictions
    content = (element for entry in entries for element in _contradiction(entry, parts))
    return parts.section("contradictions", content, entries)


def _contradiction(entry: Contradiction, parts: Parts) -> Iterator[Element]:
    about = run(f"  {entry.about}", "ReportCited") if entry.about else None
    question = bookmark(contradiction_place(entry), f"{entry.number}. {entry.question}")
    yield paragraph("Heading2", parts.badge(entry.badge), " ", question, about)
    head = row((cell(paragraph("ReportCell", dated(side.byline), keep=True)) for side in entry.sides), head=True)
    loud = (Mark.CLASHES, Mark.DIFFERS)
    wordings = row(cell(*parts.side(side.passage, entry.badge.status, loud)) for side in entry.sides)
    yield table([parts.width / 2] * 2, [head, wordings])
    yield paragraph("ReportLabel", strong(entry.reason), f" {entry.timing}" if entry.timing else None)
    yield paragraph("ReportNote", joined(parts.facts(entry, parts.cited), " · "))
    yield from parts.review(entry.decision, entry.note)


def statements(parts: Parts) -> Iterator[Element]:
    """Yield each statement that several outlets report, with all wordings, a row an outlet."""
    entries = parts.report.statements
    content = (element for entry in entries for element in _statement(entry, parts))
    return parts.section("statements", content, entries)


def _statement(entry: StatementEntry, parts: Parts) -> Iterator[Element]:
    sign = bookmark(statement_place(entry.badge), parts.badge(entry.badge))
    yield paragraph("Heading2", sign, " ", run(entry.reported, "ReportCited"))
    width = parts.side_by_side_width
    widths = [_OUTLET_SHARE * width, (1 - _OUTLET_SHARE) * width]
    yield table(widths, (_telling(telling, entry, parts) for telling in entry.tellings), headed=False)
    if entry.remarks:
        yield paragraph("ReportLabel", strong(" ".join(entry.remarks)))
    if entry.absent:
        yield paragraph("ReportNote", f"{parts.words['absent']} {entry.absent}")


def _telling(telling: Telling, entry: StatementEntry, parts: Parts) -> Element:
    tone = telling.tone(entry.badge.status)
    passages = [parts.located(passage, tone) for passage in telling.passages]
    passages[-1].extend(parts.elsewhere(telling.elsewhere) if telling.elsewhere else ())
    return row([cell(paragraph("ReportCell", outlet(telling.byline))), cell(*passages)])


def matrix(parts: Parts) -> Iterator[Element]:
    """Yield which outlets report each statement."""
    report = parts.report
    letters = [entry.letter for entry in report.articles]
    names = ("", report.words["statement"], *letters)
    head = row((cell(paragraph("ReportCell", name)) for name in names), head=True)
    narrow = min(1.0, 0.55 * parts.width / len(letters))
    widths = [1.5, parts.width - 1.5 - narrow * len(letters), *[narrow] * len(letters)]
    return parts.section("matrix", [table(widths, [head, *(_matrix_row(r, parts) for r in report.matrix)])])


def _matrix_row(entry: MatrixRow, parts: Parts) -> Element:
    sign: Part = parts.badge(entry.badge)
    if parts.home_of(entry.badge) is Section.MATRIX:
        sign = bookmark(statement_place(entry.badge), sign)
    wording = paragraph("ReportCell", entry.wording, language=parts.foreign(entry.language))
    cells = (cell(paragraph("ReportCell", parts.sign(status) if status else None)) for status in entry.cells)
    return row([cell(paragraph("ReportCell", sign)), cell(wording), *cells])


def only(parts: Parts) -> Iterator[Element]:
    """Yield what one outlet alone reports."""
    return parts.by_outlet("only", parts.report.only, lambda group: _told_alone(group, parts))


def _told_alone(group: OutletGroup, parts: Parts) -> Iterator[Element]:
    return (passage for entry in group.entries for passage in _alone(entry, parts))


def _alone(entry: OnlyEntry, parts: Parts) -> Iterator[Element]:
    sign: list[Part] = [bookmark(statement_place(entry.badge), parts.badge(entry.badge)), " "]
    for passage in entry.passages:
        yield parts.located(passage, Status.UNIQUE, *sign)
        sign = []


def omissions(parts: Parts) -> Iterator[Element]:
    """Yield what each outlet leaves out though others report it."""
    return parts.by_outlet(
        "omissions", parts.report.omissions, lambda group: (_left_out(entry, parts) for entry in group.rows)
    )


def _left_out(entry: MatrixRow, parts: Parts) -> Element:
    language = parts.foreign(entry.language)
    return paragraph("ReportSentence", parts.badge(entry.badge), f" {entry.wording}", language=language)
