"""What stands for a match, in the reader's words: who says so, and when."""

from __future__ import annotations

import datetime

from reader.messages import Messages
from reader.verdicts import SentenceVerdict, Standing, Verdict


def standing_text(standing: Standing | None, messages: Messages) -> str:
    """Return who holds a match for what it is: the program, or a person with the time of the decision."""
    if standing is None:
        return messages.text("judging.machine")
    name = standing.verdict or "noted"
    relation = messages.text(f"status.{standing.relation}") if standing.relation else ""
    return messages.text(
        f"judging.stands.{name}", moment=moment_text(standing.decided, messages), relation=relation
    )


def said_text(said: SentenceVerdict, messages: Messages) -> str:
    """Return what a person decided of a single sentence, and when."""
    return messages.text(f"judging.made.{said.verdict}", moment=moment_text(said.decided, messages))


def standing_hint(standing: Standing | None, messages: Messages) -> str:
    """Return the same in full, for those who ask."""
    return messages.text("judging.machine_hint") if standing is None else standing_text(standing, messages)


def moment_text(decided: str, messages: Messages) -> str:
    """Return a moment as it was where the reader is: day and time, in another year the day alone."""
    moment = datetime.datetime.fromisoformat(decided).astimezone()
    fields = {
        "day": moment.day,
        "month": messages.text(f"judging.month.{moment.month}"),
        "year": moment.year,
        "hour": f"{moment.hour:02}",
        "minute": f"{moment.minute:02}",
    }
    this_year = moment.year == datetime.datetime.now().astimezone().year
    return messages.text("judging.moment" if this_year else "judging.moment_year", **fields)


def is_held(standing: Standing | None) -> bool:
    """Return whether a person holds a match for right."""
    return standing is not None and standing.verdict not in (None, Verdict.REJECT)
