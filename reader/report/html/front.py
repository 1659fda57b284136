"""What was compared, how near the reports are, and how to read the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Status
from reader.report.document import ArticleEntry, NearnessRow, Report
from reader.report.html.elements import Child, Element, Parts, tag


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
            tag("p", tag("a", tag("bdi", entry.headline), href=f"#text-{entry.letter}"), class_="headline"),
            tag("p", f"{entry.published} · {words} · ", tag("bdi", entry.source), class_="note"),
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


def _bar(divided: Sequence[tuple[Status, int]]) -> Element:
    """Return how the sentences of an article divide; the words beside it say the same."""
    pieces = (tag("i", class_=str(status), style=f"flex-grow:{number}") for status, number in divided if number)
    return tag("span", pieces, class_="bar", aria_hidden="true")


def nearness(parts: Parts) -> Element:
    """Return the matrix of how much of one article another says as well."""
    rows = parts.report.nearness
    head = tag("tr", tag("td"), (tag("th", row.letter, scope="col") for row in rows))
    table = tag("table", tag("thead", head), tag("tbody", map(_nearness_row, rows)), class_="nearness")
    return parts.section("nearness", parts.scrolled("nearness", table))


def _nearness_row(row: NearnessRow) -> Element:
    name = tag("th", tag("b", row.letter), " ", tag("bdi", row.outlet), scope="row")
    return tag("tr", name, map(_share, row.shares))


def _share(share: float | None) -> Element:
    if share is None:
        return tag("td", class_="itself")
    percent = round(share * 100)
    return tag("td", f"{percent}\u202f%", style=f"--share:{percent}%")


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
