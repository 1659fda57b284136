"""The command line: what is asked for, and the way to the work that needs no window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from reader.commands.command import Command
from reader.commands.help import speaking
from reader.commands.parsers import command_parser, window_parser
from reader.commands.registry import COMMANDS
from reader.commands.shell import Shell, clock
from reader.errors import InputError, Problem
from reader.messages import LANGUAGES, Messages, system_language
from reader.wording import error_text

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
    """Return what the arguments ask for. Prints help or a usage error and exits as argparse does.

    Both are in the language that the arguments ask for, or else in that of the system.
    """
    messages = Messages(_language(arguments))
    name, rest = (arguments[0], arguments[1:]) if arguments and arguments[0] in COMMANDS else ("", arguments)
    with speaking(messages):
        parser = command_parser(name, messages) if name else window_parser(messages)
        try:
            given = parser.parse_args(rest)
            if not name:
                _check_command(given.paths)
        except InputError as error:
            parser.error(error_text(error, messages))
    return CommandRequest(COMMANDS[name], given) if name else _window_request(given)


def _language(arguments: Sequence[str]) -> str:
    """Return the language to speak before it is known whether the arguments can be understood."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--language", choices=LANGUAGES, default=system_language())
    try:
        return str(parser.parse_known_args(arguments)[0].language)
    except argparse.ArgumentError:
        return system_language()


def run(request: CommandRequest) -> int:
    """Do what needs no window. Returns the exit status, as ``Shell.do`` does."""
    shell = Shell(request.given.language)
    return shell.do(lambda: request.command.run(request.given, shell))


def _check_command(paths: Sequence[Path]) -> None:
    """Raise ``InputError`` for a first path that is no file but looks like a command."""
    if not paths or paths[0].exists():
        return
    word = str(paths[0])
    if word in COMMANDS:
        raise InputError(Problem.COMMAND_FIRST, name=word)
    if close := get_close_matches(word, COMMANDS, 1):
        raise InputError(Problem.UNKNOWN_COMMAND, given=word, close=close[0])


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
