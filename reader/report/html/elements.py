"""The small parts of the report as HTML. Elements, never strings, so that no text can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from lxml import etree

from reader.model import Status
from reader.report.document import Report
from reader.report.document.parts import Badge, Byline, Mark, Passage, Reference, Run
from reader.report.options import Section
from reader.report.writing import Writing, sentence_place, statement_place

Element: TypeAlias = Any
"""An lxml element; lxml comes without types."""
Child: TypeAlias = "Element | str | Iterable[Any]"


def tag(name: str, /, *children: Child, **attributes: str) -> Element:
    """Return an element. ``class_`` gives the attribute ``class`` and ``aria_label`` gives ``aria-label``."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    element = etree.Element(name, named)
    _append(element, children)
    return element


def _append(element: Element, children: Iterable[Child]) -> None:
    for child in children:
        if isinstance(child, str):
            _append_text(element, child)
        elif isinstance(child, etree._Element):
            element.append(child)
        else:
            _append(element, child)


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


class Parts(Writing):
    """The small parts of one report, in its words."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self._meanings = {entry.status: entry.meaning for entry in report.legend}

    def language(self, code: str) -> dict[str, str]:
        """Return the attribute for text in the language of an article, where that is another known code."""
        return {"lang": foreign} if (foreign := self.foreign(code)) else {}

    def badge(self, badge: Badge) -> Element:
        """Return the sign of a statement, leading to the wordings of it where they are in the report."""
        label, classes = badge.label.replace(" ", "\u00a0"), f"badge {badge.status}"
        title = self._meanings[badge.status]
        if self.home_of(badge) is None:
            return tag("span", label, class_=classes, title=title)
        return tag("a", label, class_=classes, title=title, href=f"#{statement_place(badge)}")

    def cited(self, reference: Reference) -> Element:
        """Return where a sentence stands, leading there where the texts are in the report: ``C.5``."""
        if not self.shows(Section.TEXTS):
            return tag("span", reference.label, class_="cited")
        return tag("a", reference.label, class_="cited", href=f"#{sentence_place(reference)}")

    def review(self, decision: str, note: str) -> Element:
        """Return what a person decided of a pair, and why."""
        noted = [tag("br"), tag("b", self.words["note"]), f" {note}"] if note else []
        return tag("p", tag("b", self.words["decision"]), f" {decision}", noted, class_="note review")

    def sign(self, status: Status) -> Element:
        """Return the letter of a status, leading nowhere."""
        return tag("span", self.letters[status], class_=f"badge {status}", title=self._meanings[status])

    def quoted(self, passage: Passage, status: Status, *, only: Iterable[Mark] = tuple(Mark)) -> Element:
        """Return a passage with its marked words; an agreement is marked in the manner of ``status``."""
        shown = frozenset(only)
        runs = (_run(run, status) if run.mark in shown else run.text for run in passage.runs)
        return tag("q", runs, class_="quoted", **self.language(passage.language))

    def section(self, name: str, *content: Child, entries: Iterable[Any] | None = None) -> Element:
        """Return a section under the heading of this name; without any entries it says so."""
        body: list[Child] = [tag("h2", self.words[name], id=f"{name}-heading")]
        if entries == ():
            body.append(tag("p", self.words[f"no_{name}"], class_="note"))
        else:
            if f"{name}_note" in self.words:
                body.append(tag("p", self.words[f"{name}_note"], class_="note"))
            body.extend(content)
        return tag("section", body, id=name, aria_labelledby=f"{name}-heading")

    def scrolled(self, name: str, table: Element) -> Element:
        """Return a table that a narrow screen can move sideways, by keyboard too."""
        return tag("div", table, class_="scrolled", tabindex="0", role="region", aria_labelledby=f"{name}-heading")


def _run(run: Run, status: Status) -> Child:
    tone = "partial" if status is Status.PARTIAL else "shared"
    return tag("mark", run.text, class_=tone if run.mark is Mark.AGREES else str(run.mark))


def outlet(byline: Byline) -> Element:
    """Return who speaks."""
    return tag("span", tag("b", byline.letter), "\u2009·\u2009", tag("bdi", byline.outlet), class_="outlet")


def dated(byline: Byline) -> list[Child]:
    """Return who speaks, and when."""
    return [outlet(byline), " ", tag("span", byline.published, class_="dim")]
