"""``sejajar completion``: what a shell needs to complete commands, options and files."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from reader.commands.command import Command
from reader.commands.help import speaking
from reader.commands.shell import Shell, add_language
from reader.messages import Messages

SHELLS = ("bash", "zsh", "fish")
EXAMPLE = "sejajar completion bash > ~/.local/share/bash-completion/completions/sejajar"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("shell", choices=SHELLS)
    add_language(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Print the script."""
    shell.say(completion(given.shell, shell.messages).rstrip())


def completion(shell: str, messages: Messages) -> str:
    """Return the script that completes ``sejajar`` in a shell: files where a file is wanted, names elsewhere."""
    import shtab

    from reader.commands.parsers import whole_parser
    from reader.report.formats import Format
    from reader.report.options import Section

    with speaking(messages):
        parser = whole_parser(messages)
    lists = {"format": (*Format, "all"), "sections": tuple(Section)}
    for action in _actions(parser):
        if action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        action.choices = lists.get(action.dest, action.choices)
    return shtab.complete(parser, shell)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what a parser and those below it take."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _actions(below)
        else:
            yield action


COMMANDS = {"completion": Command(EXAMPLE, add_arguments, run)}
