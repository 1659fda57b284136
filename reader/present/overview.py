"""The story at a glance: how each article divides, who is near whom, who cites whom, who repeats whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from reader.comparison import Comparison, Statement
from reader.model import Article, Match, Status, status_of
from reader.sourcing.citations import Citation, citations
from reader.sourcing.sourced_facts import sourced_facts
from reader.text.tokens import tokenise

_REPEATED_FROM = 0.85
_SHORTEST_REPEAT = 6
"""Shorter sentences are alike by chance."""


@dataclass(frozen=True, slots=True)
class ToldStatement:
    """A statement as one article tells it: with which status there, and in which sentence first."""

    number: int
    status: Status
    sentence_id: str


@dataclass(frozen=True, slots=True)
class Division:
    """How the statements of one article divide; they are in reading order."""

    article_id: str
    told: tuple[ToldStatement, ...]

    def with_status(self, status: Status) -> tuple[ToldStatement, ...]:
        """Return the statements of one status in reading order."""
        return tuple(told for told in self.told if told.status is status)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How many of the ``total`` statements of one article another one reports too, wholly or in part.

    ``pairs`` are sentences of the one with one of the other by which it reports the same, from what agrees most;
    the share is ``len(pairs) / total``.
    """

    article_id: str
    other_id: str
    pairs: tuple[tuple[str, str], ...]
    total: int

    @property
    def share(self) -> float:
        """Return the share in [0, 1]; 0 for an article without statements."""
        return len(self.pairs) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Source:
    """An agency or another source with the places that cite it, by article in the order shown."""

    name: str
    cited: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two sentences of different articles in nearly the same words; ``similarity`` lies in [0, 1]."""

    left: str
    right: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that is drawn at a glance. Divisions, and rows and columns of nearness, go by article as shown.

    ``sources`` go from what most articles cite, ``repeats`` from the most alike.
    """

    divisions: tuple[Division, ...]
    nearness: tuple[tuple[Nearness | None, ...], ...]
    sources: tuple[Source, ...]
    repeats: tuple[Repeat, ...]


def overview(comparison: Comparison) -> Overview:
    """Return the story at a glance."""
    divisions = tuple(_division(comparison, article) for article in comparison.articles)
    return Overview(
        divisions,
        tuple(tuple(_nearness(comparison, row, column.article_id) for column in divisions) for row in divisions),
        sources(comparison),
        repeats(comparison),
    )


def sources(comparison: Comparison) -> tuple[Source, ...]:
    """Return the sources that the articles cite, from those that most articles cite, then by name."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for article in comparison.articles:
        sentences = comparison.sentences_of(article.id)
        for citation in citations(article, sentences, sourced_facts(article, sentences)):
            found[citation.source].append(citation)

    def rank(name: str) -> tuple[int, int, str]:
        return -len({citation.article_id for citation in found[name]}), -len(found[name]), name.casefold()

    return tuple(Source(name, tuple(found[name])) for name in sorted(found, key=rank))


def repeats(comparison: Comparison) -> tuple[Repeat, ...]:
    """Return the matched sentences that are nearly the same word for word, the most alike first."""
    order = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}
    found = []
    for match in comparison.matches:
        left, right = sorted((match.left, match.right), key=lambda sentence_id: order[sentence_id])
        similarity = _similarity(_words(comparison, left), _words(comparison, right))
        if similarity >= _REPEATED_FROM:
            found.append(Repeat(left, right, round(similarity, 4)))
    return tuple(sorted(found, key=lambda repeat: (-repeat.similarity, order[repeat.left], order[repeat.right])))


def _similarity(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return how alike two sequences of words are in [0, 1], 0 for short ones: 2 x in common / words of both."""
    if min(len(left), len(right)) < _SHORTEST_REPEAT:
        return 0.0
    return fuzz.ratio(left, right, score_cutoff=100 * _REPEATED_FROM) / 100


def _words(comparison: Comparison, sentence_id: str) -> tuple[str, ...]:
    sentence = comparison.sentence(sentence_id)
    tokens = tokenise(comparison.article(sentence.article_id).text, sentence.span)
    return tuple(token.text.lower() for token in tokens)


def _division(comparison: Comparison, article: Article) -> Division:
    members: dict[int, list[str]] = defaultdict(list)
    for sentence in comparison.sentences_of(article.id):
        statement = comparison.statement_of(sentence.id)
        if statement is not None:
            members[statement.number].append(sentence.id)
    return Division(
        article.id,
        tuple(
            ToldStatement(number, status_of(m.relation for i in ids for m in _matches(comparison, i)), ids[0])
            for number, ids in members.items()
        ),
    )


def _matches(comparison: Comparison, sentence_id: str) -> Iterator[Match]:
    return (counterpart.match for counterpart in comparison.counterparts(sentence_id))


def _nearness(comparison: Comparison, division: Division, other_id: str) -> Nearness | None:
    if division.article_id == other_id:
        return None
    reported = []
    statements = {statement.number: statement for statement in comparison.statements}
    for told in division.told:
        if other_id in comparison.reported_by(statements[told.number]):
            reported.append(_closest(comparison, statements[told.number], told, other_id))
    reported.sort(key=lambda found: -found[0])
    return Nearness(division.article_id, other_id, tuple(pair for _, pair in reported), len(division.told))


def _closest(
    comparison: Comparison, statement: Statement, told: ToldStatement, other_id: str
) -> tuple[float, tuple[str, str]]:
    """Return the article's own member that agrees most with the other article, with that and the score."""
    article_id = comparison.sentence(told.sentence_id).article_id
    found = [
        (counterpart.match.score, (member, counterpart.sentence.id))
        for member in statement.members
        if comparison.sentence(member).article_id == article_id
        for counterpart in comparison.counterparts(member)
        if counterpart.sentence.article_id == other_id
    ]
    if not found:
        return 0.0, (told.sentence_id, _telling(comparison, statement, other_id))
    return max(found, key=lambda item: item[0])


def _telling(comparison: Comparison, statement: Statement, article_id: str) -> str:
    """Return the sentence by which an article reports a statement that it does report."""
    members = (member for member in statement.members if comparison.sentence(member).article_id == article_id)
    member = next(members, None)
    return member if member is not None else comparison.elsewhere(statement)[article_id].sentence.id
