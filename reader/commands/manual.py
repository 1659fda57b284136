"""``sejajar manual``: the manual page, made from the parsers so that it never says what they do not do."""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from reader import __version__
from reader.commands.command import Command
from reader.commands.shell import Shell, add_language
from reader.messages import Messages

EXAMPLE = "sejajar manual > ~/.local/share/man/man1/sejajar.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes: nothing of its own."""
    add_language(parser)


def run(_given: argparse.Namespace, shell: Shell) -> None:
    """Print the page."""
    shell.say(manual_page(shell.messages).rstrip())


def manual_page(messages: Messages) -> str:
    """Return the manual page in the language of man(7), the same on every machine."""
    from reader.commands.parsers import whole_parser

    general = {name: messages.text(f"help.page.{name}") for name in ("library", "language")}
    return "\n".join([*_head(messages), *_page(whole_parser(messages, general), messages)]) + "\n"


def _head(messages: Messages) -> Iterator[str]:
    yield f'.TH SEJAJAR 1 2026-11-25 "sejajar {__version__}" "{messages.text("help.page.manual")}"'
    yield '.\\" Made by: sejajar manual'
    yield ".ad l"
    yield ".nh"


def _page(parser: argparse.ArgumentParser, messages: Messages) -> Iterator[str]:
    words, commands = messages.table("help.page"), _commands(parser)
    yield from _section(words["name"], [rf"sejajar \- {words['summary']}"])
    yield from _section(words["synopsis"], _synopsis(commands, words))
    about = [_prose(str(parser.description)), ".PP", _prose(messages.text("help.hint"))]
    yield from _section(words["description"], about)
    yield from _section(words["options"], _options(parser))
    told = (line for name, found in commands.items() for line in _command(name, found, words["example"]))
    yield from _section(words["commands"], told)
    for name in ("exit_status", "environment", "files"):
        terms = messages.table(f"help.page.{name}")
        yield from _section(terms.pop("title"), _terms(terms.items()))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f".SH {title}"
    yield from lines


def _synopsis(commands: Iterable[str], words: Mapping[str, str]) -> Iterator[str]:
    yield rf"\fBsejajar\fR [\fI{words['option']}\fR]... [\fI{words['path']}\fR]..."
    for name in commands:
        yield ".br"
        yield rf"\fBsejajar {_roff(name)}\fR [\fI{words['option']}\fR]..."


def _command(name: str, parser: argparse.ArgumentParser, example: str) -> Iterator[str]:
    yield f".SS sejajar {_roff(name)}"
    yield _prose(str(parser.description))
    yield from _options(parser)
    for action, below in _commands(parser).items():
        yield ".PP"
        yield rf"\fBsejajar {_roff(name)} {_roff(action)}\fR"
        yield from _options(below, known=parser)
    if parser.epilog:
        yield ".PP"
        yield example
        yield ".PP"
        yield ".EX"
        yield _roff(parser.epilog.partition(": ")[2])
        yield ".EE"


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return {name: below for action in found for name, below in action.choices.items()}


def _options(parser: argparse.ArgumentParser, *, known: argparse.ArgumentParser | None = None) -> Iterator[str]:
    """Yield what a parser takes, without what a parser above it is known to take."""
    told = {action.dest for action in known._actions} if known else set()
    for action in parser._actions:
        if action.dest not in told and not isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
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
    return (action.help or "") % {**vars(action), "prog": "sejajar"}


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


COMMANDS = {"manual": Command(EXAMPLE, add_arguments, run)}
