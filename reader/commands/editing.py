"""``sejajar edit``: correct, tag, annotate, delete and restore an article; undo."""

from __future__ import annotations

import argparse
import datetime
from typing import TYPE_CHECKING

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, clock
from reader.errors import InputError, Problem
from reader.messages import LANGUAGES

if TYPE_CHECKING:
    from reader.library.edits import Edit

EXAMPLE = "sejajar edit 12 --outlet Kompas.com --tag bencana --note 'Cek magnitudo'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("article", type=int, metavar="N")
    parser.add_argument("--outlet")
    parser.add_argument("--headline")
    parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD")
    parser.add_argument("--written-in", choices=LANGUAGES)
    parser.add_argument("--tag", action="append", default=[])
    parser.add_argument("--untag", action="append", default=[], metavar="TAG")
    parser.add_argument("--note")
    existence = parser.add_mutually_exclusive_group()
    existence.add_argument("--delete", action="store_true")
    existence.add_argument("--restore", action="store_true")
    existence.add_argument("--undo", action="store_true")
    add_library(parser)


def _day(given: str) -> str:
    try:
        return given and datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise InputError(Problem.NOT_A_DAY, given=given) from None


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Change the article and show what is known of it now."""
    from reader.commands.kept import article_heading, article_json
    from reader.library.articles import article
    from reader.library.database import open_library
    from reader.library.edits import edit_article, undo_edit

    with open_library(given.library) as library, library.changing() as connection:
        if given.undo:
            undo_edit(connection, given.article)
        else:
            edit_article(connection, given.article, _edit(given), clock())
        kept = article(connection, given.article)
    if given.json:
        shell.say_json(article_json(kept))
    else:
        shell.say(article_heading(kept, shell.messages))


def _edit(given: argparse.Namespace) -> Edit:
    from reader.library.edits import Edit

    return Edit(
        outlet=given.outlet,
        headline=given.headline,
        published=given.published,
        language=given.written_in,
        add_tags=tuple(given.tag),
        remove_tags=tuple(given.untag),
        note=given.note,
        deleted=True if given.delete else False if given.restore else None,
    )


COMMANDS = {"edit": Command(EXAMPLE, add_arguments, run)}
