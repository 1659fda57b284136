"""The rows of a worksheet, the same in every format: an element of a structure, and what the text says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.messages import Messages
from reader.report.document.parts import Passage
from reader.report.worksheet.framing import Answer, Framing, Source


class Structure(StrEnum):
    """The structures of Pan and Kosicki, and what an article leaves out."""

    SYNTAX = "syntax"
    SCRIPT = "script"
    THEME = "theme"
    RHETORIC = "rhetoric"


_FOR_THE_RESEARCHER = {
    Structure.THEME: ("detail", "coherence", "sentence_form", "pronouns"),
    Structure.RHETORIC: ("lexicon", "graphics", "metaphor"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the text says of an element, with its sentence where it stands in one."""

    words: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An element with its findings; without any it is left to the researcher."""

    structure: Structure
    element: str
    findings: tuple[Finding, ...] = ()


def rows(framing: Framing, messages: Messages) -> Iterator[Row]:
    """Yield the rows of an article's worksheet, structure by structure."""
    yield Row(Structure.SYNTAX, "headline", _headline(framing))
    yield Row(Structure.SYNTAX, "lead", tuple(Finding("", passage) for passage in framing.lead))
    yield Row(Structure.SYNTAX, "background")
    yield Row(Structure.SYNTAX, "sources", tuple(_source(source, messages) for source in framing.sources))
    yield Row(Structure.SYNTAX, "statements")
    yield Row(Structure.SYNTAX, "closing", tuple(Finding("", passage) for passage in framing.closing))
    for question, answers in framing.script:
        yield Row(Structure.SCRIPT, question, tuple(map(_answer, answers)))
    for structure, elements in _FOR_THE_RESEARCHER.items():
        yield from (Row(structure, element) for element in elements)


def _headline(framing: Framing) -> tuple[Finding, ...]:
    return (Finding(framing.headline),) if framing.headline else ()


def _source(source: Source, messages: Messages) -> Finding:
    how = messages.text("worksheet.quoted" if source.quoted else "worksheet.cited")
    places = ", ".join(reference.label for reference in source.references)
    return Finding(f"{source.name}: {how} ({places})")


def _answer(answer: Answer) -> Finding:
    """Return an answer; one that is the whole sentence is not said twice."""
    whole = "".join(run.text for run in answer.passage.runs)
    return Finding("" if answer.words == whole else answer.words, answer.passage)
