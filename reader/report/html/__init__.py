"""The report as one HTML file without scripts or outside parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from reader.locations import RESOURCES
from reader.palette import Palette, palette
from reader.report.content import report_content
from reader.report.document import Report
from reader.report.edition import Edition
from reader.report.html.elements import Element, Parts, tag
from reader.report.html.findings import contradictions, matrix, omissions, only, statements
from reader.report.html.front import articles, contents, guide, masthead, method
from reader.report.html.people import notes, quotations
from reader.report.html.summary import summary
from reader.report.html.texts import set_aside, texts
from reader.report.options import Section
from reader.report.parameters import made_text

_STYLE = RESOURCES / "report" / "report.css"
# Whatever a text might smuggle in, a browser would neither run nor fetch it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SECTIONS: Mapping[Section, Callable[[Parts], Element]] = {
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


def html_bytes(edition: Edition) -> bytes:
    """Return the report of an edition as one HTML file in UTF-8: the same bytes for the same edition.

    It follows the light or dark wish of the reader's system, fits a phone, and prints as the light theme.
    """
    report, messages = report_content(edition), edition.messages
    footer = messages.text("report.footer", made=made_text(edition.made, messages), version=edition.version)
    page = tag("html", _head(report), _body(report, footer), lang=report.language)
    return bytes(etree.tostring(page, method="html", encoding="utf-8", doctype="<!doctype html>")) + b"\n"


def _head(report: Report) -> Element:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="description", content=report.subtitle),
        tag("title", report.title),
        tag("style", _style()),
    )


def _style() -> str:
    light, dark = (_roles(palette(name)) for name in ("light", "dark"))
    themes = f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
    return themes + _STYLE.read_text(encoding="utf-8")


def _roles(colours: Palette) -> str:
    """Return the colours of a theme as properties: ``--ink``; ``--shared`` and ``--shared-wash`` for a status."""
    roles = {name: getattr(colours, name) for name in ("window", "pane", "line", "ink", "dim", "accent")}
    for status, mark in colours.marks.items():
        roles |= {str(status): mark.ink, f"{status}-wash": mark.wash}
    return ";".join(f"--{name}:{value}" for name, value in roles.items())


def _body(report: Report, footer: str) -> Element:
    parts = Parts(report)
    sections = [_SECTIONS[name](parts) for name in report.sections]
    return tag(
        "body",
        tag("a", report.words["skip"], class_="skip", href="#report"),
        masthead(parts),
        contents(parts, report.sections),
        tag("main", sections, id="report"),
        tag("footer", footer),
    )
