"""The small parts of the report in Word, in its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reader.model import Status
from reader.report.document import Badge, Byline, Contradiction, Mark, Passage, Reference, Report
from reader.report.options import Section
from reader.report.word.elements import Element, Part, bookmark, link, paragraph, run
from reader.report.word.styles import badge_style, mark_style

_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")


class Parts:
    """What every section is put together from.

    Widths are in centimetres: that of a standing page, and that of the pages where texts stand side by side.
    """

    def __init__(self, report: Report, width: float, side_by_side_width: float) -> None:
        self.report = report
        self.words = report.words
        self.width = width
        self.side_by_side_width = side_by_side_width
        self._letters = {entry.status: entry.letter for entry in report.legend}

    def shows(self, section: Section) -> bool:
        """Return whether the reader wants this section."""
        return section in self.report.sections

    def home_of(self, badge: Badge) -> Section | None:
        """Return the section where the wordings of a statement stand, among those that the reader wants."""
        full = Section.ONLY if badge.status is Status.UNIQUE else Section.STATEMENTS
        return next((section for section in (full, Section.MATRIX) if self.shows(section)), None)

    def language(self, code: str) -> str | None:
        """Return the language of an article's words, where it is another known one than the report's."""
        return code if _LANGUAGE_CODE.fullmatch(code) and code != self.report.language else None

    def badge(self, badge: Badge) -> Element:
        """Return the sign of a statement, leading to the wordings of it where they are in the report."""
        sign = self._sign(badge.label, badge.status)
        return sign if self.home_of(badge) is None else link(statement_name(badge), sign)

    def sign(self, status: Status) -> Element:
        """Return the letter of a status, leading nowhere."""
        return self._sign(self._letters[status], status)

    def cited(self, reference: Reference) -> Element:
        """Return where a sentence stands, leading there where the texts are in the report: ``C.5``."""
        place = run(reference.label, "ReportCited")
        return link(sentence_name(reference), place) if self.shows(Section.TEXTS) else place

    def words_of(self, passage: Passage, status: Status, only: Iterable[Mark] = tuple(Mark)) -> list[Element]:
        """Return a passage with its marked words; an agreement is marked in the manner of ``status``."""
        shown = frozenset(only)
        return [
            run(r.text, mark_style(r.mark, status) if r.mark and r.mark in shown else None) for r in passage.runs
        ]

    def located(self, passage: Passage, status: Status, *before: Part) -> Element:
        """Return a passage as a paragraph that ends in its place."""
        words = self.words_of(passage, status)
        language = self.language(passage.language)
        return paragraph("ReportSentence", before, words, " ", self.cited(passage.reference), language=language)

    def side(
        self, passage: Passage, status: Status, only: Iterable[Mark] = tuple(Mark)
    ) -> tuple[Element, Element]:
        """Return one side of a pair: the passage, and where it stands, spelled out."""
        words = self.words_of(passage, status, only)
        return (
            paragraph("ReportSentence", words, language=self.language(passage.language)),
            paragraph("ReportNote", self.cited(passage.reference), f", {passage.place}"),
        )

    def partly(self, badge: Badge) -> tuple[Element, Element]:
        """Return which statement a passage belongs to that says only a part of another."""
        return run(f", {self.words['partly']} ", "ReportCited"), self.badge(badge)

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


def contradiction_name(entry: Contradiction) -> str:
    """Return the bookmark of a contradiction."""
    return f"contradiction_{entry.number}"


def statement_name(badge: Badge) -> str:
    """Return the bookmark of a statement."""
    return f"statement_{badge.number}"


def sentence_name(reference: Reference) -> str:
    """Return the bookmark of a sentence."""
    return f"sentence_{reference.anchor}"


def text_name(letter: str) -> str:
    """Return the bookmark of an article in full."""
    return f"text_{letter}"
