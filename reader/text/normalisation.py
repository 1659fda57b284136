"""Terms: what the words of a sentence stand for, whatever their spelling and inflection."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from reader.model import Span
from reader.text.lemmas import lemmatiser
from reader.text.tokens import Token, tokenise, words_of
from reader.text.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Term:
    """A unit of comparison. A short form gives one term for each word it stands for, all with one span."""

    lemma: str
    span: Span
    is_function: bool
    """Whether it only joins other words and says nothing by itself."""
    is_speech: bool
    """Whether it introduces what somebody says."""
    is_title: bool
    """Whether it says what the person named after it is."""
    is_number: bool
    share: float = 1.0
    """How much of one word it is: the words of a short form are one word together."""


_NONE: Mapping[str, tuple[str, ...]] = {}


def terms(
    text: str,
    span: Span,
    language: str,
    names: Set[str] = frozenset(),
    short_forms: Mapping[str, tuple[str, ...]] = _NONE,
) -> tuple[Term, ...]:
    """Return the terms of a part of a text in reading order; ``names`` (lower-case) keep their form.

    ``short_forms`` are those that the texts introduce, before those that the language has.
    """
    words = vocabulary(language)
    found: list[Term] = []
    spoken: list[str] = []
    for token in tokenise(text, span):
        said = short_forms.get(token.text)
        if said and tuple(spoken[-len(said) :]) == said:  # the bracket that introduces it
            continue
        is_short = bool(said) or not _is_compound_name(token.text)
        said = said or _written_out(token, words)
        spoken += said
        found += (_term(word, token, words, names, len(said) if is_short else 1) for word in said)
    return tuple(found)


def names_in(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """Return the lower-case words that these parts of running text write with a capital inside a sentence only."""
    capitalised, plain = set(), set()
    for span in spans:
        for place, word in enumerate(words_of(text, span)):
            if not word[0].isupper():
                plain.add(word.lower())
            elif place:
                capitalised.add(word.lower())
    return frozenset(capitalised - plain)


def _term(word: str, token: Token, words: Vocabulary, names: Set[str], said: int) -> Term:
    return Term(
        _number(word) if token.is_number else word if word in names else lemmatiser(words.language).lemma(word),
        token.span,
        word in words.function_words,
        word in words.speech_words,
        token.text.lower() in words.titles,
        token.is_number,
        1 / said,
    )


def _written_out(token: Token, words: Vocabulary) -> tuple[str, ...]:
    lower = token.text.lower().replace("’", "'")
    known = words.short_forms.get(token.text) or words.spellings.get(lower)
    return known or (tuple(lower.split("-")) if _is_compound_name(token.text) else (lower,))


def _is_compound_name(text: str) -> bool:
    """Return whether a hyphen joins parts of a name: ``Jong-un`` is ``Jong Un``."""
    first, _, rest = text.partition("-")
    return bool(rest) and first[0].isupper() and first.lower() != rest.lower()


def _number(digits: str) -> str:
    """Return a number without its thousands marks and with a decimal point: ``4.580`` and ``4,580`` are one."""
    parts = digits.replace(",", ".").split(".")
    if any(not part.isdigit() for part in parts):
        return digits
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return "".join(parts)
    return ".".join(parts).rstrip("0").rstrip(".") if len(parts) == 2 else ".".join(parts)
