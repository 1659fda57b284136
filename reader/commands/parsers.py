"""The parsers of the command line: of the window, of each command, and of all together."""

from __future__ import annotations

import argparse
import re
import textwrap
from pathlib import Path

from reader import __version__
from reader.commands.command import Command
from reader.commands.registry import COMMANDS
from reader.locations import library_file
from reader.messages import LANGUAGES
from reader.palette import THEMES
from reader.settings import View

_LINE = 78


class _WindowParser(argparse.ArgumentParser):
    """Its help names every command, each of which is loaded for that alone."""

    def format_help(self) -> str:
        self.epilog = _without_a_window()
        return super().format_help()


def command_parser(name: str) -> argparse.ArgumentParser:
    """Return the parser of a command; its help ends in an example."""
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"sejajar {name}",
        description=textwrap.fill(command.description, _LINE),
        epilog=_example(command),
        # An example that is broken into lines cannot be copied.
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    return parser


def window_parser() -> argparse.ArgumentParser:
    """Return the parser of what the window is to show."""
    parser = _WindowParser(
        prog="sejajar",
        description="Show how outlets tell the same story. Without files: what was read last, or an example.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles or a story folder")
    _add_window_options(parser)
    return parser


def whole_parser() -> argparse.ArgumentParser:
    """Return one parser that knows everything, for manuals and completion. Not for parsing.

    A command and a file can stand in the same place, which no single parser can tell apart.
    """
    parser = argparse.ArgumentParser(prog="sejajar", description=window_parser().description)
    _add_window_options(parser)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, command in COMMANDS.items():
        command.add_arguments(
            commands.add_parser(
                name, help=summary(command), description=command.description, epilog=_example(command)
            )
        )
    return parser


def summary(command: Command) -> str:
    """Return the first sentence of what a command does, without its full stop."""
    return command.description.partition(". ")[0].rstrip(".")


def _example(command: Command) -> str:
    return f"example: {command.example}"


def _without_a_window() -> str:
    lines = (
        textwrap.fill(summary(command), _LINE, initial_indent=f"  {name:12}", subsequent_indent=" " * 14)
        for name, command in COMMANDS.items()
    )
    return "\n".join(["without a window (see sejajar COMMAND --help):", *lines])


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--screenshot", type=Path, metavar="OUT.png", help="write a picture of the window and quit"
    )
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for example 1440x900")
    parser.add_argument("--select", type=int, metavar="N", help="select statement N")
    parser.add_argument("--view", choices=list(View), metavar="NAME", help=f"one of {', '.join(View)}")
    parser.add_argument("--theme", choices=THEMES, help="default: as the system has it")
    parser.add_argument("--language", choices=LANGUAGES, help="default: as the system has it")
    parser.add_argument("--library", type=Path, metavar="FILE", help=f"the library (default: {library_file()})")
    parser.add_argument("--version", action="version", version=f"sejajar {__version__}")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    return int(found[1]), int(found[2])
