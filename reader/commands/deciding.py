"""``sejajar decide``: confirm, reject and correct what the machine found in a story."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.commands.command import Command
from reader.commands.shell import Shell, add_library, clock
from reader.comparison import Comparison, Options
from reader.errors import InputError, Problem
from reader.model import Relation

if TYPE_CHECKING:
    from reader.library.anchors import Anchor
    from reader.library.corrections import Corrected
    from reader.library.database import Library
    from reader.verdicts import Verdict

EXAMPLE = "sejajar decide 3 link 12:4 15:2 --relation contradictory --note 'Jumlah korban berbeda'"
_OF_TWO = ("confirm", "reject", "relation", "link", "note", "withdraw")
_OF_ONE = ("set-aside", "bring-back", "split", "join")
_VERDICTS = (*_OF_TWO, *_OF_ONE)
_TURNS = ("undo", "redo")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("story", type=int, metavar="STORY")
    parser.add_argument("action", choices=(*_VERDICTS, *_TURNS, "list", "next"))
    parser.add_argument("sentences", nargs="*", metavar="SENTENCE")
    parser.add_argument("--relation", choices=[r.value for r in Relation])
    parser.add_argument("--after", metavar="WORDS")
    parser.add_argument("--note")
    add_library(parser)


def run(given: argparse.Namespace, shell: Shell) -> None:
    """Keep the decision and say how far the review is."""
    from reader.commands.kept import corrected_story, kept_decisions
    from reader.library.corrections import corrected_anew
    from reader.library.database import open_library

    with open_library(given.library) as library:
        state = corrected_story(library, given.story, progress=shell.progress)
        if given.action in _VERDICTS:
            _decide(library, state.comparison, given)
        elif given.action in _TURNS:
            _turn(library, given)
        state = corrected_anew(state, kept_decisions(library, given.story), Options())
    result = _result(state, given)
    if given.json:
        shell.say_json(result)
    else:
        shell.say("\n".join(_lines(result, shell)))


def _decide(library: Library, comparison: Comparison, given: argparse.Namespace) -> None:
    from reader.library.articles import stamp
    from reader.library.corrections import decision_on
    from reader.library.decisions import decide
    from reader.verdicts import Verdict

    verdict = Verdict(given.action)
    _check(comparison, verdict, given)
    relation = Relation(given.relation) if given.relation and not verdict.is_of_one else None
    decision = decision_on(comparison, verdict, given.sentences, stamp(clock()), relation)
    words = _split_place(decision.left, given.after) if verdict is Verdict.SPLIT else None
    with library.changing() as connection:
        decide(connection, given.story, replace(decision, note=given.note, words=words))


def _check(comparison: Comparison, verdict: Verdict, given: argparse.Namespace) -> None:
    """Raise ``InputError`` where a verdict cannot be said of these sentences."""
    names = given.sentences
    if not verdict.fits(len(names)) or not 1 <= len(names) <= 2:
        raise InputError(Problem.ONE_SENTENCE if verdict.is_of_one else Problem.TWO_SENTENCES)
    known = {sentence.id: sentence for sentence in comparison.sentences}
    for name in names:
        if name not in known:
            raise InputError(Problem.NO_SUCH_SENTENCE, sentence=name, number=given.story)
        if len(names) == 2 and not known[name].is_statement:
            raise InputError(Problem.LINE_SET_ASIDE, sentence=name)
    if len({known[name].article_id for name in names}) < len(names):
        raise InputError(Problem.SAME_ARTICLE)


def _split_place(anchor: Anchor, after: str | None) -> int:
    """Return how many words the first part of a sentence has that is to end with ``after``."""
    words = " ".join((after or "").split())
    before, found, rest = anchor.sentence.partition(words) if words else ("", "", "")
    if not found or not rest.startswith(" "):
        raise InputError(Problem.NO_SPLIT, words=after or "", sentence=anchor.sentence)
    return len((before + found).split())


def _turn(library: Library, given: argparse.Namespace) -> None:
    from reader.library.decisions import redo, undo

    with library.changing() as connection:
        (undo if given.action == "undo" else redo)(connection, given.story)


def _result(state: Corrected, given: argparse.Namespace) -> dict[str, Any]:
    comparison, reviewed = state.comparison, state.reviewed
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
            for decision in state.decisions
        ]
    if given.action == "next" and reviewed.undecided:
        match = reviewed.to_review[0]
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


COMMANDS = {"decide": Command(EXAMPLE, add_arguments, run)}
