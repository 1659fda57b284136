"""``sejajar edit``: correct, tag, annotate, delete and restore an article."""

from __future__ import annotations

import argparse
import datetime

from reader.commands.shell import Shell, add_library, clock

DESCRIPTION = "Change what the library says of an article: its details, tags and note. Deleting can be undone."
EXAMPLE = "sejajar edit 12 --outlet Kompas.com --tag bencana --note 'Cek magnitudo'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("article", type=int, metavar="N", help="the number of the article")
    parser.add_argument("--outlet", help="who published it")
    parser.add_argument("--headline", help="its headline")
    parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day of publication")
    parser.add_argument("--tag", action="append", default=[], help="add a tag")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="take a tag away")
    parser.add_argument("--note", help="write a note; an empty one removes it")
    existence = parser.add_mutually_exclusive_group()
    existence.add_argument("--delete", action="store_true", help="put the article away")
    existence.add_argument("--restore", action="store_true", help="bring it back")
    add_library(parser)


def _day(given: str) -> str:
    try:
        return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{given!r} is not a day such as 2025-06-18") from None


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Change the article and show what is known of it now."""
    from reader.commands.kept import article_heading, article_json
    from reader.library import articles
    from reader.library.database import open_library

    number = given.article
    with open_library(given.library) as library, library.changing() as connection:
        articles.correct_article(
            connection, number, outlet=given.outlet, headline=given.headline, published=given.published
        )
        articles.add_tags(connection, number, given.tag)
        articles.remove_tags(connection, number, given.untag)
        if given.note is not None:
            articles.write_note(connection, number, given.note, clock())
        if given.delete:
            articles.delete_article(connection, number, clock())
        if given.restore:
            articles.restore_article(connection, number)
        kept = articles.article(connection, number)
    if given.json:
        shell.say_json(article_json(kept))
    else:
        shell.say(article_heading(kept, shell.messages))
