"""The help of the command line in the reader's language, from the catalogue that has all other words."""

from __future__ import annotations

import argparse
import gettext
from collections.abc import Callable, Iterator, Mapping
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
    """Let argparse say its own words in a language, such as "usage"; what has no words here stays English.

    It looks them up by their English with gettext, which would have them from a compiled catalogue on disk only.
    """
    words = messages.table("help.argparse")

    def plural(one: str, many: str, count: int) -> str:
        english = gettext.ngettext(one, many, count)
        return words.get(english, english)

    _look_up(lambda text: words.get(text, text), plural)
    try:
        yield
    finally:
        _look_up(gettext.gettext, gettext.ngettext)


def _look_up(single: Callable[[str], str], plural: Callable[[str, str, int], str]) -> None:
    argparse._ = single  # type: ignore[attr-defined]
    argparse.ngettext = plural  # type: ignore[attr-defined]
