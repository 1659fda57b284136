"""What a command compares: articles and story folders, or a story of the library with what was decided in it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands.report_options import add_report_options, report_options
from reader.commands.shell import Shell, clock
from reader.comparison import Options
from reader.errors import InputError, Problem

if TYPE_CHECKING:
    from reader.report.edition import Edition


def add_compared(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is compared, how, and what of it is reported."""
    compared = parser.add_mutually_exclusive_group(required=True)
    # Without a default of its own a positional argument would always be required.
    compared.add_argument("paths", nargs="*", default=[], type=Path, metavar="PATH")
    compared.add_argument("--story", type=int, metavar="N")
    parser.add_argument("--cutoff", type=_share, default=Options().cutoff)
    add_report_options(parser)


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise InputError(Problem.NOT_A_SHARE, given=text)
    return value


def edition(given: argparse.Namespace, shell: Shell) -> Edition:
    """Return what is to be reported, compared now. Raises ``ReaderError`` where there are not two articles."""
    whole = _kept_edition(given, shell) if given.story is not None else _new_edition(given, shell)
    return whole.choosing(report_options(given, whole.comparison))


def _new_edition(given: argparse.Namespace, shell: Shell) -> Edition:
    from reader.engine.pipeline import compare_articles
    from reader.library.stories import load_articles
    from reader.report.edition import Edition

    articles = load_articles(given.paths, shell.progress)
    if len(articles) < 2:
        raise InputError(Problem.ONE_ARTICLE)
    return Edition(
        compare_articles(articles, Options(given.cutoff), shell.progress), shell.messages, clock(), __version__
    )


def _kept_edition(given: argparse.Namespace, shell: Shell) -> Edition:
    from reader.commands.kept import corrected_story
    from reader.library.articles import notes_on
    from reader.library.database import open_library
    from reader.report.edition import Edition

    with open_library(given.library) as library:
        reviewed = corrected_story(library, given.story, Options(given.cutoff), shell.progress).reviewed
        with library.reading() as connection:
            notes = notes_on(connection, reviewed.comparison.articles)
    return Edition(
        reviewed.comparison,
        shell.messages,
        clock(),
        __version__,
        reviewed.standing,
        notes,
        reviewed.of_one,
    )
