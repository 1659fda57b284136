"""What differs by language: word lists in ``resources/languages``, one file a language.

A new language is a new file and no new code. A language without a file gets neutral rules: no words are known,
sentences still end where their marks say, and nothing is taken for boilerplate by its words. Borrowed rules would
fire on words that only look alike.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from reader.locations import RESOURCES

_Table = Mapping[str, Any]
_Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Words that decide whether a full stop ends a sentence."""

    abbreviations: _Words = frozenset()
    before_numbers: _Words = frozenset()
    unfinished: _Words = frozenset()
    relational: _Words = frozenset()
    applicatives: _Words = frozenset()
    subordinators: _Words = frozenset()
    closers_of_subordinators: _Words = frozenset()
    prepositions: _Words = frozenset()
    relatives: _Words = frozenset()
    relative_suffixes: _Words = frozenset()
    relative_adverbs: _Words = frozenset()
    verb_prefixes: _Words = frozenset()
    not_verbs: _Words = frozenset()
    predicates: _Words = frozenset()
    subjects: _Words = frozenset()
    openers: _Words = frozenset()
    lower_case_names: _Words = frozenset()


@dataclass(frozen=True, slots=True)
class BoilerplateWords:
    """Phrases of pages that are no part of the report."""

    lines: _Words = frozenset()
    lists: _Words = frozenset()
    starts: _Words = frozenset()
    contains: _Words = frozenset()
    appeals: _Words = frozenset()
    channels: _Words = frozenset()
    endings: _Words = frozenset()
    credits: _Words = frozenset()
    bylines: _Words = frozenset()
    outlets: _Words = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """The word lists of one language; every word in them is lower case."""

    code: str
    sentences: SentenceWords = SentenceWords()
    boilerplate: BoilerplateWords = BoilerplateWords()


@cache
def language(code: str) -> Language:
    """Return what is known of a language: ``id``, ``en``, or a regional code such as ``id-ID``.

    A language without a file gets neutral rules.
    """
    table = _table(_base(code))
    return Language(
        _base(code),
        SentenceWords(**_word_sets(SentenceWords, table.get("sentences", {}))),
        BoilerplateWords(**_word_sets(BoilerplateWords, table.get("boilerplate", {}))),
    )


@cache
def section(code: str, name: str) -> _Table:
    """Return one table of a language's file as it stands, empty where the language has none."""
    table: _Table = _table(_base(code)).get(name, {})
    return table


@cache
def _table(base: str) -> _Table:
    path = RESOURCES / "languages" / f"{base}.toml"
    if not base.isalpha() or not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _base(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].lower()


def _word_sets(section_type: type[SentenceWords] | type[BoilerplateWords], table: _Table) -> dict[str, _Words]:
    return {field.name: frozenset(table.get(field.name, ())) for field in fields(section_type)}
