"""The framing worksheet as a Word document to write in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reader.messages import Messages
from reader.palette import palette
from reader.report.content import story_title
from reader.report.document.parts import Passage
from reader.report.edition import Edition
from reader.report.word.elements import Element, cell, paragraph, row, run, table
from reader.report.word.package import page_width, word_bytes
from reader.report.word.styles import badge_style
from reader.report.worksheet.content import framings
from reader.report.worksheet.framing import Framing, Omitted
from reader.report.worksheet.rows import Finding, Row, rows

_SHARES = (0.13, 0.27, 0.38, 0.22)
"""Of the width of the page, by column."""
_FOUND = "MarkPartial"


def worksheet_bytes(edition: Edition) -> bytes:
    """Return the worksheet in Word's format, on pages that lie: a table for each article."""
    title = edition.messages.text("worksheet.title", story=story_title(edition.comparison, edition.messages))
    return word_bytes(_body(edition, title), edition, title, lying=True)


def _body(edition: Edition, title: str) -> Iterator[Element]:
    messages = edition.messages
    yield paragraph("Title", title)
    yield paragraph("ReportNote", messages.text("worksheet.guide"))
    yield paragraph("ReportNote", messages.text("worksheet.method"))
    widths = [share * page_width(edition, lying=True) for share in _SHARES]
    for place, framing in enumerate(framings(edition)):
        byline = framing.byline
        yield paragraph("Heading1", f"{byline.letter} · {byline.outlet}", new_page=place > 0)
        yield paragraph("ReportNote", byline.published, keep=True)
        yield table(widths, _rows(framing, messages))
        yield from _omitted(framing, messages)


def _rows(framing: Framing, messages: Messages) -> Iterator[Element]:
    heads = (messages.text(f"worksheet.{name}") for name in ("element", "content", "support", "notes"))
    yield row((cell(paragraph("ReportCell", head)) for head in heads), head=True)
    for structure, members in groupby(rows(framing, messages), key=lambda member: member.structure):
        name = run(messages.text(f"worksheet.{structure}"), "ReportStrong")
        shade = palette("light").window
        yield row([cell(paragraph("ReportCell", name, keep=True), fill=shade, span=len(_SHARES))])
        for member in members:
            yield from _element(member, messages)


def _element(member: Row, messages: Messages) -> Iterator[Element]:
    """Yield a row for each finding, so that each has room for notes; the element is named once."""
    for place, finding in enumerate(member.findings or (Finding(""),)):
        name = messages.text(f"worksheet.{member.element}") if place == 0 else ""
        support = [_sentence(finding.passage)] if finding.passage else []
        yield row(
            [
                cell(paragraph("ReportCell", name)),
                cell(paragraph("ReportCell", finding.words)),
                cell(*support),
                cell(),
            ]
        )


def _sentence(passage: Passage) -> Element:
    words = (run(part.text, _FOUND if part.mark else None) for part in passage.runs)
    place = run(f" ({passage.reference.label})", "ReportCited")
    return paragraph("ReportSentence", words, place, language=passage.language)


def _omitted(framing: Framing, messages: Messages) -> Iterator[Element]:
    yield paragraph("Heading2", messages.text("worksheet.absence"))
    yield paragraph(
        "ReportNote",
        messages.text("worksheet.omitted" if framing.omitted else "worksheet.none_omitted"),
        keep=True,
    )
    yield from map(_left_out, framing.omitted)


def _left_out(omitted: Omitted) -> Element:
    sign = run(f" {omitted.badge.label} ".replace(" ", "\u00a0"), badge_style(omitted.badge.status))
    words = "".join(part.text for part in omitted.passage.runs)
    place = run(f" ({omitted.passage.reference.label})", "ReportCited")
    return paragraph("ReportSentence", sign, f" {words}", place, language=omitted.passage.language)
