"""``sejajar import``: files, folders, tables and story files into the library."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, clock
from reader.errors import InputError, Problem, ReaderError
from reader.messages import Messages
from reader.wording import date_text, outlet_or_host

if TYPE_CHECKING:
    from reader.library.previews import Preview

EXAMPLE = "sejajar import kompas.html detik.pdf berita.csv --column text=isi_berita --suggest"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("sources", nargs="+", metavar="SOURCE")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar="FIELD=HEADING",
    )
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--suggest", action="store_true")
    add_library(parser)


def _column(given: str) -> tuple[str, str]:
    from reader.library.importing.tables import FIELDS

    field, equals, heading = given.partition("=")
    if field not in FIELDS or not equals or not heading:
        raise InputError(Problem.NOT_A_COLUMN, given=given, known=", ".join(FIELDS))
    return field, heading


def _sources(given: argparse.Namespace) -> tuple[list[str], list[Path]]:
    """Return the addresses and the files that were asked for."""
    from reader.library.importing.address import is_address

    addresses = [source for source in given.sources if is_address(source)]
    return addresses, [Path(source) for source in given.sources if source not in addresses]


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Import and say what became of every file, or only what would."""
    (_preview if given.preview else _import)(given, shell)


def _preview(given: argparse.Namespace, shell: Shell) -> None:
    from reader.library.batches import read_addresses
    from reader.library.database import open_library
    from reader.library.previews import preview, preview_files

    refused: list[InputError] = []
    addresses, paths = _sources(given)
    fetched = read_addresses(addresses, refused, shell.progress)
    with open_library(given.library) as library:
        previews = preview_files(library, paths, refused, dict(given.column), shell.progress)
        previews += preview(library, fetched, [p.content for p in previews], shell.progress)
    for error in refused:
        shell.refuse(error)
    if given.json:
        shell.say_json([_preview_json(entry) for entry in previews])
        return
    for entry in previews:
        shell.say("\n".join(_preview_lines(entry, shell.messages)))


def _preview_json(preview: Preview) -> dict[str, Any]:
    content, known = preview.content, preview.known
    return {
        "source": content.source,
        **content.details,
        "sentences": preview.sentences,
        "set_aside": preview.set_aside,
        "known": {"id": known.article_id, "likeness": known.likeness} if known else None,
    }


def _preview_lines(preview: Preview, messages: Messages) -> list[str]:
    content, known = preview.content, preview.known
    outlet = outlet_or_host(content.outlet, content.address) or messages.text("article.outlet_unknown")
    lines = [
        f"{content.source}: {content.headline or messages.text('article.headline_unknown')}",
        f"  {outlet}, {date_text(content.published, messages)}, {content.language}",
        "  " + messages.text("cli.sentences", sentences=preview.sentences, set_aside=preview.set_aside),
    ]
    if known is not None:
        lines.append("  " + messages.text(f"cli.likeness.{known.likeness}", number=known.article_id))
    return lines


def _import(given: argparse.Namespace, shell: Shell) -> None:
    from reader.library.batches import import_files
    from reader.library.database import open_library
    from reader.library.story_files import SUFFIX, add_story_file

    addresses, paths = _sources(given)
    story_files = [path for path in paths if path.suffix.lower() == SUFFIX]
    paths = [path for path in paths if path not in story_files]
    with open_library(given.library) as library:
        batch = import_files(library, [*paths, *addresses], clock(), dict(given.column), shell.progress)
        stories = list(batch.stories)
        for path in story_files:
            try:
                with library.changing() as connection:
                    stories.append(add_story_file(connection, path, clock()))
            except ReaderError as error:
                shell.refuse(error)
        for refused in batch.refused:
            shell.refuse(refused)
        result = {
            "added": list(batch.added),
            "same": [[duplicate.source, duplicate.article_id] for duplicate in batch.same],
            "versions": [[duplicate.source, duplicate.article_id] for duplicate in batch.versions],
            "refused": [{"problem": error.problem, **error.fields} for error in batch.refused],
            "stories": stories,
        }
        if given.suggest:
            result["suggestions"] = _suggestions(library, batch.added)
    _say(result, given, shell)


def _suggestions(library: Any, added: tuple[int, ...]) -> list[dict[str, Any]]:
    from reader.commands.stories import suggestions

    return suggestions(library, set(added))


def _say(result: dict[str, Any], given: argparse.Namespace, shell: Shell) -> None:
    if given.json:
        shell.say_json(result)
        return
    for kind in ("added", "same", "versions", "refused", "stories"):
        if result[kind] or (kind == "added" and not result["stories"]):
            shell.say(shell.messages.count(f"cli.import.{kind}", len(result[kind])))
    if given.suggest:
        from reader.commands.stories import suggestion_lines

        shell.say(suggestion_lines(result["suggestions"], shell.messages))


COMMANDS = {"import": Command(EXAMPLE, add_arguments, run)}
