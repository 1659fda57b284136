"""What the engine knows of each sentence of a story before it compares any two of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Article, Sentence, SentenceKind
from reader.text.normalisation import Term, names_in, terms


@dataclass(frozen=True, slots=True)
class Profile:
    """A statement sentence with its terms and its place in the article."""

    sentence: Sentence
    terms: tuple[Term, ...]
    content: tuple[Term, ...]
    """The terms that say something: neither function words nor words that introduce speech."""
    position: float
    """Where the sentence stands among the statements of its article, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class StoryProfile:
    """All statement sentences of a story, by article id and reading order, with the weights of their terms."""

    profiles: tuple[Profile, ...]
    weights: Mapping[str, float]
    """How much a lemma tells one sentence of this story from another."""


def story_profile(articles: Sequence[Article], sentences: Sequence[Sentence]) -> StoryProfile:
    """Return what is known of the statement sentences; the order in which articles are given changes nothing."""
    profiles = tuple(
        profile
        for article in sorted(articles, key=lambda article: article.id)
        for profile in _article_profiles(article, [s for s in sentences if s.article_id == article.id])
    )
    return StoryProfile(profiles, _weights(profiles))


def _article_profiles(article: Article, sentences: Sequence[Sentence]) -> list[Profile]:
    statements = sorted((s for s in sentences if s.is_statement), key=lambda sentence: sentence.index)
    body = tuple(s.span for s in statements if s.kind is SentenceKind.BODY)
    names = names_in(article.text, body)
    profiles = []
    for place, sentence in enumerate(statements):
        found = terms(article.text, sentence.span, article.language, names)
        content = tuple(term for term in found if not term.is_function and not term.is_speech)
        profiles.append(Profile(sentence, found, content, place / max(1, len(statements) - 1)))
    return profiles


def _weights(profiles: Sequence[Profile]) -> dict[str, float]:
    frequencies = Counter(lemma for profile in profiles for lemma in {term.lemma for term in profile.content})
    return {lemma: math.log((len(profiles) + 1) / (n + 0.5)) for lemma, n in frequencies.items()}
