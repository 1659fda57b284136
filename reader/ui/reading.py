"""What is being read: a comparison, the articles in the panes, the selected sentence; and how it changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations

from reader.errors import InputError, Problem
from reader.model import Article, Comparison, EvidenceKind, Match, Relation

PANES = 2

_WEIGHT = {Relation.CONTRADICTORY: 3.0, Relation.SHARED: 1.0, Relation.PARTIAL: 0.5}
_LOUDEST_FIRST = (Relation.CONTRADICTORY, Relation.SHARED, Relation.PARTIAL)


@dataclass(frozen=True, slots=True)
class Reading:
    """One state of the window. Every change returns a new one; the selected sentence is always in a pane."""

    comparison: Comparison
    panes: tuple[str, ...]
    """Article ids from left to right, each at most once."""
    selected: str | None = None
    match: Match | None = None
    """The match that the reader was led to, one of those of the selected sentence."""

    @property
    def article_in_hand(self) -> str:
        """The article of the selected sentence, or that of the first pane."""
        return self.comparison.sentence(self.selected).article_id if self.selected else self.panes[0]

    def choosing(self, pane: int, article_id: str) -> Reading:
        """Return the reading with an article in a pane; if another pane had it, the two change places."""
        panes = list(self.panes)
        if article_id in panes:
            panes[panes.index(article_id)] = panes[pane]
        panes[pane] = article_id
        return self._kept(tuple(panes))

    def showing(self, article_id: str) -> Reading:
        """Return the reading with an article in a pane, beside the selected sentence where there is one."""
        if article_id in self.panes:
            return self
        return self.choosing(self._free_pane(), article_id)

    def selecting(self, sentence_id: str | None) -> Reading:
        """Return the reading with a sentence selected and its article in a pane."""
        if sentence_id is None:
            return replace(self, selected=None, match=None)
        article_id = self.comparison.sentence(sentence_id).article_id
        return replace(self.showing(article_id), selected=sentence_id, match=None)

    def facing(self, match: Match) -> Reading:
        """Return the reading with both sides of a match in panes and one of them selected."""
        articles = [self.comparison.sentence(side).article_id for side in (match.left, match.right)]
        if all(article in self.panes for article in articles):
            kept = self.panes
        elif articles[1] == self.panes[0] or articles[0] == self.panes[-1]:
            kept = (articles[1], articles[0])
        else:
            kept = (articles[0], articles[1])
        first = match.left if kept.index(articles[0]) < kept.index(articles[1]) else match.right
        return Reading(self.comparison, kept, first, match)

    def _free_pane(self) -> int:
        """Return the pane without the selected sentence, the last one if nothing is selected."""
        if self.selected is None:
            return len(self.panes) - 1
        busy = self.panes.index(self.article_in_hand)
        return next((pane for pane in reversed(range(len(self.panes))) if pane != busy), busy)

    def _kept(self, panes: tuple[str, ...]) -> Reading:
        if self.selected and self.comparison.sentence(self.selected).article_id in panes:
            return replace(self, panes=panes, match=None)
        return Reading(self.comparison, panes)


def opened(comparison: Comparison, remembered: tuple[str, ...] = ()) -> Reading:
    """Return the first reading of a comparison: the remembered panes, else the two with most to compare."""
    ids = [article.id for article in comparison.articles]
    if len(set(remembered)) == min(PANES, len(ids)) and set(remembered) <= set(ids):
        return Reading(comparison, remembered)
    weights: defaultdict[frozenset[str], float] = defaultdict(float)
    for match in comparison.matches:
        sides = frozenset(comparison.sentence(side).article_id for side in (match.left, match.right))
        weights[sides] += _WEIGHT[match.relation] * match.score
    pairs = combinations(ids, PANES)
    return Reading(comparison, max(pairs, key=lambda pair: weights[frozenset(pair)], default=tuple(ids)))


def story_of(articles: tuple[Article, ...]) -> str:
    """Return what a story is remembered by: its title where the articles agree on one, else its files."""
    return shared_title(articles) or " + ".join(sorted(article.source for article in articles))


def shared_title(articles: tuple[Article, ...]) -> str | None:
    """Return the title of the story that all articles belong to, if they agree on one."""
    titles = {article.story for article in articles}
    return titles.pop() if len(titles) == 1 else None


def contradictions(comparison: Comparison) -> tuple[Match, ...]:
    """Return the contradictory matches by statement number, then in reading order, as the report has them."""
    order = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}

    def key(match: Match) -> tuple[int, int, int]:
        statements = (comparison.statement_of(side) for side in (match.left, match.right))
        first, second = sorted((order[match.left], order[match.right]))
        return min(s.number for s in statements if s), first, second

    return tuple(sorted((m for m in comparison.matches if m.relation is Relation.CONTRADICTORY), key=key))


def place_among(matches: tuple[Match, ...], reading: Reading) -> int | None:
    """Return which of these matches, counted from 0, the reader was led to or the selection stands on."""
    if reading.match in matches:
        return matches.index(reading.match)
    touching = [i for i, m in enumerate(matches) if reading.selected in (m.left, m.right)]
    in_panes = [i for i in touching if _articles(matches[i], reading.comparison) <= set(reading.panes)]
    return next(iter(in_panes or touching), None)


def _articles(match: Match, comparison: Comparison) -> set[str]:
    return {comparison.sentence(side).article_id for side in (match.left, match.right)}


def telling(reading: Reading) -> Reading:
    """Return the reading on the match that shows best what the program does: a clear contradiction, if any."""

    def key(match: Match) -> tuple[bool, bool, float]:
        clash = any(e.kind is EvidenceKind.CLASH and e.left and e.right for e in match.evidence)
        return match.relation is Relation.CONTRADICTORY, clash, match.score

    best = max(reading.comparison.matches, key=key, default=None)
    return reading.facing(best) if best else reading


def on_statement(reading: Reading, number: int) -> Reading:
    """Return the reading on a statement, with its strongest match in the panes.

    Raises ``InputError`` for a number that no statement has.
    """
    comparison = reading.comparison
    statement = next((s for s in comparison.statements if s.number == number), None)
    if statement is None:
        last = max((s.number for s in comparison.statements), default=0)
        raise InputError(Problem.UNKNOWN_STATEMENT, number=number, last=last)
    found = [(member, c.match) for member in statement.members for c in comparison.counterparts(member)]
    if not found:
        return reading.selecting(statement.members[0])
    member, match = min(found, key=lambda pair: (_LOUDEST_FIRST.index(pair[1].relation), -pair[1].score))
    return replace(reading.facing(match), selected=member)
