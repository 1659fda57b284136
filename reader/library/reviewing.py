"""A comparison as a person has corrected it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.comparison import Comparison
from reader.library.anchors import Anchors
from reader.library.decisions import Decision
from reader.library.regrouping import regrouped
from reader.model import Match, Relation
from reader.verdicts import Pair, Reviews, SentenceVerdict, Standing, Verdict


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A decision whose sentences have changed: a person looks at it again. The nearest sentences are proposals."""

    decision: Decision
    left: str | None
    right: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A comparison with the decisions in it."""

    comparison: Comparison
    standing: Reviews
    uncertain: tuple[Uncertain, ...]
    undecided: tuple[Match, ...]
    """The machine's matches that nobody has judged, in the order of the comparison."""
    rejected: tuple[Match, ...]
    """What the machine found and a person rejected, with its evidence."""
    of_one: tuple[SentenceVerdict, ...] = ()
    """What was decided of single sentences and followed, the oldest first."""

    @property
    def decided(self) -> int:
        """How many of the pairs that need a verdict have one."""
        return sum(standing.verdict is not None for standing in self.standing.values())

    @property
    def settled(self) -> frozenset[str]:
        """The sentences of which a person has judged all matches."""
        judged = {side for pair, stands in self.standing.items() if stands.verdict for side in pair}
        return frozenset(judged - {side for match in self.undecided for side in (match.left, match.right)})

    def said_of(self, sentence_id: str) -> SentenceVerdict | None:
        """Return the newest decision that made a sentence what it is: split, joined, set aside or brought back."""
        article_id = self.comparison.sentence(sentence_id).article_id
        words = " ".join(self.comparison.text_of(sentence_id).split())
        said = (said for said in reversed(self.of_one) if said.article_id == article_id and said.made(words))
        return next(said, None)

    @property
    def to_review(self) -> tuple[Match, ...]:
        """The undecided matches in the order in which to look at them.

        Contradictions come first; then what the machine was least sure of, its score nearest to the cutoff.
        """
        cutoff = self.comparison.options.cutoff

        def urgency(match: Match) -> tuple[bool, float]:
            return match.relation is not Relation.CONTRADICTORY, abs(match.score - cutoff)

        return tuple(sorted(self.undecided, key=urgency))


def review(
    comparison: Comparison, decisions: Sequence[Decision], uncertain_sentences: Sequence[Decision] = ()
) -> Reviewed:
    """Return the machine's comparison with what a person decided of pairs, the oldest decision first.

    Decisions on single sentences have been followed before the comparison, see ``resegmented``, which gives those
    that could not be.

    Rejected matches are gone; what a person holds together is a match whatever the engine says, with score 1 where
    it sees nothing; statements follow. A decision whose sentences are not found is in ``uncertain`` and changes
    nothing, until it is withdrawn. One about a line that is set aside rests.
    """
    anchors = Anchors(comparison)
    standing: dict[Pair, Standing] = {}
    adrift: list[Decision] = []
    for decision in decisions:
        if decision.right is None:
            continue
        pair = _pair(decision, anchors, comparison)
        if pair is not None:
            standing[pair] = _after(standing.get(pair), decision)
        elif decision.verdict is Verdict.WITHDRAW:
            adrift = [other for other in adrift if _names(other) != _names(decision)]
        else:
            adrift.append(decision)
    standing = {pair: stands for pair, stands in standing.items() if _counts(pair, stands, comparison)}
    uncertain = tuple(_uncertain(decision, anchors) for decision in (*uncertain_sentences, *adrift))
    reviewed = _reviewed(comparison, standing, uncertain)
    return replace(reviewed, of_one=_of_one(decisions, uncertain_sentences, anchors))


def _of_one(
    decisions: Iterable[Decision], unfollowed: Sequence[Decision], anchors: Anchors
) -> tuple[SentenceVerdict, ...]:
    followed: list[Decision] = []
    for decision in decisions:
        if decision.right is None and decision.verdict is Verdict.WITHDRAW:
            followed = [other for other in followed if other.left != decision.left]
        elif decision.right is None and decision not in unfollowed:
            followed.append(decision)
    return tuple(
        SentenceVerdict(decision.verdict, article_id, decision.left.sentence, decision.decided)
        for decision in followed
        if (article_id := anchors.article_of(decision.left)) is not None
    )


def pair_of(decision: Decision, comparison: Comparison) -> Pair | None:
    """Return the sentences that a decision is about, in the order of a match; ``None`` where they are not two."""
    return _pair(decision, Anchors(comparison), comparison)


def _pair(decision: Decision, anchors: Anchors, comparison: Comparison) -> Pair | None:
    found = [anchors.find(anchor) for anchor in (decision.left, decision.right) if anchor is not None]
    known = sorted((comparison.sentence(s) for s in found if s is not None), key=lambda s: (s.article_id, s.id))
    if len(known) != 2 or known[0].article_id == known[1].article_id:
        return None
    return known[0].id, known[1].id


def _names(decision: Decision) -> frozenset[object]:
    return frozenset((decision.left, decision.right))


def _counts(pair: Pair, stands: Standing, comparison: Comparison) -> bool:
    says_something = stands.verdict is not None or stands.note is not None
    return says_something and all(comparison.sentence(side).is_statement for side in pair)


def _uncertain(decision: Decision, anchors: Anchors) -> Uncertain:
    left, right = (
        None if anchor is None else anchors.find(anchor) or anchors.nearest(anchor)
        for anchor in (decision.left, decision.right)
    )
    return Uncertain(decision, left, right)


def _after(before: Standing | None, decision: Decision) -> Standing:
    """Return what stands after one more decision; a note leaves the verdict, and a verdict the note."""
    old = before or Standing(None, None, None, "")
    if decision.verdict is Verdict.NOTE:
        return replace(old, note=decision.note or None, decided=decision.decided)
    note = decision.note if decision.note is not None else old.note
    verdict = None if decision.verdict is Verdict.WITHDRAW else decision.verdict
    return Standing(verdict, decision.relation, note, decision.decided)


def _reviewed(comparison: Comparison, standing: Reviews, uncertain: tuple[Uncertain, ...]) -> Reviewed:
    verdicts = {pair: stands for pair, stands in standing.items() if stands.verdict is not None}
    rejected = {pair for pair, stands in verdicts.items() if stands.verdict is Verdict.REJECT}
    seen = {(match.left, match.right): match for match in (*comparison.candidates, *comparison.matches)}
    found = {(match.left, match.right) for match in comparison.matches}
    matches = tuple(_judged(comparison.matches, seen, verdicts))
    # Who confirms a match agrees with what is shown, and that may be one match between two statements.
    held = {pair for pair, stands in verdicts.items() if stands.verdict in (Verdict.LINK, Verdict.RELATION)}
    statements = regrouped(comparison, matches, held=held, parted=rejected & found)
    return Reviewed(
        replace(comparison, matches=matches, statements=statements),
        standing,
        uncertain,
        undecided=tuple(match for match in comparison.matches if (match.left, match.right) not in verdicts),
        rejected=tuple(match for pair, match in seen.items() if pair in rejected),
    )


def _judged(
    matches: Iterable[Match], seen: Mapping[Pair, Match], verdicts: Mapping[Pair, Standing]
) -> Iterable[Match]:
    judged = {(match.left, match.right): match for match in matches}
    for pair, stands in verdicts.items():
        if stands.verdict is Verdict.REJECT:
            judged.pop(pair, None)
        else:
            match = seen.get(pair) or Match(*pair, score=1.0, relation=Relation.SHARED)
            judged[pair] = replace(match, relation=stands.relation or match.relation)
    return judged.values()
