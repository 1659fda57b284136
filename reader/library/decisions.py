"""What a person decides about matches and sentences: kept with the story, undone and redone, newest last.

Functions that change something are called within ``Library.changing``.
"""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from reader.errors import LibraryError, Problem
from reader.library.anchors import Anchor
from reader.model import Relation
from reader.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of a person. ``decided`` is UTC, as ISO 8601."""

    verdict: Verdict
    left: Anchor
    right: Anchor | None
    """``None`` for a verdict on one sentence."""
    decided: str
    relation: Relation | None = None
    """How the two correspond: what was changed to, or what was confirmed."""
    note: str | None = None
    words: int | None = None
    """For ``SPLIT``: how many words the first part has."""


def decide(connection: apsw.Connection, story_number: int, decision: Decision) -> None:
    """Keep a decision as the newest; what was undone before it can no longer be redone."""
    connection.execute("DELETE FROM decisions WHERE story_id = ? AND undone", (story_number,))
    relation = decision.relation.value if decision.relation else None
    connection.execute(
        "INSERT INTO decisions (story_id, verdict, relation, note, words, decided, left_article, left_sentence,"
        " left_occurrence, left_outlet, right_article, right_sentence, right_occurrence, right_outlet)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            story_number,
            *(decision.verdict.value, relation, decision.note, decision.words, decision.decided),
            *(_columns(decision.left) + _columns(decision.right)),
        ),
    )


def _columns(anchor: Anchor | None) -> tuple[str | int | None, ...]:
    if anchor is None:
        return (None, None, None, None)
    return (anchor.article, anchor.sentence, anchor.occurrence, anchor.outlet)


def undo(connection: apsw.Connection, story_number: int) -> Decision:
    """Take the newest decision back and return it. Raises ``LibraryError`` where there is none."""
    return _turn(connection, story_number, "max(id)", undone=False)


def redo(connection: apsw.Connection, story_number: int) -> Decision:
    """Make the decision again that was undone last and return it. Raises ``LibraryError`` where there is none."""
    return _turn(connection, story_number, "min(id)", undone=True)


def decisions(connection: apsw.Connection, story_number: int) -> tuple[Decision, ...]:
    """Return the decisions of a story that stand, the oldest first."""
    return _select(connection, "story_id = ? AND NOT undone ORDER BY id", story_number)


def turns(connection: apsw.Connection, story_number: int) -> tuple[bool, bool]:
    """Return whether a decision of a story can be undone, and whether one can be redone."""
    rows = connection.execute("SELECT DISTINCT undone FROM decisions WHERE story_id = ?", (story_number,))
    found = {bool(undone) for (undone,) in rows}
    return False in found, True in found


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
        "SELECT verdict, decided, relation, note, words,"
        " left_article, left_sentence, left_occurrence, left_outlet,"
        f" right_article, right_sentence, right_occurrence, right_outlet FROM decisions WHERE {condition}",
        (value,),
    )
    return tuple(
        Decision(
            Verdict(verdict),
            Anchor(*anchors[:4]),
            Anchor(*anchors[4:]) if anchors[4] is not None else None,
            decided,
            relation and Relation(relation),
            note,
            words,
        )
        for verdict, decided, relation, note, words, *anchors in rows
    )
