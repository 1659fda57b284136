"""Contradictions on sentence pairs that were made for inference, as a check from outside the news.

Each line holds ``premise``, ``hypothesis`` and ``label`` (``c`` for a contradiction), as IndoNLI has them. The
engine looks for clashes in each pair as if the two were known to correspond. Beside it stands a plain rule: half
the words are shared, and a number or a negation differs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.command_line import command_line
from benchmarks.measures import Hits
from reader.engine.clashes.reading import Pair, read
from reader.engine.profiles import Profile, profiles
from reader.engine.relation import relate
from reader.model import Article, Relation, Sentence, SentenceKind, Span
from reader.text.tokens import tokenise

_NEGATIONS = frozenset({"tidak", "bukan", "belum", "tak", "tanpa", "jangan"})


def main() -> None:
    """Print precision and recall of the engine and of the rule."""
    parser = command_line("benchmarks.nli", __doc__)
    parser.add_argument("file", type=Path, metavar="FILE.jsonl", help="the pairs, one a line")
    pairs = read_pairs(parser.parse_args().file)
    for name, judge in (("engine", clashes), ("rule", rule)):
        hits = _hits((judge(premise, hypothesis), wanted) for premise, hypothesis, wanted in pairs)
        print(f"{name:8} P {hits.precision:.3f}  R {hits.recall:.3f}  ({hits.right} of {hits.given} given)")


def read_pairs(file: Path) -> list[tuple[str, str, bool]]:
    """Return premise and hypothesis of each pair, and whether they contradict each other."""
    entries = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [(e["premise"], e["hypothesis"], str(e["label"]).startswith("c")) for e in entries]


def clashes(premise: str, hypothesis: str) -> bool:
    """Return whether the engine finds that the two cannot both be true."""
    pair = Pair(read(_profile("a", premise)), read(_profile("b", hypothesis)), {})
    return relate(pair, Relation.SHARED)[0] is Relation.CONTRADICTORY


def rule(premise: str, hypothesis: str) -> bool:
    """Return whether half the words of the shorter text are shared and a number or a negation differs."""
    left, right = (_words(text) for text in (premise, hypothesis))
    alike = 2 * len(left & right) >= min(len(left), len(right))
    numbers = [{word for word in words if word[0].isdigit()} for words in (left, right)]
    return alike and (
        (all(numbers) and not numbers[0] & numbers[1]) or bool(left & _NEGATIONS) != bool(right & _NEGATIONS)
    )


def _words(text: str) -> set[str]:
    return {token.text.lower() for token in tokenise(text, Span(0, len(text)))}


def _profile(name: str, text: str) -> Profile:
    sentence = Sentence(name, name, 0, Span(0, len(text)), 0, SentenceKind.BODY)
    return profiles([Article(name, text, name)], [sentence])[0]


def _hits(judged: Iterable[tuple[bool, bool]]) -> Hits:
    known = list(judged)
    return Hits(
        sum(given and wanted for given, wanted in known),
        sum(given for given, _ in known),
        sum(wanted for _, wanted in known),
    )


if __name__ == "__main__":
    main()
