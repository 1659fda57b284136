"""What was compared, how near the reports are, and how to read the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Status
from reader.report.document import Report
from reader.report.document.front import ArticleEntry
from reader.report.html.elements import Child, Element, Parts, tag
from reader.report.options import Section
from reader.report.writing import joined, text_place


def masthead(parts: Parts) -> Element:
    """Return the title of the report with the counts by status."""
    report = parts.report
    counts = (
        tag(
            "li",
            tag("strong", str(c.number), class_=str(c.status)),
            tag("span", parts.sign(c.status), f" {c.label}"),
        )
        for c in report.counts
    )
    return tag(
        "header",
        tag("p", report.words["kind"], class_="kind"),
        tag("h1", report.title),
        tag("p", report.subtitle, class_="note"),
        tag("ul", counts, class_="counts"),
        tag("p", report.caveat, class_="note caveat"),
    )


def contents(parts: Parts, sections: Iterable[str]) -> Element:
    """Return the list of the sections, leading to them."""
    entries = (tag("li", tag("a", parts.words[name], href=f"#{name}")) for name in sections)
    return tag(
        "nav",
        tag("h2", parts.words["contents"], id="contents-heading"),
        tag("ol", entries),
        aria_labelledby="contents-heading",
    )


def articles(parts: Parts) -> Element:
    """Return the articles as a bibliography."""
    return parts.section(
        "articles", tag("ol", (_article(e, parts) for e in parts.report.articles), class_="articles")
    )


def _article(entry: ArticleEntry, parts: Parts) -> Element:
    words = f"{entry.words} {parts.words['words'].lower()}"
    return tag(
        "li",
        tag("b", entry.letter, class_="letter"),
        tag(
            "div",
            tag("p", tag("bdi", entry.outlet), class_="outlet"),
            tag("p", _headline(entry, parts), class_="headline"),
            tag("p", f"{entry.published} · {words} · ", tag("bdi", entry.source), class_="note"),
            _named(entry, parts),
            tag(
                "p",
                tag("abbr", "SHA-256", title="Secure Hash Algorithm"),
                " ",
                tag("code", entry.sha256),
                class_="note",
            ),
            tag("p", _bar(entry.divided), " ", entry.division, class_="note division"),
        ),
    )


def _headline(entry: ArticleEntry, parts: Parts) -> Element:
    headline = tag("bdi", entry.headline)
    return tag("a", headline, href=f"#{text_place(entry.letter)}") if parts.shows(Section.TEXTS) else headline


def _named(entry: ArticleEntry, parts: Parts) -> list[Child]:
    """Return who wrote an article and where it was published, as far as it says so."""
    values = ((parts.words["author"], entry.author), (parts.words["address"], entry.address))
    named: list[Child] = [[f"{name}: ", tag("bdi", value)] for name, value in values if value]
    return [tag("p", joined(named, " · "), class_="note")] if named else []


def _bar(divided: Sequence[tuple[Status, int]]) -> Element:
    """Return how the sentences of an article divide; the words beside it say the same."""
    pieces = (tag("i", class_=str(status), style=f"flex-grow:{number}") for status, number in divided if number)
    return tag("span", pieces, class_="bar", aria_hidden="true")


def guide(parts: Parts) -> Element:
    """Return how the report is read, and what it cannot say."""
    report = parts.report
    legend = (
        (tag("dt", parts.sign(e.status)), tag("dd", tag("span", e.meaning, class_=f"told {e.status}")))
        for e in report.legend
    )
    return parts.section(
        "guide",
        tag(
            "div",
            tag("div", tag("dl", legend, class_="legend"), _prose(report.guide)),
            tag("div", tag("h3", report.words["limits"]), _prose(report.limits)),
            class_="pair",
        ),
    )


def method(parts: Parts) -> Element:
    """Return how it was made, with every parameter that shaped it."""
    report: Report = parts.report
    rows = (tag("div", tag("dt", name), tag("dd", value)) for name, value in report.parameters)
    return parts.section(
        "method",
        tag("div", tag("div", _prose(report.method)), tag("dl", rows, class_="parameters"), class_="pair"),
    )


def _prose(paragraphs: Iterable[str]) -> list[Child]:
    return [tag("p", paragraph) for paragraph in paragraphs]
