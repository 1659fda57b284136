"""What a language's data file says of words: roots, spellings, abbreviations, function words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.text.languages import language, section


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of one language; all words are lower-case but the short forms."""

    language: str
    lemma_list: str | None
    """The language of simplemma's list of lemmas."""
    hunspell: str | None
    """The name of the hunspell dictionary in ``resources/lexicon``."""
    clitics: tuple[str, ...]
    never_stem: frozenset[str]
    function_words: frozenset[str]
    speech_words: frozenset[str]
    titles: frozenset[str]
    clause_openers: frozenset[str]
    verb_prefixes: tuple[str, ...]
    spellings: Mapping[str, tuple[str, ...]]
    """A spelling or short form, and the words that it stands for."""
    short_forms: Mapping[str, tuple[str, ...]]
    """A short form with its capitals, and the words that it stands for."""
    synonyms: Mapping[str, int]
    """A word and the number of the group of words that often stand for one another."""


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the word lists of a language; a language without a file has empty ones."""
    words = section(code, "words")
    return Vocabulary(
        language(code).code,
        words.get("lemma_list"),
        words.get("hunspell"),
        tuple(words.get("clitics", ())),
        frozenset(words.get("never_stem", ())),
        frozenset(words.get("function_words", ())),
        frozenset(words.get("speech_words", ())),
        frozenset(words.get("titles", ())),
        frozenset(words.get("clause_openers", ())),
        tuple(words.get("verb_prefixes", ())),
        _expansions(section(code, "spellings")),
        _expansions(section(code, "short_forms")),
        _groups(section(code, "synonyms").get("groups", ())),
    )


def _expansions(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {short: tuple(str(words).split()) for short, words in table.items()}


def _groups(lines: Iterable[str]) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines) for word in line.split()}
