"""``sejajar compare``: articles, or a story of the library, to what they share."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from reader.commands.command import Command
from reader.commands.comparing import add_compared, edition
from reader.commands.report_options import REPORT_FIELDS
from reader.commands.shell import STANDARD_OUTPUT, Shell, add_library, write_output
from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Relation, Status
from reader.wording import outlet_names, reason

EXAMPLE = "sejajar compare kompas.html detik.pdf viva.txt --pdf comparison.pdf"
_OUTPUTS = ("json", "pdf", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    add_compared(parser)
    for name in _OUTPUTS:
        unnamed: dict[str, Any] = {"nargs": "?", "const": STANDARD_OUTPUT} if name == "json" else {}
        parser.add_argument(f"--{name}", type=Path, metavar="OUT", **unnamed)
    add_library(parser, json_too=False)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Compare and write what was asked for, or say how much is shared and what is contradictory."""
    from reader.report.formats import Format, output_files

    made = edition(given, shell)
    outputs = {name: path for name in _OUTPUTS if (path := getattr(given, name)) is not None}
    for name, path in outputs.items():
        (file,) = output_files(Format(name), made, shell.progress)
        write_output(path, file.content)
    if not outputs:
        shell.say(summary(made.comparison, shell.messages))


def summary(comparison: Comparison, messages: Messages) -> str:
    """Return the counts of statements by status, and each contradiction with its reason."""
    names = outlet_names(comparison.articles, messages)
    counts = Counter(statement.status for statement in comparison.statements)
    lines = [", ".join(f"{messages.text(f'status.{s}')} {counts[s]}" for s in reversed(Status))]
    for match in comparison.matches:
        if match.relation is Relation.CONTRADICTORY:
            left, right = comparison.sentence(match.left), comparison.sentence(match.right)
            counterpart = next(c for c in comparison.counterparts(left.id) if c.match is match)
            lines.append(
                f"\n{names[left.article_id]} / {names[right.article_id]}: "
                f"{reason(counterpart, comparison, left.id, messages)}"
            )
            lines += [f"  {' '.join(comparison.text_of(sentence.id).split())}" for sentence in (left, right)]
    return "\n".join(lines)


COMMANDS = {"compare": Command(EXAMPLE, add_arguments, run, REPORT_FIELDS)}
