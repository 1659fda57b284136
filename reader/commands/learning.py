"""``sejajar learn``: how right the machine is, by your own decisions."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reader.commands.shell import Shell, add_library
from reader.messages import Messages
from reader.model import Options
from reader.wording import score_text

if TYPE_CHECKING:
    from reader.library.lessons import Judged, Lesson, Measure

DESCRIPTION = (
    "Say how many of the matches that you judged are right and how many were found, and which cutoff would do "
    "better on them. Nothing is changed: give the cutoff to 'sejajar compare --cutoff' if you want it."
)
EXAMPLE = "sejajar learn --story 3"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("--story", type=int, metavar="N", help="only the decisions of one story")
    add_library(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Measure the machine on the decisions in the library."""
    from reader.commands.kept import compared_story
    from reader.library.database import open_library
    from reader.library.kept_stories import stories
    from reader.library.lessons import LOWEST_CUTOFF, judged_pairs, lesson

    with open_library(given.library) as library:
        with library.reading() as connection:
            numbers = [s.id for s in stories(connection) if len(s.articles) > 1]
        pairs: list[Judged] = []
        for number in numbers if given.story is None else [given.story]:
            compared = compared_story(library, number, Options(LOWEST_CUTOFF), shell.progress)
            pairs += judged_pairs(compared.comparison, compared.decisions)
    learnt = lesson(pairs, Options().cutoff)
    if given.json:
        shell.say_json(_json(learnt))
    else:
        shell.say("\n".join(_lines(learnt, shell.messages)))


def _json(learnt: Lesson) -> dict[str, Any]:
    def measure(found: Measure) -> dict[str, Any]:
        return {"cutoff": found.cutoff, "precision": found.precision, "recall": found.recall}

    proposed = measure(learnt.proposed) if learnt.proposed else None
    return {"judged": learnt.judged, "now": measure(learnt.now), "proposed": proposed}


def _lines(learnt: Lesson, messages: Messages) -> list[str]:
    def measure(key: str, found: Measure) -> str:
        shares = {
            name: "–" if share is None else score_text(share, messages)
            for name, share in (("precision", found.precision), ("recall", found.recall))
        }
        return messages.text(key, cutoff=score_text(found.cutoff, messages), **shares)

    lines = [messages.count("cli.judged", learnt.judged), measure("cli.measure", learnt.now)]
    if learnt.proposed:
        lines.append(measure("cli.proposal", learnt.proposed))
    return lines
