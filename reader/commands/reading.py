"""``sejajar list``, ``search`` and ``show``: what is in the library."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, clock

if TYPE_CHECKING:
    from reader.library.passages import Passage
    from reader.library.search import Found
    from reader.messages import Messages

LIST_EXAMPLE = "sejajar list --tag bencana"
SEARCH_EXAMPLE = "sejajar search 'gempa \"kabupaten garut\" -susulan' --limit 5"
SHOW_EXAMPLE = "sejajar show 12"
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def add_list_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``list`` takes."""
    parser.add_argument("--stories", action="store_true")
    parser.add_argument("--tag")
    parser.add_argument("--deleted", action="store_true")
    add_library(parser)


def run_list(given: argparse.Namespace, shell: Shell) -> None:
    """List articles or stories."""
    from reader.commands.kept import article_json, article_line, story_json, story_lines
    from reader.library.articles import articles
    from reader.library.database import open_library
    from reader.library.kept_stories import stories

    with open_library(given.library) as library, library.reading() as connection:
        if given.stories:
            kept_stories = list(stories(connection, deleted=given.deleted))
            listed = [story_json(kept) for kept in kept_stories]
            lines = [story_lines(kept, shell.messages) for kept in kept_stories]
        else:
            kept_articles = list(articles(connection, tag=given.tag, deleted=given.deleted))
            listed = [article_json(kept) for kept in kept_articles]
            lines = [article_line(kept, shell.messages) for kept in kept_articles]
    if given.json:
        shell.say_json(listed)
    else:
        shell.say("\n".join(lines) or shell.messages.text("cli.nothing_listed"))


def add_search_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``search`` takes."""
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--limit", type=int, default=20)
    add_library(parser)


def run_search(given: argparse.Namespace, shell: Shell) -> None:
    """Search and show a passage of each article that was found."""
    from reader.library.database import open_library
    from reader.library.search import search

    with open_library(given.library) as library, library.reading() as connection:
        results = search(connection, " ".join(given.words), given.limit)
    if given.json:
        shell.say_json([_found_json(found) for found in results])
    else:
        lines = (_found_lines(found, shell.messages) for found in results)
        shell.say("\n".join(lines) or shell.messages.text("cli.nothing_found"))


def _found_json(found: Found) -> dict[str, Any]:
    return {
        "id": found.article_id,
        "outlet": found.outlet,
        "headline": found.headline,
        "published": found.published,
        "snippet": found.passage.text,
        "marks": [[mark.start, mark.end] for mark in found.passage.marks],
    }


def _found_lines(found: Found, messages: Messages) -> str:
    from reader.wording import outlet_or_host

    outlet = outlet_or_host(found.outlet, found.address) or messages.text("article.outlet_unknown")
    headline = found.headline or messages.text("article.headline_unknown")
    passage = _marked(found.passage) if sys.stdout.isatty() else found.passage.text
    return f"{found.article_id:>6}  {found.published or '-':10}  {outlet}: {headline}\n        {passage}"


def _marked(passage: Passage) -> str:
    """Return a passage with what was found in bold, as terminals show it."""
    pieces, place = [], 0
    for mark in passage.marks:
        pieces += [passage.text[place : mark.start], _BOLD, mark.of(passage.text), _PLAIN]
        place = mark.end
    return "".join([*pieces, passage.text[place:]])


def add_show_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``show`` takes."""
    parser.add_argument("article", type=int, metavar="N")
    add_library(parser)


def run_show(given: argparse.Namespace, shell: Shell) -> None:
    """Show one article."""
    from reader.commands.kept import article_heading, article_json
    from reader.library.articles import article, mark_read
    from reader.library.bodies import body_of
    from reader.library.database import open_library

    with open_library(given.library) as library, library.changing() as connection:
        kept, body = article(connection, given.article), body_of(connection, given.article)
        mark_read(connection, given.article, clock())
    if given.json:
        shell.say_json(article_json(kept, text=True))
    else:
        aside = len(kept.content.text.split("\n\n")) - len(body.split("\n\n"))
        note = [shell.messages.count("cli.page_aside", aside)] if aside else []
        shell.say("\n\n".join([article_heading(kept, shell.messages), body, *note]))


COMMANDS = {
    "list": Command(LIST_EXAMPLE, add_list_arguments, run_list),
    "search": Command(SEARCH_EXAMPLE, add_search_arguments, run_search),
    "show": Command(SHOW_EXAMPLE, add_show_arguments, run_show),
}
