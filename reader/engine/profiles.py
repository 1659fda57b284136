"""What the engine knows of each sentence of a story before it compares any two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.engine.zones import FRAME, zone_weights
from reader.model import Article, Fact, FactKind, Sentence, SentenceKind, Span
from reader.progress import Tick, unwatched
from reader.text.facts import facts
from reader.text.normalisation import Term, names_in, terms
from reader.text.quotations import quoted_spans
from reader.text.short_forms import ShortForms, agreed_short_forms, introduced_short_forms
from reader.text.vocabulary import vocabulary

_VALUES = frozenset(
    {FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.DURATION, FactKind.DATE, FactKind.TIME}
)
_QUOTED_FROM = 0.4
"""The share of a quotation in quotation marks, at least. F1 left out .673; .673 at .3, .662 at .5."""
_NONE: ShortForms = {}


@dataclass(frozen=True, slots=True)
class Unit:
    """A content word, or a value that several words express, with how much it counts in its sentence."""

    lemma: str
    span: Span
    zone: float
    """1 in the message of the sentence, less where it only tells who spoke, where or when."""
    clause: int
    is_verb: bool
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A statement sentence with what it says and its place in the article."""

    sentence: Sentence
    units: tuple[Unit, ...]
    facts: tuple[Fact, ...]
    position: float
    """Where the sentence stands among the statements of its article, from 0 to 1."""
    is_quotation: bool
    language: str
    text: str
    """The sentence as it stands in the article."""


def profiles(
    articles: Sequence[Article], sentences: Sequence[Sentence], tick: Tick = unwatched
) -> tuple[Profile, ...]:
    """Return the profiles of all statement sentences, by article id and reading order.

    A short form that one article introduces is known in all of them, unless another one gives it another meaning.
    """
    statements = {
        article: [s for s in sentences if s.article_id == article.id and s.is_statement]
        for article in sorted(articles, key=lambda article: article.id)
    }
    introduced = {article: _introduced(article, told) for article, told in statements.items()}
    agreed = agreed_short_forms(introduced.values())
    return tuple(
        profile
        for article, told in statements.items()
        for profile in article_profiles(article, told, tick, {**agreed, **introduced[article]})
    )


def article_profiles(
    article: Article,
    sentences: Sequence[Sentence],
    tick: Tick = unwatched,
    short_forms: ShortForms = _NONE,
) -> tuple[Profile, ...]:
    """Return the profiles of the statement sentences of one article in reading order.

    ``short_forms`` are those that the articles of its story introduce.
    """
    statements = sorted((s for s in sentences if s.is_statement), key=lambda sentence: sentence.index)
    body = tuple(sentence.span for sentence in statements if sentence.kind is SentenceKind.BODY)
    names = names_in(article.text, body)
    known = facts(article, statements, tick)
    last = max(1, len(statements) - 1)
    found = []
    for place, sentence in enumerate(statements):
        tick()
        spoken = terms(article.text, sentence.span, article.language, names, short_forms)
        found.append(_profile(article, sentence, spoken, known[sentence.id], place / last))
    return tuple(found)


def _introduced(article: Article, statements: Sequence[Sentence]) -> ShortForms:
    return introduced_short_forms(article.text, (s.span for s in statements), article.language)


def _profile(
    article: Article, sentence: Sentence, found: Sequence[Term], known: tuple[Fact, ...], position: float
) -> Profile:
    text = sentence.span.of(article.text)
    quoted = sum(len(span) for span in quoted_spans(text))
    return Profile(
        sentence,
        _units(article, sentence, found, known),
        known,
        position,
        quoted > _QUOTED_FROM * len(text),
        article.language,
        text,
    )


def _units(article: Article, sentence: Sentence, found: Sequence[Term], known: Sequence[Fact]) -> tuple[Unit, ...]:
    """Return the content terms and values in reading order; a value stands for the number words it is made of."""
    zones = zone_weights(article, sentence, found)
    clauses = _clauses(article, found)
    values = [fact for fact in known if fact.kind in _VALUES]
    units, told = [], set()
    for term, zone, clause in zip(found, zones, clauses, strict=True):
        fact = next((f for f in values if f.span.start <= term.span.start < f.span.end), None)
        if fact is not None and fact not in told:
            told.add(fact)
            weight = FRAME if _is_day(fact) else zone
            units.append(Unit(_value_lemma(fact), fact.span, weight, clause, False, fact))
        elif fact is not None and _is_counted(fact, term):
            units.append(Unit(str(fact.unit), term.span, zone, clause, False))
        elif fact is None and not term.is_function and not term.is_speech:
            verb = _is_verb(article, term)
            units.append(Unit(term.lemma, term.span, zone * term.share, clause, verb))
    return tuple(units)


def _value_lemma(fact: Fact) -> str:
    """Return the word under which a value is counted; no word of the language looks like it."""
    counted = fact.kind is FactKind.QUANTITY and fact.unit is not None
    return f"={fact.value.removesuffix(str(fact.unit)).strip()}" if counted else f"={fact.value}"


def _is_counted(fact: Fact, term: Term) -> bool:
    """Return whether a term is the noun that a quantity counts."""
    return fact.kind is FactKind.QUANTITY and fact.unit is not None and term.span.end == fact.span.end


def _is_day(fact: Fact) -> bool:
    """Return whether a fact only tells the day, as nearly every sentence of a report may."""
    return fact.kind is FactKind.DATE and (
        len(fact.value) == len("2024-06-19") or fact.value.startswith("weekday")
    )


def _clauses(article: Article, found: Sequence[Term]) -> list[int]:
    """Return the number of the clause that each term stands in."""
    openers = vocabulary(article.language).clause_openers
    clause, end, numbers = 0, None, []
    for term in found:
        gap = "" if end is None else article.text[end : term.span.start]
        if any(mark in gap for mark in ",;:.!?–—") or term.span.of(article.text).lower() in openers:
            clause += 1
        numbers.append(clause)
        end = term.span.end
    return numbers


def _is_verb(article: Article, term: Term) -> bool:
    surface = term.span.of(article.text)
    prefixes = vocabulary(article.language).verb_prefixes
    return surface[0].islower() and surface != term.lemma and surface.startswith(prefixes)
