"""How well the engine judges, on annotated stories.

Looks for ``gold.json`` in the folders given and takes the bundled story too. With several stories, each is judged
by an engine that has learned from the others only (leave one story out, one setting for all); ``as shipped``
has the weights that ship, which know these stories. Beside it stand two simple measures, each with the
cutoff that suits the story best. Below each table stands how many pairs of which score are right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.baselines import best_cutoff, tfidf, token_set_ratio
from benchmarks.command_line import add_folders, command_line
from benchmarks.gold import GoldStory, stories
from benchmarks.measures import Agreement, agreement, mean
from benchmarks.reliability import reliability_rows, scored_pairs
from benchmarks.training import scorers_left_out
from reader.comparison import Comparison
from reader.engine.pipeline import compare_sentences
from reader.engine.scoring import Scorer
from reader.model import EvidenceKind, Relation
from reader.text.segmentation import segment

_HEAD = f"{'':24}{'P':>6}{'R':>6}{'F1':>6}   {'contradictory':16}{'relation':>9}{'status':>8}   best cutoff: "


def main() -> None:
    """Print the table of all stories found."""
    parser = command_line("benchmarks.judgement", __doc__)
    add_folders(parser)
    golds = stories(parser.parse_args().folders)
    print(f"{_HEAD}token_set_ratio  TF-IDF")
    if len(golds) > 2:
        _table("leave one story out", golds, scorers_left_out(golds))
    _table("as shipped", golds, {})


def _table(title: str, golds: Sequence[GoldStory], scorers: Mapping[str, Scorer]) -> None:
    print(title)
    compared = {gold.name: compare(gold, scorers.get(gold.name)) for gold in golds}
    results = {gold.name: agreement(gold, compared[gold.name]) for gold in golds}
    for gold in golds:
        simple = [best_cutoff(gold, likeness).f1 for likeness in (token_set_ratio, tfidf)]
        print(f"{_row(gold.name, results[gold.name])}{simple[0]:28.3f}{simple[1]:8.3f}")
    print(_mean_row(list(results.values())))
    for slot, (right, given) in sorted(_by_slot(golds, compared).items()):
        print(f"    contradictory by {slot}: {right} of {given} given are right")
    for heading, clashing in (("scores", False), ("scores of pairs that clash", True)):
        print(f"  {heading}")
        pairs = [pair for gold in golds for pair in scored_pairs(gold, compared[gold.name], clashing=clashing)]
        print("\n".join(reliability_rows(pairs)))


def compare(gold: GoldStory, scorer: Scorer | None) -> Comparison:
    """Return the comparison of an annotated story, by the scorer that ships where none is given."""
    sentences = [sentence for article in gold.articles for sentence in segment(article)]
    return compare_sentences(gold.articles, sentences, scorer=scorer)


def _row(name: str, result: Agreement) -> str:
    matches, conflicts = result.matches, result.contradictory
    counts = f"{conflicts.right} of {conflicts.given}, {conflicts.wanted} wanted"
    return (
        f"  {name:22}{matches.precision:6.3f}{matches.recall:6.3f}{matches.f1:6.3f}   "
        f"{counts:18}{result.relation:7.3f}{result.status:8.3f}"
    )


def _mean_row(results: Sequence[Agreement]) -> str:
    right, given, wanted = (
        sum(getattr(result.contradictory, name) for result in results) for name in ("right", "given", "wanted")
    )
    matches = [result.matches for result in results]
    return (
        f"  {'mean':22}{mean(m.precision for m in matches):6.3f}{mean(m.recall for m in matches):6.3f}"
        f"{mean(m.f1 for m in matches):6.3f}   {f'{right} of {given}, {wanted} wanted':18}"
        f"{mean(r.relation for r in results):7.3f}{mean(r.status for r in results):8.3f}"
    )


def _by_slot(golds: Sequence[GoldStory], compared: Mapping[str, Comparison]) -> dict[str, tuple[int, int]]:
    """Return how many contradictions of each type are right, of those given and clear."""
    counts: dict[str, tuple[int, int]] = {}
    for gold in golds:
        mapping = gold.mapped(compared[gold.name].sentences)
        for match in compared[gold.name].matches:
            if match.relation is not Relation.CONTRADICTORY:
                continue
            first, second = sorted((mapping.get(match.left, "?"), mapping.get(match.right, "?")))
            is_right = gold.relations.get((first, second)) is Relation.CONTRADICTORY
            if not is_right and (first, second) in gold.maybe_contradictory:
                continue
            slot = next((str(e.slot) for e in match.evidence if e.kind is EvidenceKind.CLASH), "none")
            right, given = counts.get(slot, (0, 0))
            counts[slot] = (right + is_right, given + 1)
    return counts


if __name__ == "__main__":
    main()
