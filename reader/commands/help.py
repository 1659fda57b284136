"""The help of the command line in the reader's language, from the catalogue that has all other words."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from reader.locations import library_file
from reader.messages import Messages, system_language


def explain(parser: argparse.ArgumentParser, command: str, messages: Messages, fields: Mapping[str, str]) -> None:
    """Give every argument of a command its words: those of the command, or those that several commands share.

    ``fields`` fill the placeholders. Raises ``KeyError`` for an argument without words.
    """
    words = messages.table("help.common") | messages.table(f"help.{command}")
    here = {"library": str(library_file()), "language": system_language()}
    filled = {name: value.replace("%", "%%") for name, value in {**here, **fields}.items()}

    def explain_all(actions: list[argparse.Action]) -> None:
        for action in actions:
            if isinstance(action, argparse._SubParsersAction):
                explain_all(action._choices_actions)
                for below in action.choices.values():
                    explain_all(below._actions)
            elif not isinstance(action, argparse._HelpAction):
                action.help = words[action.dest].format(**filled)

    explain_all(parser._actions)


@contextmanager
def speaking(messages: Messages) -> Iterator[None]:
    """Let argparse say its own words in a language, such as "usage"; what it has no words for stays English.

    It looks them up by their English with gettext, which would have them from a compiled catalogue on disk only.
    """
    words, usual = messages.table("help.argparse"), {name: getattr(argparse, name) for name in ("_", "ngettext")}
    argparse._ = lambda text: words.get(text, text)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, n: words.get(one if n == 1 else many, usual["ngettext"](one, many, n))  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for name, function in usual.items():
            setattr(argparse, name, function)
