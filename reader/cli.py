"""The command line: what is asked for, and the way to the work that needs no window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from reader.commands.command import Command
from reader.commands.parsers import command_parser, window_parser
from reader.commands.registry import COMMANDS
from reader.commands.shell import Shell, clock

__all__ = ["CommandRequest", "WindowRequest", "clock", "parse", "run"]


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to show. ``None`` means: as the reader left it, or as the system has it."""

    paths: tuple[Path, ...] = ()
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    select: int | None = None
    theme: str | None = None
    language: str | None = None
    view: str | None = None
    library: Path | None = None


@dataclass(frozen=True, slots=True)
class CommandRequest:
    """A command with its arguments."""

    command: Command
    given: argparse.Namespace


def parse(arguments: Sequence[str]) -> WindowRequest | CommandRequest:
    """Return what the arguments ask for. Prints help or a usage error and exits as argparse does."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if name in COMMANDS:
        return CommandRequest(COMMANDS[name], command_parser(name).parse_args(rest))
    parser = window_parser()
    given = parser.parse_args(arguments)
    if mistake := _misplaced_command(given.paths):
        parser.error(mistake)
    return _window_request(given)


def run(request: CommandRequest) -> int:
    """Do what needs no window. Returns the exit status, as ``Shell.do`` does."""
    shell = Shell(request.given.language)
    return shell.do(lambda: request.command.run(request.given, shell))


def _misplaced_command(paths: Sequence[Path]) -> str | None:
    """Return what is wrong with a first path that is no file but looks like a command."""
    if not paths or paths[0].exists():
        return None
    word = str(paths[0])
    if word in COMMANDS:
        return f"the command comes first: sejajar {word} ..."
    close = get_close_matches(word, COMMANDS, 1)
    return f"'{word}' is neither a file nor a command; did you mean '{close[0]}'?" if close else None


def _window_request(given: argparse.Namespace) -> WindowRequest:
    return WindowRequest(
        tuple(given.paths),
        given.screenshot,
        given.size,
        given.select,
        given.theme,
        given.language,
        given.view,
        given.library,
    )
