"""``sejajar story``: suggest, make, change and send stories."""

from __future__ import annotations

import argparse
from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, clock, write_output
from reader.messages import Messages
from reader.progress import SILENT, Progress

if TYPE_CHECKING:
    import apsw

    from reader.library.database import Library

_SUGGESTED = ("outlet", "address", "headline")
"""What a suggestion tells of each article."""
EXAMPLE = "sejajar story make 'Gempa Garut' 12 15 31"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    add_library(parser)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    # An action without a help of its own, were it empty, would not be listed.
    suggest, make, change, export = (
        actions.add_parser(name, help="") for name in ("suggest", "make", "change", "export")
    )
    make.add_argument("title", metavar="TITLE")
    make.add_argument("articles", nargs="+", type=int, metavar="N")
    change.add_argument("story", type=int, metavar="STORY")
    change.add_argument("--title")
    change.add_argument("--add", action="append", default=[], type=int, metavar="N")
    change.add_argument("--remove", action="append", default=[], type=int, metavar="N")
    existence = change.add_mutually_exclusive_group()
    existence.add_argument("--delete", action="store_true")
    existence.add_argument("--restore", action="store_true")
    export.add_argument("story", type=int, metavar="STORY")
    export.add_argument("out", type=Path, metavar="OUT.sejajar")
    for action in (suggest, make, change, export):
        add_library(action, again=True)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Do what was asked for and show the story."""
    from reader.commands.kept import story_json, story_lines
    from reader.library.database import open_library
    from reader.library.kept_stories import make_story, story

    with open_library(given.library) as library:
        if given.action == "suggest":
            _say_suggestions(suggestions(library, None), given, shell)
            return
        if given.action == "export":
            export_story(library, given.story, given.out)
            return
        with library.changing() as connection:
            if given.action == "make":
                number = make_story(connection, given.title, given.articles, clock())
            else:
                number = given.story
                _change(connection, given)
            kept = story(connection, number)
    if given.json:
        shell.say_json(story_json(kept))
    else:
        shell.say(story_lines(kept, shell.messages))


def _change(connection: apsw.Connection, given: argparse.Namespace) -> None:
    from reader.library import kept_stories

    if given.title is not None:
        kept_stories.rename_story(connection, given.story, given.title)
    kept_stories.add_to_story(connection, given.story, given.add)
    for number in given.remove:
        kept_stories.remove_from_story(connection, given.story, number)
    if given.delete:
        kept_stories.delete_story(connection, given.story, clock())
    if given.restore:
        kept_stories.restore_story(connection, given.story)


def export_story(library: Library, number: int, out: Path, progress: Progress = SILENT) -> None:
    """Write a story with its comparison and decisions to a file. Raises ``ReaderError``."""
    from reader.commands.kept import corrected_story
    from reader.library.story_files import story_file
    from reader.report.json import comparison_json

    reviewed = corrected_story(library, number, progress=progress).reviewed
    comparison = comparison_json(reviewed.comparison, reviewed.standing, reviewed.of_one)
    with library.reading() as connection:
        content = story_file(connection, number, comparison)
    write_output(out, content)


def suggestions(library: Library, among: Set[int] | None) -> list[dict[str, Any]]:
    """Return the stories that the articles of a library seem to tell, all or some of them, for a program."""
    from reader.library.articles import articles
    from reader.library.suggestions import suggest_stories

    with library.reading() as connection:
        chosen = [kept for kept in articles(connection) if among is None or kept.id in among]
    content = {kept.id: kept.content for kept in chosen}
    return [
        {
            "title": found.title,
            "strength": found.strength,
            "articles": [
                {"id": number, **{name: getattr(content[number], name) for name in _SUGGESTED}}
                for number in found.members
            ],
        }
        for found in suggest_stories(chosen)
    ]


def suggestion_lines(found: Sequence[dict[str, Any]], messages: Messages) -> str:
    """Return suggestions as a person reads them."""
    if not found:
        return messages.text("cli.no_suggestions")
    return "\n\n".join(_suggestion_lines(entry, messages) for entry in found)


def _suggestion_lines(entry: dict[str, Any], messages: Messages) -> str:
    from reader.wording import outlet_or_host

    unknown = messages.text("article.outlet_unknown"), messages.text("article.headline_unknown")
    lines = [f"{entry['title']} ({messages.count('cli.articles', len(entry['articles']))})"]
    for article in entry["articles"]:
        outlet = outlet_or_host(article["outlet"], article["address"]) or unknown[0]
        lines.append(f"{article['id']:>6}  {outlet}: {article['headline'] or unknown[1]}")
    return "\n".join(lines)


def _say_suggestions(found: list[dict[str, Any]], given: argparse.Namespace, shell: Shell) -> None:
    if given.json:
        shell.say_json(found)
    else:
        shell.say(suggestion_lines(found, shell.messages))


COMMANDS = {"story": Command(EXAMPLE, add_arguments, run)}
