"""What was found: contradictions first, then every statement side by side, then what one outlet alone says."""

from __future__ import annotations

from reader.model import Status
from reader.report.document.findings import Contradiction, MatrixRow, OnlyEntry, StatementEntry, Telling
from reader.report.document.parts import Mark, Passage, Side
from reader.report.html.elements import Child, Element, Parts, dated, outlet, tag
from reader.report.options import Section
from reader.report.writing import contradiction_place, joined, statement_place


def contradictions(parts: Parts) -> Element:
    """Return each contradiction with both wordings and the reason."""
    entries = parts.report.contradictions
    return parts.section("contradictions", (_contradiction(entry, parts) for entry in entries), entries=entries)


def _contradiction(entry: Contradiction, parts: Parts) -> Element:
    about = [" ", tag("small", entry.about)] if entry.about else []
    return tag(
        "article",
        tag("h3", tag("small", str(entry.number)), " ", parts.badge(entry.badge), " ", entry.question, about),
        tag("div", (_side(side, entry.badge.status, parts) for side in entry.sides), class_="pair"),
        tag("p", tag("b", entry.reason), f" {entry.timing}" if entry.timing else "", class_="reason"),
        tag("p", joined(parts.facts(entry, parts.cited), " · "), class_="note"),
        parts.review(entry.decision, entry.note),
        class_="contradiction",
        id=contradiction_place(entry),
    )


def _side(side: Side, status: Status, parts: Parts) -> Element:
    passage = side.passage
    return tag(
        "div",
        tag("p", dated(side.byline), class_="byline"),
        tag("p", parts.quoted(passage, status, only=(Mark.CLASHES, Mark.DIFFERS))),
        tag("p", parts.cited(passage.reference), f", {passage.place}", class_="note"),
    )


def statements(parts: Parts) -> Element:
    """Return each statement that several outlets report, with all wordings."""
    entries = parts.report.statements
    return parts.section("statements", (_statement(entry, parts) for entry in entries), entries=entries)


def _statement(entry: StatementEntry, parts: Parts) -> Element:
    return tag(
        "article",
        tag("h3", parts.badge(entry.badge), " ", tag("small", entry.reported)),
        tag("div", (_telling(telling, entry, parts) for telling in entry.tellings), class_="tellings"),
        [tag("p", tag("b", " ".join(entry.remarks)), class_="reason")] if entry.remarks else [],
        [tag("p", f"{parts.words['absent']} {entry.absent}", class_="note")] if entry.absent else [],
        class_="statement",
        id=statement_place(entry.badge),
    )


def _telling(telling: Telling, entry: StatementEntry, parts: Parts) -> Element:
    tone, other = telling.tone(entry.badge.status), telling.elsewhere
    where = [f", {other.words}\u00a0", parts.badge(other.badge)] if other else []
    return tag(
        "div",
        tag("p", outlet(telling.byline), class_="byline"),
        (
            tag("p", parts.quoted(p, tone), "\u00a0", tag("span", parts.cited(p.reference), where, class_="note"))
            for p in telling.passages
        ),
    )


def only(parts: Parts) -> Element:
    """Return what one outlet alone reports."""
    groups = parts.report.only
    blocks = (
        (
            tag("h3", outlet(group.byline)),
            tag("ul", (_alone(entry, parts) for entry in group.entries), class_="lines"),
        )
        for group in groups
    )
    return parts.section("only", blocks, entries=groups)


def _alone(entry: OnlyEntry, parts: Parts) -> Element:
    quotes = joined((located(passage, parts) for passage in entry.passages), " ")
    return tag("li", parts.badge(entry.badge), " ", quotes, id=statement_place(entry.badge))


def located(passage: Passage, parts: Parts) -> list[Child]:
    """Return a passage that nothing stands beside, with its place."""
    return [
        parts.quoted(passage, Status.UNIQUE),
        "\u00a0",
        tag("span", parts.cited(passage.reference), class_="note"),
    ]


def omissions(parts: Parts) -> Element:
    """Return what each outlet leaves out though others report it."""
    groups = parts.report.omissions
    blocks = (
        (tag("h3", outlet(group.byline)), tag("ul", (_left_out(row, parts) for row in group.rows), class_="lines"))
        for group in groups
    )
    return parts.section("omissions", blocks, entries=groups)


def _left_out(row: MatrixRow, parts: Parts) -> Element:
    return tag("li", parts.badge(row.badge), " ", tag("span", row.wording, **parts.language(row.language)))


def matrix(parts: Parts) -> Element:
    """Return which outlets report each statement."""
    report = parts.report
    letters = (tag("th", tag("abbr", e.letter, title=e.outlet), scope="col") for e in report.articles)
    head = tag("tr", tag("th", report.words["statement"], scope="col", colspan="2"), letters)
    rows = (_matrix_row(row, parts) for row in report.matrix)
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="matrix")
    return parts.section("matrix", parts.scrolled("matrix", table))


def _place(row: MatrixRow, parts: Parts) -> dict[str, str]:
    """Return the target of the links to a statement, where no other section has it."""
    return {"id": statement_place(row.badge)} if parts.home_of(row.badge) is Section.MATRIX else {}


def _matrix_row(row: MatrixRow, parts: Parts) -> Element:
    return tag(
        "tr",
        tag("td", parts.badge(row.badge), **_place(row, parts)),
        tag("th", row.wording, scope="row", **parts.language(row.language)),
        (tag("td", [parts.sign(cell)] if cell else []) for cell in row.cells),
    )
