"""``sejajar decide``: confirm, reject and correct what the machine found in a story."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reader.commands.shell import Shell, add_library, clock
from reader.errors import InputError, Problem
from reader.model import Relation

if TYPE_CHECKING:
    from reader.library.anchors import Anchor
    from reader.library.database import Library
    from reader.library.decisions import Decision
    from reader.library.reviewing import Reviewed

DESCRIPTION = (
    "Judge what was found in a story. On two sentences: confirm, reject, relation, link, note. On one sentence: "
    "set-aside, bring-back, split (with --after), join (with the next one). On no sentence: undo, redo, list all "
    "decisions, or show the next match without one. Sentences have the names that "
    "'sejajar compare --story STORY --json -' gives them."
)
EXAMPLE = "sejajar decide 3 link 12:4 15:2 --relation contradictory --note 'Jumlah korban berbeda'"
_OF_TWO = ("confirm", "reject", "relation", "link", "note")
_OF_ONE = ("set-aside", "bring-back", "split", "join")
_VERDICTS = (*_OF_TWO, *_OF_ONE)
_TURNS = ("undo", "redo")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("story", type=int, metavar="STORY", help="the number of the story")
    parser.add_argument("action", choices=(*_VERDICTS, *_TURNS, "list", "next"))
    parser.add_argument("sentences", nargs="*", metavar="SENTENCE", help="the sentences that it is about")
    parser.add_argument("--relation", choices=[r.value for r in Relation], help="how the two correspond")
    parser.add_argument("--after", metavar="WORDS", help="where to split: the last words of the first part")
    parser.add_argument("--note", help="why")
    add_library(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Keep the decision and say how far the review is."""
    from reader.commands.kept import reviewed_story
    from reader.library.database import open_library

    with open_library(given.library) as library:
        reviewed = reviewed_story(library, given.story, progress=shell.progress)
        if given.action in _VERDICTS:
            _decide(library, reviewed, given)
        elif given.action in _TURNS:
            _turn(library, given)
        if given.action in (*_VERDICTS, *_TURNS):
            reviewed = reviewed_story(library, given.story)
        listed = _decisions(library, given.story) if given.action == "list" else []
    result = _result(reviewed, listed, given)
    if given.json:
        shell.say_json(result)
    else:
        shell.say("\n".join(_lines(result, shell)))


def _decide(library: Library, reviewed: Reviewed, given: argparse.Namespace) -> None:
    from reader.library.anchors import Anchors
    from reader.library.articles import stamp
    from reader.library.decisions import Decision, decide
    from reader.verdicts import Verdict

    verdict = Verdict(given.action)
    if len(given.sentences) != (1 if verdict.is_of_one else 2):
        raise InputError(Problem.ONE_SENTENCE if verdict.is_of_one else Problem.TWO_SENTENCES)
    anchors = Anchors(reviewed.comparison)
    left, right = ([_anchor(anchors, name, given.story) for name in given.sentences] + [None])[:2]
    assert left is not None
    words = _split_place(left, given.after) if verdict is Verdict.SPLIT else None
    relation = None if verdict.is_of_one else _relation(reviewed, verdict, given)
    decision = Decision(verdict, left, right, stamp(clock()), relation, given.note, words)
    with library.changing() as connection:
        decide(connection, given.story, decision)


def _split_place(anchor: Anchor, after: str | None) -> int:
    """Return how many words the first part of a sentence has that is to end with ``after``."""
    words = " ".join((after or "").split())
    before, found, rest = anchor.sentence.partition(words) if words else ("", "", "")
    if not found or not rest.startswith(" "):
        raise InputError(Problem.NO_SPLIT, words=after or "", sentence=anchor.sentence)
    return len((before + found).split())


def _anchor(anchors: Any, name: str, story: int) -> Anchor:
    try:
        found: Anchor = anchors.of(name)
    except KeyError:
        raise InputError(Problem.NO_SUCH_SENTENCE, sentence=name, number=story) from None
    return found


def _relation(reviewed: Reviewed, verdict: Any, given: argparse.Namespace) -> Relation | None:
    """Return the relation that was given, else the one that is shown: who confirms a match confirms what it is."""
    if given.relation is not None:
        return Relation(given.relation)
    if verdict.value in ("reject", "note"):
        return None
    pair = set(given.sentences)
    shown = next((m.relation for m in reviewed.comparison.matches if {m.left, m.right} == pair), None)
    return shown or Relation.SHARED


def _turn(library: Library, given: argparse.Namespace) -> None:
    from reader.library.decisions import redo, undo

    with library.changing() as connection:
        (undo if given.action == "undo" else redo)(connection, given.story)


def _decisions(library: Library, story: int) -> list[Decision]:
    from reader.library.decisions import decisions

    with library.reading() as connection:
        return list(decisions(connection, story))


def _result(reviewed: Reviewed, listed: list[Decision], given: argparse.Namespace) -> dict[str, Any]:
    comparison = reviewed.comparison
    result: dict[str, Any] = {
        "decided": reviewed.decided,
        "total": reviewed.decided + len(reviewed.undecided),
        "uncertain": len(reviewed.uncertain),
    }
    if given.action == "list":
        result["decisions"] = [
            {
                "verdict": decision.verdict,
                "relation": decision.relation,
                "note": decision.note,
                "decided": decision.decided,
                "a": decision.left.sentence,
                "b": decision.right.sentence if decision.right else None,
            }
            for decision in listed
        ]
    if given.action == "next" and reviewed.undecided:
        match = reviewed.undecided[0]
        result["next"] = {
            "a": match.left,
            "b": match.right,
            "relation": match.relation,
            "score": match.score,
            "texts": [" ".join(comparison.text_of(s).split()) for s in (match.left, match.right)],
        }
    return result


def _lines(result: dict[str, Any], shell: Shell) -> list[str]:
    messages = shell.messages
    lines = []
    for decision in result.get("decisions", ()):
        relation = f" ({messages.text('status.' + decision['relation'])})" if decision["relation"] else ""
        note = f" – {decision['note']}" if decision["note"] else ""
        verdict = messages.text(f"cli.verdict.{decision['verdict']}")
        lines += [f"{verdict}{relation}{note}", *(f"  {decision[side]}" for side in "ab" if decision[side])]
    if "next" in result:
        match = result["next"]
        lines.append(f"{messages.text('status.' + match['relation'])}: {match['a']} {match['b']}")
        lines += [f"  {text}" for text in match["texts"]]
    lines.append(messages.text("cli.reviewed", decided=result["decided"], total=result["total"]))
    if result["uncertain"]:
        lines.append(messages.count("cli.uncertain", result["uncertain"]))
    return lines
