"""What people say: those who are quoted, and those who read and checked."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Status
from reader.report.document.people import DecisionEntry, Quotation, QuotedWords, SentenceDecision, SpeakerEntry
from reader.report.word.elements import Element, cell, paragraph, row, run, table
from reader.report.word.parts import Parts, dated, outlet, strong
from reader.report.writing import joined

_OUTLET_SHARE = 0.24


def quotations(parts: Parts) -> Iterator[Element]:
    """Yield who is quoted with what, by which outlets."""
    entries = parts.report.quotations
    content = (element for entry in entries for element in _speaker(entry, parts))
    return parts.section("quotations", content, entries)


def _speaker(entry: SpeakerEntry, parts: Parts) -> Iterator[Element]:
    yield paragraph("Heading2", entry.name, run(f"  {entry.count}", "ReportCited"))
    for quotation in entry.quotations:
        yield from _quotation(quotation, parts)


def _quotation(quotation: Quotation, parts: Parts) -> Iterator[Element]:
    if quotation.remark:
        remark = strong(quotation.remark) if quotation.disputed else quotation.remark
        yield paragraph("ReportNote", remark, keep=True)
    widths = [_OUTLET_SHARE * parts.width, (1 - _OUTLET_SHARE) * parts.width]
    yield table(widths, (_quoted(quoted, parts) for quoted in quotation.quoted), headed=False)
    reported = joined(map(parts.cited, quotation.reported), ", ")
    yield paragraph("ReportNote", f"{parts.words['unquoted']} " if reported else None, reported)


def _quoted(quoted: QuotedWords, parts: Parts) -> Element:
    speaker = run(f" · {quoted.speaker}", "ReportCited") if quoted.speaker else None
    said = paragraph(
        "ReportSentence",
        f"{quoted.words} ",
        parts.cited(quoted.reference),
        speaker,
        language=parts.foreign(quoted.language),
    )
    return row([cell(paragraph("ReportCell", outlet(quoted.byline))), cell(said)])


def notes(parts: Parts) -> Iterator[Element]:
    """Yield the notes on the articles, then what was decided of pairs and of single sentences."""
    report, words = parts.report, parts.words
    content: list[Element] = []
    if report.article_notes:
        content.append(paragraph("Heading2", words["article_notes"]))
        content += [paragraph("Normal", outlet(entry.byline), f"  {entry.note}") for entry in report.article_notes]
    if report.decisions:
        content.append(paragraph("Heading2", words["decisions"]))
        content += [element for entry in report.decisions for element in _decision(entry, parts)]
    if report.sentence_decisions:
        content.append(paragraph("Heading2", words["sentence_decisions"]))
        content += [_sentence_decision(entry, parts) for entry in report.sentence_decisions]
    return parts.section("notes", content, report.article_notes + report.decisions + report.sentence_decisions)


def _sentence_decision(entry: SentenceDecision, parts: Parts) -> Element:
    said = paragraph("Normal", outlet(entry.byline), f"  {entry.words}", language=parts.foreign(entry.language))
    said.append(run(f" · {entry.decision}"))
    return said


def _decision(entry: DecisionEntry, parts: Parts) -> Iterator[Element]:
    head = row((cell(paragraph("ReportCell", dated(side.byline), keep=True)) for side in entry.sides), head=True)
    wordings = row(cell(*parts.side(side.passage, Status.UNIQUE)) for side in entry.sides)
    yield table([parts.width / 2] * 2, [head, wordings])
    yield from parts.review(entry.decision, entry.note)
