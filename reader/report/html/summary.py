"""The report on one screen: the main contradictions, and how much of the story each article reports."""

from __future__ import annotations

from reader.report.document.findings import Contradiction
from reader.report.document.front import CoverageRow
from reader.report.html.elements import Element, Parts, tag
from reader.report.options import Section
from reader.report.writing import contradiction_place


def summary(parts: Parts) -> Element:
    """Return the main contradictions, then who reports what."""
    report, words = parts.report, parts.words
    found = tag("ol", (_contradiction(entry, parts) for entry in report.main), class_="main")
    none = tag("p", words["no_contradictions"], class_="note")
    return parts.section(
        "summary",
        tag("h3", words["main"]),
        found if report.main else none,
        [tag("p", report.more, class_="note")] if report.main and parts.shows(Section.CONTRADICTIONS) else [],
        tag("h3", words["coverage"], id="coverage-heading"),
        tag("p", words["coverage_note"], class_="note"),
        parts.scrolled("coverage", _coverage(parts)),
    )


def _contradiction(entry: Contradiction, parts: Parts) -> Element:
    outlets = " / ".join(f"{side.byline.letter} {side.byline.outlet}" for side in entry.sides)
    question = tag("b", entry.question)
    if parts.shows(Section.CONTRADICTIONS):
        question = tag("a", question, href=f"#{contradiction_place(entry)}")
    return tag(
        "li",
        tag("p", parts.badge(entry.badge), " ", question),
        tag("p", entry.reason, class_="reason"),
        tag("p", tag("bdi", outlets), f" · {entry.decision}", class_="note"),
    )


def _coverage(parts: Parts) -> Element:
    rows, words = parts.report.coverage, parts.words
    total = sum(count.number for count in parts.report.counts)
    letters = (tag("th", row.letter, scope="col") for row in rows)
    heads = (tag("th", words[name], scope="col") for name in ("outlet", "told", "alone"))
    body = tag("tbody", (_row(row, total) for row in rows))
    return tag("table", tag("thead", tag("tr", heads, letters)), body, class_="coverage")


def _row(row: CoverageRow, total: int) -> Element:
    name = tag("th", tag("b", row.letter), " ", tag("bdi", row.outlet), scope="row")
    return tag("tr", name, _number(row.told, total), _number(row.alone, total), map(_share, row.shares))


def _number(number: int, total: int) -> Element:
    share = round(100 * number / total) if total else 0
    meter = tag("span", tag("i", style=f"width:{share}%"), class_="meter", aria_hidden="true")
    return tag("td", f"{number} ", meter, class_="number")


def _share(share: float | None) -> Element:
    if share is None:
        return tag("td", class_="itself")
    percent = round(share * 100)
    return tag("td", f"{percent}\u202f%", class_="share", style=f"--share:{percent}%")
