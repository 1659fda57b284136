"""The parsers of the command line: of the window, of each command, and of all together."""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Mapping
from pathlib import Path

from reader import __version__
from reader.commands.command import Command
from reader.commands.help import explain
from reader.commands.registry import COMMANDS
from reader.errors import InputError, Problem
from reader.messages import LANGUAGES, Messages
from reader.palette import THEMES
from reader.settings import View

_LINE = 78
_FIELDS = {"views": ", ".join(View)}
_AS_IT_IS: Mapping[str, str] = {}


def command_parser(name: str, messages: Messages) -> argparse.ArgumentParser:
    """Return the parser of a command; its help ends in an example."""
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"sejajar {name}",
        description=textwrap.fill(messages.text(f"help.{name}.description"), _LINE),
        epilog=_example(command, messages),
        # An example that is broken into lines cannot be copied.
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    explain(parser, name, messages, command.fields)
    return parser


def window_parser(messages: Messages) -> argparse.ArgumentParser:
    """Return the parser of what the window is to show; its help names every command."""
    parser = argparse.ArgumentParser(
        prog="sejajar",
        description=textwrap.fill(messages.text("help.window.description"), _LINE),
        epilog=_without_a_window(messages),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    _add_window_options(parser)
    explain(parser, "window", messages, _FIELDS)
    return parser


def whole_parser(messages: Messages, fields: Mapping[str, str] = _AS_IT_IS) -> argparse.ArgumentParser:
    """Return one parser that knows everything, for manuals and completion. Not for parsing.

    A command and a file can stand in the same place, which no single parser can tell apart. ``fields`` take the
    place of what its help says of this machine.
    """
    parser = argparse.ArgumentParser(prog="sejajar", description=messages.text("help.window.description"))
    _add_window_options(parser)
    explain(parser, "window", messages, {**_FIELDS, **fields})
    commands = parser.add_subparsers(metavar=messages.text("help.command"))
    for name, command in COMMANDS.items():
        below = commands.add_parser(
            name,
            help=_summary(name, messages),
            description=messages.text(f"help.{name}.description"),
            epilog=_example(command, messages),
        )
        command.add_arguments(below)
        explain(below, name, messages, {**command.fields, **fields})
    return parser


def _summary(name: str, messages: Messages) -> str:
    """Return the first sentence of what a command does, without its full stop."""
    return messages.text(f"help.{name}.description").partition(". ")[0].rstrip(".")


def _example(command: Command, messages: Messages) -> str:
    return f"{messages.text('help.example')}: {command.example}"


def _without_a_window(messages: Messages) -> str:
    lines = (
        textwrap.fill(_summary(name, messages), _LINE, initial_indent=f"  {name:12}", subsequent_indent=" " * 14)
        for name in COMMANDS
    )
    return "\n".join([messages.text("help.commands"), *lines])


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png")
    parser.add_argument("--size", type=_size, metavar="WxH")
    parser.add_argument("--select", type=int, metavar="N")
    parser.add_argument("--view", choices=list(View), metavar="NAME")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--library", type=Path, metavar="FILE")
    parser.add_argument("--version", action="version", version=f"sejajar {__version__}")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found:
        raise InputError(Problem.NOT_A_SIZE, given=text)
    return int(found[1]), int(found[2])
