"""A story under correction: as the machine scored it, and as a person has corrected it so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.comparison import Comparison, Options
from reader.engine import calibrated
from reader.library.anchors import Anchors
from reader.library.comparing import Compare, compare_by_engine
from reader.library.decisions import Decision
from reader.library.resegmenting import resegmented
from reader.library.reviewing import Reviewed, review
from reader.model import Article, Relation
from reader.progress import SILENT, Progress
from reader.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Corrected:
    """One state of a story under correction."""

    scored: Comparison
    """The machine's comparison of the sentences as they were corrected, with its scores as they are."""
    decisions: tuple[Decision, ...]
    unfollowed: tuple[Decision, ...]
    """Decisions on single sentences that could not be followed."""
    cut: Comparison
    """``scored`` as the options read it, before any decision on pairs."""
    reviewed: Reviewed

    @property
    def comparison(self) -> Comparison:
        """The comparison to show: with what was decided in it."""
        return self.reviewed.comparison


def corrected(
    articles: Sequence[Article],
    decisions: Sequence[Decision],
    options: Options,
    progress: Progress = SILENT,
    compare: Compare = compare_by_engine,
) -> Corrected:
    """Return a story compared, with what a person decided in it. Raises ``Cancelled`` where ``progress`` does."""
    sentences, unfollowed = resegmented(articles, decisions, progress)
    lowest = min(Options().cutoff, options.calibration.undone(options.cutoff))
    scored = compare(articles, sentences, Options(lowest), progress)
    return _reviewed(scored, tuple(decisions), unfollowed, _cut(scored, options))


def corrected_anew(
    before: Corrected,
    decisions: Sequence[Decision],
    options: Options,
    progress: Progress = SILENT,
    compare: Compare = compare_by_engine,
) -> Corrected:
    """Return a story after other decisions or with other options, compared again only where it must be.

    The result is that of ``corrected``. Raises ``Cancelled`` where ``progress`` does.
    """
    if must_compare(before, decisions):
        return corrected(before.scored.articles, decisions, options, progress, compare)
    cut = before.cut if before.cut.options == options else _cut(before.scored, options)
    return _reviewed(before.scored, tuple(decisions), before.unfollowed, cut)


def must_compare(before: Corrected, decisions: Sequence[Decision]) -> bool:
    """Return whether these decisions give other sentences than those that were compared."""
    return _of_one(before.decisions) != _of_one(decisions)


def as_scored(scored: Comparison, options: Options) -> Corrected:
    """Return a story that nobody has corrected; ``scored`` is the comparison by the engine without options."""
    return _reviewed(scored, (), (), _cut(scored, options))


def decision_on(
    comparison: Comparison,
    verdict: Verdict,
    sentences: Sequence[str],
    decided: str,
    relation: Relation | None = None,
) -> Decision:
    """Return a decision on one or two sentences of a comparison. Raises ``KeyError`` for an unknown sentence.

    Who holds two sentences together without saying how they correspond means what is shown, else that they
    say the same.
    """
    anchors = Anchors(comparison)
    left, right = (*map(anchors.of, sentences), None)[:2]
    assert left is not None
    assert verdict.fits(len(sentences))
    if relation is None and verdict in (Verdict.CONFIRM, Verdict.RELATION, Verdict.LINK):
        relation = _shown_relation(comparison, frozenset(sentences))
    return Decision(verdict, left, right, decided, relation)


def _shown_relation(comparison: Comparison, pair: frozenset[str]) -> Relation:
    seen = (*comparison.matches, *comparison.candidates)
    return next((m.relation for m in seen if {m.left, m.right} == pair), Relation.SHARED)


def _of_one(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    return tuple(decision for decision in decisions if decision.right is None)


def _cut(scored: Comparison, options: Options) -> Comparison:
    return scored if options == scored.options else calibrated(scored, options)


def _reviewed(
    scored: Comparison, decisions: tuple[Decision, ...], unfollowed: tuple[Decision, ...], cut: Comparison
) -> Corrected:
    return Corrected(scored, decisions, unfollowed, cut, review(cut, decisions, unfollowed))
