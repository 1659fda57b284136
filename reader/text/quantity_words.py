"""What a language counts with: currencies, units, ordinals and amounts that are no number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.text.languages import language, section
from reader.text.number_words import NumberWords, number_words
from reader.text.phrases import Phrases, phrases

_LONGEST_CODE = 3


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """The words of quantities in one language; all are lower case."""

    numbers: NumberWords
    not_numbers: Phrases[str]
    percent: Phrases[str]
    currencies: Phrases[str]
    durations: Phrases[str]
    single_durations: Phrases[str]
    ages: frozenset[str]
    """Words before a number that make an age of it."""
    counted: Phrases[str]
    measures: Mapping[str, str]
    """What a number measures, by the word right before it."""
    vague: Phrases[str]
    ordinals: Phrases[int]
    ordinals_in_words: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    ordinal_prefixes: tuple[str, ...]
    ordinal_cues: frozenset[str]
    references: frozenset[str]
    not_counted: frozenset[str]
    joints: frozenset[str]
    verb_prefixes: tuple[str, ...]
    uncounted_prefixes: tuple[str, ...]
    """What a word after a number begins with that is no noun."""
    not_verbs: frozenset[str]
    signs: tuple[tuple[str, str], ...]
    """What a currency is written with before an amount, the longest first: signs and codes, no words."""


@cache
def quantity_words(code: str) -> QuantityWords:
    """Return the words of quantities in a language; without a file for it there are none."""
    table = section(code, "numbers")
    sentences = language(code).sentences
    currencies = table.get("currencies", {})
    return QuantityWords(
        numbers=number_words(code),
        not_numbers=phrases(table.get("not_numbers", ())),
        percent=phrases(table.get("percent", ())),
        currencies=Phrases(currencies),
        durations=Phrases(table.get("durations", {})),
        single_durations=Phrases(table.get("single_durations", {})),
        ages=frozenset(table.get("ages", ())),
        counted=Phrases(table.get("counted", {})),
        measures=table.get("measures", {}),
        vague=Phrases(table.get("vague", {})),
        ordinals=Phrases(table.get("ordinals", {})),
        ordinals_in_words=table.get("ordinals", {}),
        ordinal_suffixes=frozenset(table.get("ordinal_suffixes", ())),
        ordinal_prefixes=tuple(table.get("ordinal_prefixes", ())),
        ordinal_cues=frozenset(table.get("ordinal_cues", ())),
        references=frozenset(table.get("references", ())),
        not_counted=frozenset(table.get("not_counted", ())),
        joints=frozenset(table.get("joints", ())),
        verb_prefixes=tuple(sentences.verb_prefixes),
        uncounted_prefixes=tuple(table.get("uncounted_prefixes", ())),
        not_verbs=sentences.not_verbs,
        signs=tuple(sorted(filter(_stands_before, currencies.items()), key=lambda sign: -len(sign[0]))),
    )


def _stands_before(currency: tuple[str, str]) -> bool:
    return len(currency[0]) <= _LONGEST_CODE or not currency[0].isalpha()
