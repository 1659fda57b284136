"""``sejajar manual``: the manual page, made from the parsers so that it never says what they do not do."""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterable, Iterator

from reader import __version__
from reader.commands.command import Command
from reader.commands.shell import Shell, add_language

DESCRIPTION = "Print the manual page. Read it with: sejajar manual | man -l -"
EXAMPLE = "sejajar manual > ~/.local/share/man/man1/sejajar.1"

_HEAD = (
    f'.TH SEJAJAR 1 2026-11-25 "sejajar {__version__}" "User Commands"',
    '.\\" Made by: sejajar manual',
    ".ad l",
    ".nh",
)
_DEFAULTS = {"library": "see FILES", "language": "as the system has it"}
"""What differs from one machine to the next, said in general."""
_EXIT = (
    ("0", "Done."),
    ("1", "Something could not be read, compared or written; a message on the standard error output says what."),
    ("2", "The command was not understood."),
    ("130", "Stopped by Ctrl+C; the library is as it was."),
)
_ENVIRONMENT = (
    ("LC_ALL, LC_MESSAGES, LANG", "The language of messages and reports, where --language does not say it."),
    ("SOURCE_DATE_EPOCH", "The time of making, in seconds since 1970, for reports that repeat byte for byte."),
)
_FILES = (
    ("~/.local/share/sejajar/library.db", "The library on Linux; sejajar list --help names that of this machine."),
    ("story.toml", "In a folder of articles: the title of the story, and what is known of each article."),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes: nothing of its own."""
    add_language(parser)


def run(_given: argparse.Namespace, shell: Shell) -> None:
    """Print the page."""
    shell.say(manual_page().rstrip())


def manual_page() -> str:
    """Return the manual page in the language of man(7), the same on every machine."""
    from reader.commands.parsers import whole_parser

    return "\n".join([*_HEAD, *_page(whole_parser())]) + "\n"


def _page(parser: argparse.ArgumentParser) -> Iterator[str]:
    commands = _commands(parser)
    yield from _section("NAME", [r"sejajar \- show how different outlets tell the same story"])
    yield from _section("SYNOPSIS", _synopsis(commands))
    yield from _section("DESCRIPTION", [_prose(str(parser.description)), ".PP", _prose(_COMMAND_HINT)])
    yield from _section("OPTIONS OF THE WINDOW", _options(parser))
    yield from _section("COMMANDS", (line for name, found in commands.items() for line in _command(name, found)))
    yield from _section("EXIT STATUS", _terms(_EXIT))
    yield from _section("ENVIRONMENT", _terms(_ENVIRONMENT))
    yield from _section("FILES", _terms(_FILES))


_COMMAND_HINT = "The commands need no window and no display. Everything happens on this machine."


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f".SH {title}"
    yield from lines


def _synopsis(commands: dict[str, argparse.ArgumentParser]) -> Iterator[str]:
    yield r"\fBsejajar\fR [\fIOPTION\fR]... [\fIPATH\fR]..."
    for name in commands:
        yield ".br"
        yield rf"\fBsejajar {_roff(name)}\fR [\fIOPTION\fR]..."


def _command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f".SS sejajar {_roff(name)}"
    yield _prose(str(parser.description))
    yield from _options(parser)
    for action, below in _commands(parser).items():
        yield ".PP"
        yield rf"\fBsejajar {_roff(name)} {_roff(action)}\fR"
        yield from _options(below)
    if parser.epilog:
        yield ".PP"
        yield "Example:"
        yield ".PP"
        yield ".EX"
        yield _roff(parser.epilog.removeprefix("example: "))
        yield ".EE"


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return {name: below for action in found for name, below in action.choices.items()}


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            yield ".TP"
            yield _heading(action)
            yield _prose(_help(action)) or r"\&"


def _heading(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else rf" \fI{_roff(_value(action))}\fR"
    if not action.option_strings:
        return value.strip()
    return ", ".join(rf"\fB{_roff(name)}\fR{value}" for name in action.option_strings)


def _value(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    return "|".join(map(str, action.choices)) if action.choices else action.dest.upper()


def _help(action: argparse.Action) -> str:
    values = {**vars(action), "prog": "sejajar", "default": _DEFAULTS.get(action.dest, action.default)}
    words = (action.help or "") % values
    return re.sub(r"\(default: /[^)]*\)", f"({_DEFAULTS['library']})", words)


def _terms(terms: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in terms:
        yield ".TP"
        yield rf"\fB{_roff(term)}\fR"
        yield _prose(meaning)


def _prose(text: str) -> str:
    """Return text in lines of the length that man(7) wishes for."""
    lines = textwrap.wrap(_roff(text), 79, break_long_words=False, break_on_hyphens=False)
    return "\n".join(re.sub(r"^(?=\.)", r"\\&", line) for line in lines)


def _roff(text: str) -> str:
    """Return text that man(7) prints as it is."""
    return text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti").replace("'", r"\(aq")


COMMANDS = {"manual": Command(DESCRIPTION, EXAMPLE, add_arguments, run)}
