"""What is being read: a comparison, the articles in the panes, the selected sentence; and how it changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reader.comparison import Comparison, Counterpart
from reader.errors import InputError, Problem
from reader.model import Article, EvidenceKind, Match, Relation
from reader.present.selection import best_counterpart
from reader.present.stepping import Stop, Stops, next_place, place_among

PANES, MOST_PANES = 2, 5
"""How many panes there are at first, and at most."""

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

    @property
    def faced(self) -> str | None:
        """The other side of the match that the reader was led to."""
        if self.match is None:
            return None
        return self.match.right if self.match.left == self.selected else self.match.left

    def arranged(self, panes: tuple[str, ...]) -> Reading:
        """Return the reading with these articles in the panes.

        Of a selection that leaves them, the counterpart in the first pane that has one takes the place.
        """
        if self.selected is None or self.article_in_hand in panes:
            return replace(self, panes=panes, match=None)
        told = (best_counterpart(self.comparison, self.selected, a, self.faced) for a in panes)
        return Reading(self.comparison, panes, next(filter(None, told), None))

    def choosing(self, pane: int, article_id: str) -> Reading:
        """Return the reading with an article in a pane; if another pane had it, the two change places."""
        panes = list(self.panes)
        if article_id in panes:
            panes[panes.index(article_id)] = panes[pane]
        panes[pane] = article_id
        return self.arranged(tuple(panes))

    def showing(self, article_id: str) -> Reading:
        """Return the reading with an article in a pane, beside the selected sentence where there is one."""
        if article_id in self.panes:
            return self
        busy = self.article_in_hand if self.selected or len(self.panes) == 1 else None
        return self.arranged(_beside(self.panes, article_id, busy))

    def against_next(self, step: int) -> Reading:
        """Return the reading with the next (1) or previous (-1) article in the second pane, against the first.

        A selected sentence stays. Where its article may leave, its counterpart in the first takes its place.
        """
        base = self.panes[0]
        others = [article.id for article in self.comparison.articles if article.id != base]
        if not others:
            return self
        now = others.index(self.panes[1]) if len(self.panes) > 1 else -1
        wanted = others[(now + step) % len(others)] if now >= 0 or step > 0 else others[-1]
        selected = self.selected
        if selected and self.article_in_hand != base:
            selected = best_counterpart(self.comparison, selected, base)
        panes = (base, wanted) if now < 0 else self.choosing(1, wanted).panes
        return replace(self.arranged(panes), selected=selected, match=None)

    def selecting(self, sentence_id: str | None) -> Reading:
        """Return the reading with a sentence selected and its article in a pane."""
        if sentence_id is None:
            return replace(self, selected=None, match=None)
        article_id = self.comparison.sentence(sentence_id).article_id
        return replace(self.showing(article_id), selected=sentence_id, match=None)

    def comparing(self, sentence_id: str) -> Reading:
        """Return the reading with a sentence selected, and with a counterpart beside it if it has any."""
        reading, counterparts = self.selecting(sentence_id), self.comparison.counterparts(sentence_id)
        if not counterparts or any(c.sentence.article_id in reading.panes for c in counterparts):
            return reading
        return replace(self.facing(_strongest(counterparts).match), selected=sentence_id, match=None)

    def beside(self, sentence_id: str, other_id: str) -> Reading:
        """Return the reading with a sentence selected, and one of another article beside it, matched or not."""
        found = self.comparison.counterparts(sentence_id)
        match = next((c.match for c in found if c.sentence.id == other_id), None)
        if match is not None:
            return replace(self.facing(match), selected=sentence_id)
        own, other = (self.comparison.sentence(side).article_id for side in (sentence_id, other_id))
        return Reading(self.comparison, _both(self.panes, own, other), sentence_id)

    def gathering(self, sentence_id: str) -> Reading:
        """Return the reading with a sentence selected and all articles that tell its statement in panes.

        If there are more of them than panes, that of the sentence is one of those that are shown.
        """
        statement = self.comparison.statement_of(sentence_id)
        own = self.comparison.sentence(sentence_id).article_id
        told = (
            {self.comparison.sentence(member).article_id for member in statement.members} if statement else {own}
        )
        shown = sorted(told, key=lambda article_id: article_id != own)[:MOST_PANES]
        if len(shown) < PANES or set(shown) <= set(self.panes):
            return self.selecting(sentence_id)
        panes = tuple(article.id for article in self.comparison.articles if article.id in shown)
        return Reading(self.comparison, panes, sentence_id)

    def facing(self, match: Match) -> Reading:
        """Return the reading with both sides of a match in panes and the left one of them selected."""
        sides = {self.comparison.sentence(side).article_id: side for side in (match.left, match.right)}
        panes = _both(self.panes, *sides)
        first = next(article_id for article_id in panes if article_id in sides)
        return Reading(self.comparison, panes, sides[first], match)

    def at(self, stop: Stop) -> Reading:
        """Return the reading at a stop: a sentence that tells it is selected, with a counterpart beside it.

        It is told by the article in hand if that does, else by one in a pane if there is one.
        """
        if stop.match is not None:
            return self.facing(stop.match)
        near = (self.article_in_hand, *self.panes)
        rank = {article_id: place for place, article_id in reversed(tuple(enumerate(near)))}
        comparison = self.comparison
        told = min(stop.sentences, key=lambda s: rank.get(comparison.sentence(s).article_id, len(near)))
        return self.comparing(told)

    def carried(self, comparison: Comparison) -> Reading:
        """Return the reading of a later comparison of these articles, with the same place in the text selected."""
        if self.selected is None:
            return Reading(comparison, self.panes)
        before = self.comparison.sentence(self.selected)
        sentences = comparison.sentences_of(before.article_id)
        selected = next((s.id for s in sentences if s.span.start <= before.span.start < s.span.end), None)
        match = None
        if self.match is not None:
            pair = self.match.left, self.match.right
            match = next((m for m in comparison.matches if (m.left, m.right) == pair and selected in pair), None)
        return Reading(comparison, self.panes, selected, match)

    def place_among(self, among: Stops) -> int | None:
        """Return which of these stops, counted from 0, the reader was led to or the selection stands on."""
        return place_among(among, self.selected, self.match, self.comparison, self.panes)

    def next_stop(self, among: Stops, step: int) -> Stop:
        """Return the stop after (1) or before (-1) where the reader is. There must be one."""
        statement = self.comparison.statement_of(self.selected) if self.selected else None
        number = statement.number if statement else None
        return among[next_place(among, self.place_among(among), number, step)]


def _strongest(counterparts: Sequence[Counterpart]) -> Counterpart:
    return min(counterparts, key=lambda c: (_LOUDEST_FIRST.index(c.match.relation), -c.match.score))


def _beside(panes: tuple[str, ...], article_id: str, kept: str | None) -> tuple[str, ...]:
    """Return the panes with an article in the last one that does not hold ``kept``, or in a new one."""
    if article_id in panes:
        return panes
    free = [place for place, holds in enumerate(panes) if holds != kept]
    if not free:
        return (*panes, article_id)
    return (*panes[: free[-1]], article_id, *panes[free[-1] + 1 :])


def _both(panes: tuple[str, ...], one: str, other: str) -> tuple[str, ...]:
    """Return the panes with two articles in them, of which those that are there keep their places."""
    if other in panes:
        return _beside(panes, one, other)
    return _beside(_beside(panes, other, one), one, other)


def opened(comparison: Comparison, remembered: tuple[str, ...] = ()) -> Reading:
    """Return the first reading of a comparison: the remembered panes, else the two with most to compare."""
    ids = [article.id for article in comparison.articles]
    if remembered and set(remembered) <= set(ids) and len(set(remembered)) == len(remembered) <= MOST_PANES:
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
    found = {member: comparison.counterparts(member) for member in statement.members}
    counterparts = [counterpart for told in found.values() for counterpart in told]
    if not counterparts:
        return reading.selecting(statement.members[0])
    strongest = _strongest(counterparts)
    member = next(member for member, told in found.items() if strongest in told)
    return replace(reading.facing(strongest.match), selected=member)
