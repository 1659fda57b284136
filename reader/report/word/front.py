"""What was compared, how near the reports are, and how to read the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.report.document.findings import Contradiction
from reader.report.document.front import ArticleEntry, CoverageRow
from reader.report.options import Section
from reader.report.word.elements import Element, Part, cell, link, paragraph, row, run, table
from reader.report.word.parts import Parts, section_name, strong
from reader.report.word.styles import told_style
from reader.report.writing import contradiction_place, joined, text_place


def title_page(parts: Parts) -> Iterator[Element]:
    """Yield the title with the counts by status, then the list of the sections."""
    report = parts.report
    yield paragraph("ReportNote", report.words["kind"])
    yield paragraph("Title", report.title)
    yield paragraph("ReportNote", report.subtitle)
    counts = [
        cell(
            paragraph("ReportCount", str(count.number)),
            paragraph("ReportNote", parts.sign(count.status), f" {count.label}"),
        )
        for count in report.counts
    ]
    yield table([parts.width / len(counts)] * len(counts), [row(counts)], headed=False, plain=True)
    yield paragraph("ReportNote", report.caveat)
    links = (link(section_name(name), report.words[name]) for name in report.sections)
    yield paragraph("ReportNote", strong(f"{report.words['contents']}: "), joined(links, " · "))


def summary(parts: Parts) -> Iterator[Element]:
    """Yield the main contradictions, then who reports what."""
    report, words = parts.report, parts.words
    content: list[Element] = [paragraph("Heading2", words["main"])]
    content += [element for entry in report.main for element in _main(entry, parts)]
    if not report.main:
        content.append(paragraph("ReportNote", words["no_contradictions"]))
    elif parts.shows(Section.CONTRADICTIONS):
        content.append(paragraph("ReportNote", report.more))
    content.append(paragraph("Heading2", words["coverage"]))
    content.append(paragraph("ReportNote", words["coverage_note"], keep=True))
    content.append(_coverage(parts))
    return parts.section("summary", content)


def _main(entry: Contradiction, parts: Parts) -> Iterator[Element]:
    outlets = " / ".join(f"{side.byline.letter} {side.byline.outlet}" for side in entry.sides)
    question: Part = strong(entry.question)
    if parts.shows(Section.CONTRADICTIONS):
        question = link(contradiction_place(entry), question)
    yield paragraph("ReportLabel", parts.badge(entry.badge), " ", question, keep=True)
    yield paragraph("ReportLabel", entry.reason, keep=True)
    yield paragraph("ReportNote", f"{outlets} · {entry.decision}")


def _coverage(parts: Parts) -> Element:
    rows, words = parts.report.coverage, parts.words
    names = (words["outlet"], words["told"], words["alone"], *(entry.letter for entry in rows))
    head = row((cell(paragraph("ReportCell", name)) for name in names), head=True)
    share = min(1.6, 0.55 * parts.width / len(rows))
    number = 2.2
    widths = [parts.width - 2 * number - share * len(rows), number, number, *[share] * len(rows)]
    return table(widths, [head, *(_covered(entry) for entry in rows)])


def _covered(entry: CoverageRow) -> Element:
    shares = ("" if share is None else f"{round(share * 100)}\u202f%" for share in entry.shares)
    values = (str(entry.told), str(entry.alone), *shares)
    name = cell(paragraph("ReportCell", strong(entry.letter), f" {entry.outlet}"))
    return row([name, *(cell(paragraph("ReportCell", value)) for value in values)])


def articles(parts: Parts) -> Iterator[Element]:
    """Yield the articles as a bibliography."""
    words = parts.words
    names = ("", words["headline"], words["published"], words["words"])
    head = row((cell(paragraph("ReportCell", name)) for name in names), head=True)
    widths = [0.9, parts.width - 5.4, 2.9, 1.6]
    return parts.section("articles", [table(widths, [head, *(_article(e, parts) for e in parts.report.articles)])])


def _article(entry: ArticleEntry, parts: Parts) -> Element:
    headline: Part = run(entry.headline)
    if parts.shows(Section.TEXTS):
        headline = link(text_place(entry.letter), headline)
    described = [
        paragraph("ReportCell", strong(entry.outlet)),
        paragraph("ReportSentence", headline),
        *(paragraph("ReportNote", line) for line in _details(entry, parts)),
    ]
    return row(
        [
            cell(paragraph("ReportCell", strong(entry.letter))),
            cell(*described),
            cell(paragraph("ReportCell", entry.published)),
            cell(paragraph("ReportCell", str(entry.words))),
        ]
    )


def _details(entry: ArticleEntry, parts: Parts) -> Iterator[str]:
    named = ((parts.words["author"], entry.author), (parts.words["address"], entry.address))
    yield from (f"{name}: {value}" for name, value in named if value)
    yield entry.source
    yield f"SHA-256 {entry.sha256}"
    yield entry.division


def guide(parts: Parts) -> Iterator[Element]:
    """Yield how the report is read, and what it cannot say."""
    report = parts.report
    legend = (
        paragraph("ReportLabel", parts.sign(e.status), " ", run(e.meaning, told_style(e.status)), keep=True)
        for e in report.legend
    )
    limits = paragraph("Heading2", report.words["limits"])
    return parts.section("guide", [*legend, *_prose(report.guide), limits, *_prose(report.limits)])


def method(parts: Parts) -> Iterator[Element]:
    """Yield how it was made, with every parameter that shaped it."""
    report = parts.report
    rows = (
        row([cell(paragraph("ReportCell", name)), cell(paragraph("ReportCell", value))])
        for name, value in report.parameters
    )
    widths = [0.4 * parts.width, 0.6 * parts.width]
    return parts.section("method", [*_prose(report.method), table(widths, rows, headed=False)])


def _prose(paragraphs: Iterable[str]) -> list[Element]:
    return [paragraph("Normal", words) for words in paragraphs]
