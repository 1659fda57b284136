"""Which agencies, media and other sources an article says that it draws on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.locations import RESOURCES
from reader.model import Article, Fact, FactKind, Sentence, Span
from reader.text.languages import section
from reader.text.phrases import Phrases, Run, phrases, run

_REACH = 8
"""How many words after a word such as "melansir" may still name the source."""
_LONGEST_AGENCY = 3
_CLAUSE_ENDS = ',;:.“"'


@dataclass(frozen=True, slots=True)
class Citation:
    """A place where an article names a source. ``span`` counts code points of the article."""

    source: str
    article_id: str
    sentence_id: str
    span: Span


def citations(
    article: Article, sentences: Iterable[Sentence], facts: Mapping[str, Sequence[Fact]]
) -> tuple[Citation, ...]:
    """Return the sources that an article cites, in reading order.

    Known agencies count wherever they are named, also in a line of credits; anything else only after a word that
    cites ("melansir") or names a medium ("menurut media …"). An article does not cite its own outlet.
    """
    own = (article.outlet or "").casefold()
    found = []
    for sentence in sentences:
        if not may_cite(sentence.span.of(article.text), article.language):
            continue
        words = run(article.text, sentence.span)
        known = tuple(_agencies_in(words))
        cited = _cited(words, article.language, facts.get(sentence.id, ())) if sentence.is_statement else ()
        agencies = [span for _, span in known]
        others = [(name, span) for name, span in cited if not any(map(_with_next_word(span).overlaps, agencies))]
        found += [
            Citation(name, article.id, sentence.id, span)
            for name, span in sorted((*known, *others), key=lambda item: item[1])
            if name.casefold() != own
        ]
    return tuple(found)


def may_cite(words: str, code: str) -> bool:
    """Return whether some words can cite a source at all: a quick look that is sure only where it says no."""
    return _telling_words(code).search(words) is not None


@cache
def _telling_words(code: str) -> re.Pattern[str]:
    table = section(code, "citing")
    cues = "|".join(map(re.escape, (*table.get("citing", ()), *table.get("mediums", ()))))
    agencies = "|".join(map(re.escape, _agencies()))
    return re.compile(rf"\b(?:{agencies}|(?i:{cues}))\b" if cues else rf"\b(?:{agencies})\b")


def _with_next_word(span: Span) -> Span:
    """Return the span with the letter after the next space: in "media Rusia RT", what is cited is RT."""
    return Span(span.start, span.end + 2)


@dataclass(frozen=True, slots=True)
class _Cues:
    citing: Phrases[str]
    before_mediums: Phrases[str]
    mediums: Phrases[str]


@cache
def _cues(code: str) -> _Cues:
    table = section(code, "citing")
    return _Cues(*(phrases(table.get(name, ())) for name in ("citing", "before_mediums", "mediums")))


@cache
def _agencies() -> Mapping[str, str]:
    table = tomllib.loads((RESOURCES / "agencies.toml").read_text(encoding="utf-8"))
    return {spelling: name for name, spellings in table.items() for spelling in spellings}


def _agencies_in(words: Run) -> Iterator[tuple[str, Span]]:
    agencies, place = _agencies(), 0
    while place < len(words):
        ends = range(min(len(words), place + _LONGEST_AGENCY), place, -1)
        end = next((end for end in ends if _text(words, place, end) in agencies), None)
        if end is not None:
            yield agencies[_text(words, place, end)], words.place(place, end)
        place = end or place + 1


def _text(words: Run, first: int, end: int) -> str:
    return " ".join(token.text for token in words.tokens[first:end])


def _cited(words: Run, code: str, facts: Sequence[Fact]) -> Iterator[tuple[str, Span]]:
    for place in range(len(words)):
        first = _after_cue(words, place, _cues(code))
        named = _first_named(words, first, facts) if first is not None else None
        if first is None or named is None:
            continue
        # A place alone is no source: "media pemerintah Rusia" is.
        start = words.tokens[first].span.start if named.kind is FactKind.PLACE else named.span.start
        span = Span(start, named.span.end)
        yield " ".join(span.of(words.text).split()), span


def _after_cue(words: Run, place: int, cues: _Cues) -> int | None:
    """Return where the source begins if a cue stands at a place."""
    citing = cues.citing.at(words, place)
    if citing is not None:
        return citing[1] if citing[1] < len(words) else None
    before = cues.before_mediums.at(words, place)
    return before[1] if before and before[1] < len(words) and cues.mediums.at(words, before[1]) else None


def _first_named(words: Run, first: int, facts: Sequence[Fact]) -> Fact | None:
    """Return the first name within reach, in the same clause."""
    names = {fact.span.start: fact for fact in facts if fact.kind in (FactKind.NAME, FactKind.PLACE)}
    for place in range(first, min(len(words), first + _REACH)):
        if any(mark in words.gap(place) for mark in _CLAUSE_ENDS):
            return None
        if words.tokens[place].span.start in names:
            return names[words.tokens[place].span.start]
    return None
