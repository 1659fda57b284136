"""``sejajar rescue``: what can still be read of a damaged library."""

from __future__ import annotations

import argparse

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library

EXAMPLE = "sejajar rescue"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes: nothing but the library."""
    add_library(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Rescue the library and say how much was saved."""
    from reader.library.rescue import rescue

    saved = rescue(given.library)
    if saved is None:
        shell.say_json({"damaged": None}) if given.json else shell.say(shell.messages.text("cli.sound"))
    elif given.json:
        shell.say_json({"articles": saved.articles, "stories": saved.stories, "damaged": str(saved.damaged)})
    else:
        words = {"articles": shell.messages.count("cli.articles", saved.articles), "damaged": saved.damaged}
        shell.say(shell.messages.text("cli.rescued", **words))


COMMANDS = {"rescue": Command(EXAMPLE, add_arguments, run)}
