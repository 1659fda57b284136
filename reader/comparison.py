"""What a comparison of articles finds: matches, statements, and what is looked up in them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.model import CLEAREST_FIRST, Article, Evidence, Match, Sentence, Status, status_of

_LEAST_CHANCE = 1e-4


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other side of a match, seen from one sentence; evidence has that sentence's spans on the left."""

    sentence: Sentence
    match: Match
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, told by one or more outlets; every statement sentence belongs to exactly one.

    ``number`` counts from 1 and is the same in every pane, in the matrix and in the report. ``members`` are
    sentence ids in the order of article id and reading order.
    """

    number: int
    members: tuple[str, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a score is read: its log odds times ``slope``, which is above 0, plus ``intercept``."""

    slope: float = 1.0
    intercept: float = 0.0

    def of(self, score: float) -> float:
        """Return how a score in [0, 1] is read, in [0, 1]; higher scores stay higher."""
        return score if self == Calibration() else _chance(self.slope * log_odds(score) + self.intercept)

    def undone(self, score: float) -> float:
        """Return the score that is read as this one."""
        return score if self == Calibration() else _chance((log_odds(score) - self.intercept) / self.slope)


def log_odds(score: float) -> float:
    """Return the logarithm of a score against its complement; certainty counts as very likely, not as infinite."""
    within = min(max(score, _LEAST_CHANCE), 1 - _LEAST_CHANCE)
    return math.log(within / (1 - within))


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds)) if odds >= 0 else math.exp(odds) / (1 + math.exp(odds))


@dataclass(frozen=True, slots=True)
class Options:
    """Every parameter that shapes a comparison."""

    cutoff: float = 0.5
    """Matches score at least this much, in [0, 1]."""
    calibration: Calibration = Calibration()
    """How the scores are read before they are cut."""


@dataclass(frozen=True)
class Comparison:
    """The articles of a story and everything that was found between them.

    ``articles`` keeps the order in which they are shown; nothing else depends on that order. ``sentences`` go
    by article in that order, then by reading order. ``candidates`` are the matches and the pairs that a lower
    cutoff would make matches, in the same order (see ``reader.engine.recut``).
    """

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    matches: tuple[Match, ...]
    statements: tuple[Statement, ...]
    options: Options
    engine_version: str
    candidates: tuple[Match, ...] = ()

    @cached_property
    def _articles_by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def _sentences_by_id(self) -> Mapping[str, Sentence]:
        return {sentence.id: sentence for sentence in self.sentences}

    @cached_property
    def _sentences_by_article(self) -> Mapping[str, tuple[Sentence, ...]]:
        grouped: dict[str, list[Sentence]] = {article.id: [] for article in self.articles}
        for sentence in self.sentences:
            grouped[sentence.article_id].append(sentence)
        return {article_id: tuple(sentences) for article_id, sentences in grouped.items()}

    @cached_property
    def _statements_by_sentence(self) -> Mapping[str, Statement]:
        return {member: statement for statement in self.statements for member in statement.members}

    @cached_property
    def _counterparts(self) -> Mapping[str, tuple[Counterpart, ...]]:
        order = {sentence.id: place for place, sentence in enumerate(self.sentences)}
        found: dict[str, list[Counterpart]] = defaultdict(list)
        for match in self.matches:
            left, right = self.sentence(match.left), self.sentence(match.right)
            found[left.id].append(Counterpart(right, match, match.evidence))
            reversed_evidence = tuple(evidence.reversed() for evidence in match.evidence)
            found[right.id].append(Counterpart(left, match, reversed_evidence))
        return {
            sentence_id: tuple(sorted(counterparts, key=lambda c: order[c.sentence.id]))
            for sentence_id, counterparts in found.items()
        }

    @cached_property
    def _statuses(self) -> Mapping[str, Status]:
        return {s.id: status_of(c.match.relation for c in self.counterparts(s.id)) for s in self.sentences}

    def article(self, article_id: str) -> Article:
        """Return the article with this id."""
        return self._articles_by_id[article_id]

    def sentence(self, sentence_id: str) -> Sentence:
        """Return the sentence with this id."""
        return self._sentences_by_id[sentence_id]

    def sentences_of(self, article_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of one article in reading order, boilerplate included."""
        return self._sentences_by_article[article_id]

    def text_of(self, sentence_id: str) -> str:
        """Return the words of a sentence as they stand in its article."""
        sentence = self.sentence(sentence_id)
        return sentence.span.of(self.article(sentence.article_id).text)

    def counterparts(self, sentence_id: str) -> tuple[Counterpart, ...]:
        """Return what corresponds to a sentence in the other articles, in the order of the articles."""
        return self._counterparts.get(sentence_id, ())

    def statement_of(self, sentence_id: str) -> Statement | None:
        """Return the statement that a sentence belongs to, or ``None`` for boilerplate."""
        return self._statements_by_sentence.get(sentence_id)

    def elsewhere(self, statement: Statement) -> Mapping[str, Counterpart]:
        """Return how a statement stands in other ones, by the ids of the articles without a sentence in it.

        Each is the counterpart of a member by the clearest match of its article: one that contradicts before one
        that is shared, that before a partial one; then by score, then in reading order.
        """
        own = {self.sentence(member).article_id for member in statement.members}
        found: dict[str, list[Counterpart]] = defaultdict(list)
        for member in statement.members:
            for counterpart in self.counterparts(member):
                if counterpart.sentence.article_id not in own:
                    found[counterpart.sentence.article_id].append(counterpart)
        return {article_id: min(counterparts, key=_clearness) for article_id, counterparts in found.items()}

    def reported_by(self, statement: Statement) -> frozenset[str]:
        """Return the ids of the articles that report a statement: in a sentence of it, or elsewhere."""
        counterparts = (c.sentence for member in statement.members for c in self.counterparts(member))
        return frozenset(s.article_id for s in (*map(self.sentence, statement.members), *counterparts))

    def status(self, sentence_id: str) -> Status:
        """Return the status of a sentence in the whole story, from its matches."""
        return self._statuses[sentence_id]


def _clearness(counterpart: Counterpart) -> tuple[int, float, int]:
    match = counterpart.match
    return CLEAREST_FIRST.index(match.relation), -match.score, counterpart.sentence.index
