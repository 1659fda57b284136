"""The command line: what is asked for, and the way to the work that needs no window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import __version__
from reader.commands import (
    compare,
    deciding,
    editing,
    exporting,
    imports,
    learning,
    reading,
    rescuing,
    stories,
)
from reader.commands.shell import Shell, clock
from reader.locations import library_file
from reader.messages import LANGUAGES
from reader.palette import THEMES
from reader.settings import View

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
class _Command:
    """What can be done without a window."""

    description: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Shell], None]


@dataclass(frozen=True, slots=True)
class CommandRequest:
    """A command with its arguments."""

    command: _Command
    given: argparse.Namespace


_COMMANDS = {
    "compare": _Command(compare.DESCRIPTION, compare.EXAMPLE, compare.add_arguments, compare.run),
    "export": _Command(exporting.DESCRIPTION, exporting.EXAMPLE, exporting.add_arguments, exporting.run),
    "import": _Command(imports.DESCRIPTION, imports.EXAMPLE, imports.add_arguments, imports.run),
    "list": _Command(reading.LIST_DESCRIPTION, reading.LIST_EXAMPLE, reading.add_list_arguments, reading.run_list),
    "search": _Command(
        reading.SEARCH_DESCRIPTION, reading.SEARCH_EXAMPLE, reading.add_search_arguments, reading.run_search
    ),
    "show": _Command(reading.SHOW_DESCRIPTION, reading.SHOW_EXAMPLE, reading.add_show_arguments, reading.run_show),
    "edit": _Command(editing.DESCRIPTION, editing.EXAMPLE, editing.add_arguments, editing.run),
    "story": _Command(stories.DESCRIPTION, stories.EXAMPLE, stories.add_arguments, stories.run),
    "decide": _Command(deciding.DESCRIPTION, deciding.EXAMPLE, deciding.add_arguments, deciding.run),
    "learn": _Command(learning.DESCRIPTION, learning.EXAMPLE, learning.add_arguments, learning.run),
    "rescue": _Command(rescuing.DESCRIPTION, rescuing.EXAMPLE, rescuing.add_arguments, rescuing.run),
}


def parse(arguments: Sequence[str]) -> WindowRequest | CommandRequest:
    """Return what the arguments ask for. Prints help or a usage error and exits as argparse does."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if name in _COMMANDS:
        return CommandRequest(_COMMANDS[name], _command_parser(name).parse_args(rest))
    return _window_request(_window_parser().parse_args(arguments))


def run(request: CommandRequest) -> int:
    """Do what needs no window. Returns the exit status: 0, or 1 after a message on stderr."""
    shell = Shell(request.given.language)
    return shell.do(lambda: request.command.run(request.given, shell))


def _command_parser(name: str) -> argparse.ArgumentParser:
    command = _COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"sejajar {name}", description=command.description, epilog=f"example: {command.example}"
    )
    command.add_arguments(parser)
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sejajar",
        description="Show how different outlets tell the same story. Without files: the bundled story.",
        epilog=f"Without a window: sejajar {{{','.join(_COMMANDS)}}} --help",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles or a story folder")
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
    return parser


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    return int(found[1]), int(found[2])


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
