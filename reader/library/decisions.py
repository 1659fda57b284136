"""What a person decides about matches: kept with the story, undone and redone, newest last.

Functions that change something are called within ``Library.changing``.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

import apsw

from reader.errors import LibraryError, Problem
from reader.library.anchors import Anchor
from reader.library.articles import stamp
from reader.model import Relation


class Verdict(StrEnum):
    """What a person says of two sentences."""

    CONFIRM = "confirm"
    REJECT = "reject"
    RELATION = "relation"
    """They correspond, but otherwise than the machine says."""
    LINK = "link"
    """They correspond, and the machine missed it."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of a person. ``decided`` is UTC, as ISO 8601."""

    verdict: Verdict
    left: Anchor
    right: Anchor
    decided: str
    relation: Relation | None = None
    """How the two correspond: what was changed to, or what was confirmed."""
    note: str | None = None


def decide(connection: apsw.Connection, story_number: int, decision: Decision) -> None:
    """Keep a decision as the newest; what was undone before it can no longer be redone."""
    connection.execute("DELETE FROM decisions WHERE story_id = ? AND undone", (story_number,))
    left, right = decision.left, decision.right
    connection.execute(
        "INSERT INTO decisions (story_id, verdict, relation, note, left_article, left_outlet, left_sentence,"
        " left_occurrence, right_article, right_outlet, right_sentence, right_occurrence, decided)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            story_number,
            decision.verdict.value,
            decision.relation.value if decision.relation else None,
            decision.note,
            *(left.article, left.outlet, left.sentence, left.occurrence),
            *(right.article, right.outlet, right.sentence, right.occurrence),
            decision.decided,
        ),
    )


def made(
    verdict: Verdict,
    pair: tuple[Anchor, Anchor],
    now: datetime.datetime,
    *,
    relation: Relation | None,
    note: str | None,
) -> Decision:
    """Return a decision of this moment."""
    return Decision(verdict, pair[0], pair[1], stamp(now), relation, note)


def undo(connection: apsw.Connection, story_number: int) -> Decision:
    """Take the newest decision back and return it. Raises ``LibraryError`` where there is none."""
    return _turn(connection, story_number, "max(id)", undone=False)


def redo(connection: apsw.Connection, story_number: int) -> Decision:
    """Make the decision again that was undone last and return it. Raises ``LibraryError`` where there is none."""
    return _turn(connection, story_number, "min(id)", undone=True)


def decisions(connection: apsw.Connection, story_number: int) -> tuple[Decision, ...]:
    """Return the decisions of a story that stand, the oldest first."""
    return _select(connection, "story_id = ? AND NOT undone ORDER BY id", story_number)


def _turn(connection: apsw.Connection, story_number: int, which: str, *, undone: bool) -> Decision:
    row = connection.execute(
        f"SELECT {which} FROM decisions WHERE story_id = ? AND undone = ?", (story_number, int(undone))
    ).fetchone()
    number = row[0] if row else None
    if number is None:
        raise LibraryError(Problem.NOTHING_TO_REDO if undone else Problem.NOTHING_TO_UNDO)
    connection.execute("UPDATE decisions SET undone = ? WHERE id = ?", (int(not undone), number))
    return _select(connection, "id = ?", int(str(number)))[0]


def _select(connection: apsw.Connection, condition: str, value: int) -> tuple[Decision, ...]:
    rows = connection.execute(
        "SELECT verdict, decided, relation, note, left_article, left_sentence, left_occurrence, left_outlet,"
        f" right_article, right_sentence, right_occurrence, right_outlet FROM decisions WHERE {condition}",
        (value,),
    )
    return tuple(
        Decision(
            Verdict(verdict),
            Anchor(*anchors[:4]),
            Anchor(*anchors[4:]),
            decided,
            relation and Relation(relation),
            note,
        )
        for verdict, decided, relation, note, *anchors in rows
    )
