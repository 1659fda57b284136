"""The choices of a report on the command line: the same as in the window's export dialog."""

from __future__ import annotations

import argparse

from reader.comparison import Comparison
from reader.errors import InputError, Problem
from reader.report.citations import letters
from reader.report.options import Paper, ReportOptions, Section

REPORT_FIELDS = {"sections": ", ".join(Section)}
"""What the help of these choices says that changes with the reports."""


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add the choices; ``--language``, which every command has, is that of the report too."""
    parser.add_argument(
        "--sections",
        type=_sections,
        metavar="NAME,...",
    )
    parser.add_argument("--articles", type=_letters, metavar="LETTER,...")
    parser.add_argument("--paper", choices=list(Paper), default=Paper.A4)
    parser.add_argument("--landscape", action="store_true")


def report_options(given: argparse.Namespace, comparison: Comparison) -> ReportOptions:
    """Return the choices that were given. Raises ``InputError`` for a letter that no article has."""
    known = {letters(place): article.id for place, article in enumerate(comparison.articles)}
    for letter in given.articles or ():
        if letter not in known:
            raise InputError(Problem.UNKNOWN_LETTER, letter=letter, last=list(known)[-1])
    return ReportOptions(
        sections=given.sections or tuple(Section),
        articles=tuple(known[letter] for letter in given.articles or ()),
        paper=Paper(given.paper),
        landscape=given.landscape,
    )


def _sections(text: str) -> tuple[Section, ...]:
    try:
        return ReportOptions(sections=tuple(Section(name.strip()) for name in text.split(","))).sections
    except ValueError:
        raise InputError(Problem.UNKNOWN_SECTION, given=text, known=", ".join(Section)) from None


def _letters(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(letter.strip().upper() for letter in text.split(",")))
    if not all(letter.isascii() and letter.isalpha() for letter in found):
        raise InputError(Problem.NOT_LETTERS, given=text)
    return found
