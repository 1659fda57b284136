"""``sejajar learn``: how right the machine is, by your own decisions, and what would make it righter."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, written
from reader.comparison import Options
from reader.locations import settings_file
from reader.messages import Messages
from reader.settings import Settings, load_settings, save_settings
from reader.wording import score_text

if TYPE_CHECKING:
    from reader.library.lessons import Measure
    from reader.library.teaching import Taught

EXAMPLE = "sejajar learn --apply cutoff"
_CHOICES = ("cutoff", "calibration")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("--story", type=int, metavar="N")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--apply", choices=_CHOICES)
    change.add_argument("--reset", action="store_true")
    add_library(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Measure the machine on the decisions in the library, and apply what was asked for."""
    from reader.library.database import open_library
    from reader.library.teaching import judged_everywhere, options_of, taught

    settings = load_settings(settings_file())
    with open_library(given.library) as library:
        judged = judged_everywhere(library, shell.progress, only=given.story)
    found = taught(judged, options_of(settings))
    changed = _changed(settings, found, given)
    if changed != settings:
        with written(settings_file()):
            save_settings(changed, settings_file())
    if given.json:
        shell.say_json(_json(found) | {"applied": _applied(changed)})
    else:
        shell.say("\n".join(_lines(found, changed, given, shell.messages)))


def _changed(settings: Settings, found: Taught, given: argparse.Namespace) -> Settings:
    """Return the settings after what was asked for; what is not proposed is not applied."""
    from reader.library.teaching import with_options

    options = Options() if given.reset else _proposal(found, given)
    return settings if options is None else with_options(settings, options)


def _proposal(found: Taught, given: argparse.Namespace) -> Options | None:
    return {"cutoff": found.with_cutoff, "calibration": found.with_calibration}.get(given.apply)


def _applied(settings: Settings) -> dict[str, float]:
    return {"cutoff": settings.cutoff, "slope": settings.slope, "intercept": settings.intercept}


def _json(found: Taught) -> dict[str, Any]:
    def measure(of: Measure) -> dict[str, Any]:
        return {"cutoff": of.cutoff, "precision": of.precision, "recall": of.recall}

    learnt, refit = found.lesson, found.refit
    calibration = refit and {
        "slope": refit.calibration.slope,
        "intercept": refit.calibration.intercept,
        "held_out": "story" if refit.by_story else "decision",
        "right": list(refit.right),
        "loss": list(refit.loss),
    }
    proposed = measure(learnt.proposed) if learnt.proposed else None
    return {
        "judged": learnt.judged,
        "now": measure(learnt.now),
        "proposed": proposed,
        "scored": found.scored,
        "calibration": calibration,
    }


def _lines(found: Taught, settings: Settings, given: argparse.Namespace, messages: Messages) -> list[str]:
    def measure(key: str, of: Measure) -> str:
        shares = {
            name: "–" if share is None else score_text(share, messages)
            for name, share in (("precision", of.precision), ("recall", of.recall))
        }
        return messages.text(key, cutoff=score_text(of.cutoff, messages), **shares)

    learnt, refit = found.lesson, found.refit
    lines = [messages.count("cli.judged", learnt.judged), measure("cli.measure", learnt.now)]
    if learnt.proposed:
        lines.append(measure("cli.proposal", learnt.proposed))
    if refit:
        before, after = (score_text(share, messages) for share in refit.right)
        lines.append(messages.text("cli.calibration", before=before, after=after))
    if given.apply and _proposal(found, given) is None:
        lines.append(messages.text("cli.not_proposed"))
    elif given.apply or given.reset:
        lines.append(messages.text("cli.applied", cutoff=score_text(settings.cutoff, messages)))
    return lines


COMMANDS = {"learn": Command(EXAMPLE, add_arguments, run)}
