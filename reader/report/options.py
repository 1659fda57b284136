"""What a reader chooses of a report: every format takes the same choices and follows those that it can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from reader.messages import LANGUAGES


class Section(StrEnum):
    """A part of a report, in the order in which they stand unless the reader orders them otherwise."""

    SUMMARY = "summary"
    """Counts, the main contradictions, coverage by outlet and nearness, on one page."""
    ARTICLES = "articles"
    GUIDE = "guide"
    METHOD = "method"
    CONTRADICTIONS = "contradictions"
    STATEMENTS = "statements"
    MATRIX = "matrix"
    ONLY = "only"
    OMISSIONS = "omissions"
    QUOTATIONS = "quotations"
    TEXTS = "texts"
    NOTES = "notes"
    SET_ASIDE = "set_aside"


class Paper(StrEnum):
    """The size of the pages."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What goes into a report, and how it is laid out. Raises ``ValueError`` for what cannot be."""

    sections: tuple[Section, ...] = tuple(Section)
    """Each at most once, in this order."""
    articles: tuple[str, ...] = ()
    """The ids of the articles that are reported on, in this order; empty for all, as they are shown."""
    paper: Paper = Paper.A4
    landscape: bool = False
    """Whether what stands side by side is set on pages that lie."""
    language: str | None = None
    """``None`` for the language of the program."""

    def __post_init__(self) -> None:
        for name, chosen in (("sections", self.sections), ("articles", self.articles)):
            if len(set(chosen)) != len(chosen):
                raise ValueError(f"{name} name something twice: {', '.join(chosen)}")
        if self.language not in (None, *LANGUAGES):
            raise ValueError(f"no report in {self.language!r}")


def remembered(options: ReportOptions) -> dict[str, Any]:
    """Return the choices as plain data for the settings; the articles are those of one story and are left out."""
    kept = asdict(options)
    del kept["articles"]
    return kept


def recalled(kept: Mapping[str, Any]) -> ReportOptions:
    """Return the choices from plain data; what is missing or unknown, as from another version, is the default."""
    try:
        return ReportOptions(
            sections=_sections(kept["sections"]),
            paper=Paper(kept["paper"]),
            landscape=kept["landscape"] is True,
            language=kept["language"],
        )
    except (KeyError, TypeError, ValueError):
        return ReportOptions()


def _sections(names: Iterable[str]) -> tuple[Section, ...]:
    return tuple(Section(name) for name in names)
