"""A pair of sentences as the search for clashes reads it: the words around each value, and how far they agree."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from reader.engine.clashes.words import clash_words
from reader.engine.profiles import Profile, Unit
from reader.model import Fact, FactKind, SentenceKind, Span
from reader.text.lemmas import lemmatiser
from reader.text.phrases import Run, run
from reader.text.vocabulary import vocabulary

_REACH = 5
"""How many content words on either side of a value make its surroundings.

19 contradictions at 4 and at 10, 18 at 2; IndoNLI 151 of 172 at 2.
"""
_BESIDE = 2
"""How many content words right beside a value are its neighbours.

19 contradictions at 1, no others at 4; IndoNLI 142 of 160 at 1, 161 of 185 at 3, 165 of 190 at 4.
"""
_FADING = 0.85
"""How much a word of the surroundings counts against the one before it.

19 contradictions at .75, no others at .95.
"""
_UNKNOWN = 1.5
"""What a word weighs of which the story says nothing. IndoNLI 152 of 173 at half, 165 of 191 at twice."""
_FLOOR = 0.5
"""What short surroundings lack to agree in full. IndoNLI 165 of 191 at .4, 154 of 175 at .6."""

_MARKS = frozenset(",;:.!?()–—")

_AMOUNTS = (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.DURATION)

Weights = Mapping[str, float]
"""How much a root counts in a story, by root."""
Values = Set[tuple[FactKind, str]]
"""Values of facts with their kinds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with all its words, those that only join others included.

    Places of ``words`` count from the start of the sentence, those of facts from the start of the article.
    """

    profile: Profile
    words: Run
    lemmas: tuple[str, ...]
    facts_of: Mapping[FactKind, tuple[Fact, ...]]
    """The facts of each kind that the sentence holds."""
    published: datetime.date | None = None
    earlier: tuple[Profile, ...] = ()
    """The sentences before it in the article, the nearest first, which name whom a pronoun means."""
    told: Values = frozenset()
    """The values that the whole article tells."""

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return the content words and values."""
        return self.profile.units

    @property
    def is_heading(self) -> bool:
        """Whether the sentence is a headline, which leaves out what the text tells."""
        return self.profile.sentence.kind is SentenceKind.HEADING

    @property
    def language(self) -> str:
        """Return the language of the article."""
        return self.profile.language

    def facts(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the facts of some kinds in reading order."""
        if len(kinds) == 1:
            return self.facts_of.get(kinds[0], ())
        return tuple(fact for fact in self.profile.facts if fact.kind in kinds)

    def written(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the names of some kinds that stand there in full, not by a part, initials or an office."""
        return tuple(f for f in self.facts(*kinds) if self.text(f.span).lower().replace("-", " ") == f.value)

    def first(self, span: Span) -> int:
        """Return the place of the first word that begins in a span of the article or after it."""
        start = span.start - self._offset
        return bisect_left(self.words.tokens, start, key=lambda token: token.span.start)

    def after(self, span: Span) -> int:
        """Return the place of the first word after a span of the article."""
        end = span.end - self._offset
        return bisect_left(self.words.tokens, end, key=lambda token: token.span.start)

    def span(self, first: int, end: int) -> Span:
        """Return where the words ``first`` up to ``end`` stand in the article."""
        place = self.words.place(first, end)
        return Span(place.start + self._offset, place.end + self._offset)

    @property
    def asks(self) -> bool:
        """Return whether the sentence is a question or holds one, and so states nothing."""
        return "?" in self.profile.text

    @property
    def is_of_the_hour(self) -> bool:
        """Return whether the sentence tells how things stand at an hour, like prices: the next changes it."""
        passing = clash_words(self.language).passing
        return any(passing.at(self.words, place) for place in range(len(self.words)))

    @property
    def is_conditional(self) -> bool:
        """Return whether the sentence tells what happens in some case: "bila uang muka 20 persen"."""
        return not clash_words(self.language).conditions.isdisjoint(self.words.words)

    def holds(self, name: Fact) -> bool:
        """Return whether a word of a name stands anywhere in the sentence."""
        return not set(name.value.split()).isdisjoint(self.words.words)

    def is_denied(self, span: Span) -> bool:
        """Return whether a negation stands before a place with no mark between them."""
        ends = (fact.span.end for fact in self.facts(FactKind.NEGATION))
        return any(end <= span.start and not _MARKS & set(self.text(Span(end, span.start))) for end in ends)

    def is_part_of_value(self, place: int) -> bool:
        """Return whether a word belongs to an amount or a date; what an amount counts does not."""
        word, span = self.words.word(place), self.span(place, place + 1)
        values = (unit.fact for unit in self.units if unit.fact is not None)
        return any(fact.span.start <= span.start < fact.span.end and word != fact.unit for fact in values)

    def text(self, span: Span) -> str:
        """Return what stands at a place of the article."""
        return self.profile.text[span.start - self._offset : span.end - self._offset]

    def text_between(self, first: Fact, second: Fact) -> str:
        """Return what stands between two facts, empty where they overlap."""
        return self.text(Span(first.span.end, max(first.span.end, second.span.start)))

    @property
    def _offset(self) -> int:
        return self.profile.sentence.span.start


@dataclass(frozen=True)
class Pair:
    """Two sentences that correspond, with the weights of the words in their story."""

    left: Reading
    right: Reading
    weights: Weights
    story: tuple[tuple[str, ...], ...] = ()
    """The words of each sentence of the story."""

    def reversed(self) -> Pair:
        """Return the same pair seen from the other side."""
        return Pair(self.right, self.left, self.weights, self.story)

    def may_be_one(self, left: str, right: str) -> bool:
        """Return whether some sentence of the story joins both names, as in "Maruarar Sirait (Ara)"."""
        joiners = vocabulary(self.left.language).function_words
        ours, theirs = set(left.split()), set(right.split())
        return any(
            _beside(words, place, theirs, joiners)
            for words in self.story
            for place, word in enumerate(words)
            if word in ours
        )

    def share_values(self) -> bool:
        """Return whether an amount or a date stands on both sides."""
        kinds = (*_AMOUNTS, FactKind.DATE, FactKind.TIME)
        return bool(
            {(fact.kind, fact.value) for fact in self.left.facts(*kinds)}
            & {(fact.kind, fact.value) for fact in self.right.facts(*kinds)}
        )

    def both_tell(self, kind: FactKind) -> bool:
        """Return whether both sentences hold facts of a kind."""
        return bool(self.left.facts(kind) and self.right.facts(kind))

    def one_tells_both(self, left: Fact, right: Fact) -> bool:
        """Return whether one of the two articles tells both values: then they are values of two things, mostly."""
        return (left.kind, left.value) in self.right.told or (right.kind, right.value) in self.left.told

    def deny_alike(self, left: Span, right: Span) -> bool:
        """Return whether two places are both denied or both told."""
        return self.left.is_denied(left) == self.right.is_denied(right)

    def agreement(self, left: Span, right: Span) -> float:
        """Return how far the words around a place of the one sentence are those around a place of the other.

        In [0, 1]; 1 where all the surroundings that the poorer side has are found on the other.
        """
        return self._agreement(self.surroundings(self.left, left), self.surroundings(self.right, right))

    def adjoining(self, left: Span, right: Span) -> bool:
        """Return whether one of the two content words right before two places, or right after, is the same."""
        sides = zip(_sides(self.left, left), _sides(self.right, right), strict=True)
        return any({unit.lemma for unit in x[:_BESIDE]} & {unit.lemma for unit in y[:_BESIDE]} for x, y in sides)

    def surroundings(self, reading: Reading, place: Span) -> dict[str, float]:
        """Return the roots around a place with their weights, which fade with the distance."""
        weighed: dict[str, float] = {}
        for side in _sides(reading, place):
            for distance, unit in enumerate(side[:_REACH]):
                weight = self.weight(unit.lemma) * _FADING**distance
                weighed[unit.lemma] = max(weighed.get(unit.lemma, 0.0), weight)
        return weighed

    def weight(self, lemma: str) -> float:
        """Return how much a root counts."""
        return self.weights.get(lemma, _UNKNOWN)

    @cached_property
    def coverage(self) -> float:
        """How much of the sentence that says less the other one says too, in [0, 1]."""
        return max(self.covered)

    @cached_property
    def covered(self) -> tuple[float, float]:
        """How much of the left sentence the right one says, and how much of the right one the left one."""
        left = {unit.lemma: self.weight(unit.lemma) * unit.zone for unit in self.left.units}
        right = {unit.lemma: self.weight(unit.lemma) * unit.zone for unit in self.right.units}
        common = left.keys() & right.keys()
        return _share(left, common), _share(right, common)

    def _agreement(self, left: Mapping[str, float], right: Mapping[str, float]) -> float:
        common = sum(min(left[lemma], right[lemma]) for lemma in left.keys() & right.keys())
        least = min(sum(left.values()), sum(right.values()))
        return common / (least + _FLOOR)


def read(
    profile: Profile,
    published: datetime.date | None = None,
    earlier: tuple[Profile, ...] = (),
    told: Values = frozenset(),
) -> Reading:
    """Return a sentence as it is read for clashes, with what its article tells before it and in all."""
    words = run(profile.text, Span(0, len(profile.text)))
    lemma = lemmatiser(profile.language).lemma
    facts: dict[FactKind, tuple[Fact, ...]] = {}
    for fact in profile.facts:
        facts[fact.kind] = (*facts.get(fact.kind, ()), fact)
    return Reading(profile, words, tuple(map(lemma, words.words)), facts, published, earlier, told)


def _beside(words: Sequence[str], place: int, wanted: Set[str], joiners: Set[str]) -> bool:
    """Return whether one of some words stands next to a place, or after one word that does not join the two."""
    sides = (words[max(0, place - 2) : place][::-1], words[place + 1 : place + 3])
    return any(side and (side[0] in wanted or (side[0] not in joiners and side[-1] in wanted)) for side in sides)


def _sides(reading: Reading, place: Span) -> tuple[list[Unit], list[Unit]]:
    """Return the content words before a place and after it, the nearest first."""
    before = [unit for unit in reading.units if unit.span.end <= place.start]
    return before[::-1], [unit for unit in reading.units if unit.span.start >= place.end]


def _share(weights: Mapping[str, float], common: set[str]) -> float:
    return sum(weights[lemma] for lemma in common) / (sum(weights.values()) + _FLOOR)
