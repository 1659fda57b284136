"""``sejajar export``: a comparison to files in the formats asked for."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import Command
from reader.commands.comparing import add_compared, edition
from reader.commands.report_options import REPORT_FIELDS
from reader.commands.shell import STANDARD_OUTPUT, Shell, add_library, write_output, written
from reader.errors import InputError, OutputError, Problem
from reader.report.formats import Format, OutputFile, output_files

if TYPE_CHECKING:
    from reader.report.edition import Edition

EXAMPLE = "sejajar export --story 3 --format pdf,xlsx,docx --out reports"
_LONGEST_NAME = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    add_compared(parser)
    parser.add_argument(
        "--format",
        type=_formats,
        metavar="FORMATS",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(),
        metavar="OUT",
    )
    add_library(parser)


def _formats(text: str) -> tuple[Format, ...]:
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if names == ["all"]:
        return tuple(Format)
    unknown = [name for name in names if name not in list(Format)]
    if unknown or not names:
        raise InputError(Problem.UNKNOWN_FORMAT, given=text, known=", ".join((*Format, "all")))
    return tuple(Format(name) for name in dict.fromkeys(names))


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Compare, make every file, then write them and say which they are."""
    formats = given.format or _format_of(given.out)
    made = edition(given, shell)
    files = [(format, file) for format in formats for file in output_files(format, made, shell.progress)]
    written = []
    for (format, file), path in zip(files, _places([file for _, file in files], given.out, made), strict=True):
        write_output(path, file.content)
        written.append({"format": format, "path": str(path), "bytes": len(file.content)})
    if given.out == STANDARD_OUTPUT:
        return
    if given.json:
        shell.say_json(written)
    else:
        shell.say("\n".join(str(entry["path"]) for entry in written))


def _format_of(out: Path) -> tuple[Format, ...]:
    """Return the format that a file's ending names."""
    if not _names_a_file(out):
        raise OutputError(Problem.NO_FORMAT, formats=", ".join(Format))
    return (Format(_ending(out)),)


def _places(files: Sequence[OutputFile], out: Path, made: Edition) -> list[Path]:
    """Return where each file goes: a single one to the file named, else into a folder under the story's name.

    Several files for which one was named go beside it, each with its own ending.
    """
    alone = len(files) == 1
    if out == STANDARD_OUTPUT:
        if not alone:
            raise OutputError(Problem.ONE_OUTPUT)
        return [out]
    if alone and _names_a_file(out) and files[0].ending.endswith(f".{_ending(out)}"):
        return [out]
    stem = out.with_suffix("") if _names_a_file(out) else _in_folder(out, made)
    return [stem.with_name(stem.name + file.ending) for file in files]


def _names_a_file(out: Path) -> bool:
    return not out.is_dir() and _ending(out) in list(Format)


def _ending(out: Path) -> str:
    return out.suffix.lower().removeprefix(".")


def _in_folder(folder: Path, made: Edition) -> Path:
    with written(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / _name(made)


def _name(made: Edition) -> str:
    """Return the title of the story as the name of a file."""
    stories = {article.story for article in made.comparison.articles}
    title = (stories.pop() or "") if len(stories) == 1 else ""
    words = re.sub(r"[^\w]+", "-", title).strip("-_")[:_LONGEST_NAME].rstrip("-_")
    return words or "sejajar"


COMMANDS = {"export": Command(EXAMPLE, add_arguments, run, {**REPORT_FIELDS, "formats": ",".join(Format)})}
