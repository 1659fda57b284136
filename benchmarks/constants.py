"""How much the constants of the engine matter: what it judges with each of them smaller or larger.

Every number of ``reader.engine`` and of the training is changed in turn and the rest left as it is: a share by .1
either way, any other number to half and to double, a whole one by 1 as well. Each story is judged by an engine
that has learned anew from the others, of which there are at least two. A change that makes no difference is not
printed. With ``--nli``, clashes are counted on pairs made for inference too.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from importlib import import_module
from itertools import combinations
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import reader.engine
from benchmarks import nli, training
from benchmarks.command_line import add_folders, command_line
from benchmarks.gold import GoldStory, stories
from benchmarks.judgement import compare
from benchmarks.measures import Hits, agreement, mean
from reader.comparison import Comparison
from reader.model import EvidenceKind, Relation

_SHARE_STEP = 0.1
_HEAD = f"{'constant':34}{'value':>8}   F1    statements  contradictory  hints   relation  status  inference"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the stories say of one engine; ``statements`` is the F1 of pairs in one statement."""

    f1: float
    statements: float
    contradictory: Hits
    hints: Hits
    relation: float
    status: float
    inference: Hits

    def row(self) -> str:
        """Return the figures as a line of the table."""
        found = (f"{hits.right} of {hits.given}" for hits in (self.contradictory, self.hints, self.inference))
        contradictory, hints, inference = found
        return (
            f"{self.f1:6.3f}{self.statements:10.3f}{contradictory:>15}{hints:>9}{self.relation:9.3f}"
            f"{self.status:9.3f}{inference:>14}"
        )


def main() -> None:
    """Print the figures of the engine as it is, and of each change that makes a difference."""
    parser = command_line("benchmarks.constants", __doc__)
    add_folders(parser, bundled_is_enough=False)
    parser.add_argument("--only", nargs="+", default=(), metavar="MODULE.NAME", help="change these alone")
    parser.add_argument("--nli", type=Path, metavar="FILE.jsonl", help="pairs as IndoNLI has them")
    given = parser.parse_args()
    known = {_title(module, name) for module, name, _ in constants()}
    if unknown := sorted(set(given.only) - known):
        parser.error(f"the engine has no number of this name: {', '.join(unknown)}")
    golds, pairs = stories(given.folders), nli.read_pairs(given.nli) if given.nli else []
    usual = figures(golds, pairs)
    print(_HEAD, f"{'as it is':42}{usual.row()}", sep="\n", flush=True)
    for module, name, value in constants(given.only):
        for other in neighbours(value):
            with changed(module, name, other):
                found = figures(golds, pairs)
            if astuple(found) != astuple(usual):
                print(f"{_title(module, name):34}{other:8g}{found.row()}", flush=True)


def constants(only: Sequence[str] = ()) -> Iterator[tuple[ModuleType, str, float]]:
    """Yield the numbers that the modules of the engine define, each with its module and its name."""
    engine = [import_module(found.name) for found in walk_packages(reader.engine.__path__, "reader.engine.")]
    for module in (*engine, training):
        for name in _assigned(module):
            value = getattr(module, name)
            if type(value) in (int, float) and (not only or _title(module, name) in only):
                yield module, name, value


def _assigned(module: ModuleType) -> list[str]:
    """Return the names that a module defines itself, in order."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    named = (node for line in tree.body if isinstance(line, ast.Assign) for node in ast.walk(line))
    return [node.id for node in named if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


def neighbours(value: float) -> tuple[float, ...]:
    """Return the values to try in the place of a constant."""
    if isinstance(value, int):
        return tuple(sorted({max(1, value // 2), max(1, value - 1), value + 1, 2 * value} - {value}))
    if _SHARE_STEP <= value < 1:
        return (round(value - _SHARE_STEP, 3), round(value + _SHARE_STEP, 3))
    return value / 2, 2 * value


@contextmanager
def changed(module: ModuleType, name: str, value: float) -> Iterator[None]:
    """Give a constant another value wherever it is known by its name."""
    usual = getattr(module, name)
    # Another module may have a private constant of the same name.
    loaded = [
        m for m in sys.modules.values() if m.__name__.startswith(("reader.", "benchmarks.")) and name in vars(m)
    ]
    holders = [module] if name.startswith("_") else loaded
    for holder in holders:
        setattr(holder, name, value)
    try:
        yield
    finally:
        for holder in holders:
            setattr(holder, name, usual)


def figures(golds: Sequence[GoldStory], pairs: Sequence[tuple[str, str, bool]]) -> Figures:
    """Return how well the engine judges as it is now, each story left out of what it learned from."""
    scorers = training.scorers_left_out(golds)
    told = [(gold, compare(gold, scorers[gold.name])) for gold in golds]
    results = [agreement(gold, comparison) for gold, comparison in told]
    return Figures(
        mean(result.matches.f1 for result in results),
        mean(_together(gold, comparison).f1 for gold, comparison in told),
        _sum([result.contradictory for result in results]),
        _sum([_hints(gold, comparison) for gold, comparison in told]),
        mean(result.relation for result in results),
        mean(result.status for result in results),
        _sum([Hits(given and wanted, given, wanted) for given, wanted in _clashes(pairs)]),
    )


def _together(gold: GoldStory, comparison: Comparison) -> Hits:
    """Return how many pairs that stand in one statement are annotated as more than a part of each other."""
    names = gold.mapped(comparison.sentences)
    given = {
        (min(pair), max(pair))
        for statement in comparison.statements
        for left, right in combinations(statement.members, 2)
        if comparison.sentence(left).article_id != comparison.sentence(right).article_id
        and len(pair := {names.get(left, left), names.get(right, right)}) > 1
    } - gold.unsure
    wanted = {pair for pair, relation in gold.relations.items() if relation is not Relation.PARTIAL}
    return Hits(len(given & wanted), len(given), len(wanted))


def _hints(gold: GoldStory, comparison: Comparison) -> Hits:
    """Return how many matches to be checked somebody found contradictory."""
    names = gold.mapped(comparison.sentences)
    hinted = {
        tuple(sorted((names.get(match.left, "?"), names.get(match.right, "?"))))
        for match in comparison.matches
        if match.relation is not Relation.CONTRADICTORY
        and any(evidence.kind is EvidenceKind.DIFFERENCE for evidence in match.evidence)
    }
    return Hits(len(hinted & gold.maybe_contradictory), len(hinted), len(gold.maybe_contradictory))


def _clashes(pairs: Sequence[tuple[str, str, bool]]) -> Iterator[tuple[bool, bool]]:
    return ((nli.clashes(premise, hypothesis), wanted) for premise, hypothesis, wanted in pairs)


def _sum(hits: Sequence[Hits]) -> Hits:
    return Hits(*(sum(getattr(each, name) for each in hits) for name in ("right", "given", "wanted")))


def _title(module: ModuleType, name: str) -> str:
    return f"{module.__name__.removeprefix('reader.engine.').removeprefix('benchmarks.')}.{name}"


if __name__ == "__main__":
    main()
