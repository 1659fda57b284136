"""What the writers of HTML and of Word have in common: where links lead, and what the report asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reader.model import Status
from reader.report.document import Report
from reader.report.document.findings import Contradiction
from reader.report.document.parts import Badge, Reference
from reader.report.options import Section

_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")


class Writing:
    """One report that is being written, in its words."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = report.words
        self.letters = {entry.status: entry.letter for entry in report.legend}

    def shows(self, section: Section) -> bool:
        """Return whether the reader wants this section."""
        return section in self.report.sections

    def home_of(self, badge: Badge) -> Section | None:
        """Return the section where the wordings of a statement stand, among those that the reader wants."""
        full = Section.ONLY if badge.status is Status.UNIQUE else Section.STATEMENTS
        return next((section for section in (full, Section.MATRIX) if self.shows(section)), None)

    def foreign(self, code: str) -> str | None:
        """Return the language of an article's words, where it is another known one than the report's."""
        return code if _LANGUAGE_CODE.fullmatch(code) and code != self.report.language else None

    def facts(self, entry: Contradiction, cited: Callable[[Reference], Any]) -> Iterator[Any]:
        """Yield what is said in small of a contradiction, with places as ``cited`` shows them."""
        yield from filter(None, (entry.kind, entry.score, entry.pair))
        if entry.others:
            yield [self.words["others"], " ", *joined(map(cited, entry.others), ", ")]
        if entry.absent:
            yield f"{self.words['absent']} {entry.absent}"


def joined(parts: Iterable[Any], separator: str) -> list[Any]:
    """Return the parts with the separator between them."""
    between: list[Any] = []
    for part in parts:
        between += [separator, part] if between else [part]
    return between


# The names of places are such as both HTML and Word take.


def contradiction_place(entry: Contradiction) -> str:
    """Return the target of the links to a contradiction."""
    return f"contradiction_{entry.number}"


def statement_place(badge: Badge) -> str:
    """Return the target of the links to a statement."""
    return f"statement_{badge.number}"


def sentence_place(reference: Reference) -> str:
    """Return the target of the links to a sentence."""
    return f"sentence_{reference.anchor}"


def text_place(letter: str) -> str:
    """Return the target of the links to an article in full."""
    return f"text_{letter}"
