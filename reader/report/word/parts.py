"""The small parts of the report in Word, in its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reader.model import Status
from reader.report.document import Report
from reader.report.document.findings import Elsewhere
from reader.report.document.parts import Badge, Byline, Mark, Passage, Reference
from reader.report.options import Section
from reader.report.word.elements import Element, Part, bookmark, link, paragraph, run
from reader.report.word.styles import badge_style, mark_style
from reader.report.writing import Writing, sentence_place, statement_place


class Parts(Writing):
    """What every section is put together from.

    Widths are in centimetres: that of a standing page, and that of the pages where texts stand side by side.
    """

    def __init__(self, report: Report, width: float, side_by_side_width: float) -> None:
        super().__init__(report)
        self.width = width
        self.side_by_side_width = side_by_side_width

    def badge(self, badge: Badge) -> Element:
        """Return the sign of a statement, leading to the wordings of it where they are in the report."""
        sign = self._sign(badge.label, badge.status)
        return sign if self.home_of(badge) is None else link(statement_place(badge), sign)

    def sign(self, status: Status) -> Element:
        """Return the letter of a status, leading nowhere."""
        return self._sign(self.letters[status], status)

    def cited(self, reference: Reference) -> Element:
        """Return where a sentence stands, leading there where the texts are in the report: ``C.5``."""
        place = run(reference.label, "ReportCited")
        return link(sentence_place(reference), place) if self.shows(Section.TEXTS) else place

    def words_of(self, passage: Passage, status: Status, only: Iterable[Mark] = tuple(Mark)) -> list[Element]:
        """Return a passage with its marked words; an agreement is marked in the manner of ``status``."""
        shown = frozenset(only)
        return [
            run(r.text, mark_style(r.mark, status) if r.mark and r.mark in shown else None) for r in passage.runs
        ]

    def located(self, passage: Passage, status: Status, *before: Part) -> Element:
        """Return a passage as a paragraph that ends in its place."""
        words = self.words_of(passage, status)
        language = self.foreign(passage.language)
        return paragraph("ReportSentence", before, words, " ", self.cited(passage.reference), language=language)

    def side(
        self, passage: Passage, status: Status, only: Iterable[Mark] = tuple(Mark)
    ) -> tuple[Element, Element]:
        """Return one side of a pair: the passage, and where it stands, spelled out."""
        words = self.words_of(passage, status, only)
        return (
            paragraph("ReportSentence", words, language=self.foreign(passage.language)),
            paragraph("ReportNote", self.cited(passage.reference), f", {passage.place}"),
        )

    def elsewhere(self, where: Elsewhere) -> tuple[Element, Element]:
        """Return how a passage corresponds that belongs to another statement, and to which."""
        return run(f", {where.words} ", "ReportCited"), self.badge(where.badge)

    def review(self, decision: str, note: str) -> Iterator[Element]:
        """Yield what a person decided of a pair, and why."""
        yield paragraph("ReportNote", strong(self.words["decision"]), f" {decision}")
        if note:
            yield paragraph("ReportNote", strong(self.words["note"]), f" {note}")

    def section(
        self, name: str, content: Iterable[Element], entries: tuple[Any, ...] | None = None
    ) -> Iterator[Element]:
        """Yield a section under the heading of this name; without any entries it says so."""
        yield paragraph("Heading1", bookmark(section_name(name), self.words[name]))
        if entries == ():
            yield paragraph("ReportNote", self.words[f"no_{name}"])
            return
        if f"{name}_note" in self.words:
            yield paragraph("ReportNote", self.words[f"{name}_note"], keep=True)
        yield from content

    def by_outlet(
        self, name: str, groups: tuple[Any, ...], told: Callable[[Any], Iterable[Element]]
    ) -> Iterator[Element]:
        """Yield a section with what ``told`` makes of each group, under the name of its outlet."""
        content = (
            element
            for group in groups
            for element in (
                paragraph("Heading2", f"{group.byline.letter} · {group.byline.outlet}"),
                *told(group),
            )
        )
        return self.section(name, content, groups)

    def _sign(self, label: str, status: Status) -> Element:
        return run(f" {label} ".replace(" ", "\u00a0"), badge_style(status))


def strong(text: str) -> Element:
    """Return words that stand out."""
    return run(text, "ReportStrong")


def outlet(byline: Byline) -> list[Part]:
    """Return who speaks."""
    return [strong(f"{byline.letter} · {byline.outlet}")]


def dated(byline: Byline) -> list[Part]:
    """Return who speaks, and when."""
    return [*outlet(byline), "  ", run(byline.published, "ReportCited")]


def section_name(name: str) -> str:
    """Return the bookmark of a section."""
    return f"section_{name}"
