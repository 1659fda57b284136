"""Short forms that an article introduces itself: *Bahan Bakar Minyak (BBM)*, *Agus Harimurti Yudhoyono (AHY)*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.model import Span
from reader.text.names import LONGEST_SMALL_WORD, is_within, spells
from reader.text.tokens import Token, tokenise
from reader.text.vocabulary import vocabulary

ShortForms = Mapping[str, tuple[str, ...]]
"""A short form as it is written, and the lower-case words that it stands for."""

_BRACKET = re.compile(r"\(([A-Z][A-Za-z]*(?:-[A-Za-z]+)*[A-Za-z])\)")
_LONG_IN_BRACKET = re.compile(r"\b([A-Z][A-Za-z]*[A-Z])\s\(([A-Z][^()\d]{4,80})\)")
_REACH = 90
"""How many characters before a bracket are looked at, and how many words of them at most."""
_MOST_WORDS = 9
_SHORTEST_CODE, _LONGEST_CODE = 3, 5
"""Letters of initials that stand for a person whose name only holds them: *KIR*."""
_BETWEEN = re.compile(r"[\s,/&’'\"”-]*")


def introduced_short_forms(text: str, spans: Iterable[Span], code: str) -> dict[str, tuple[str, ...]]:
    """Return the short forms that parts of a text put in brackets behind the words they stand for.

    The words spell the short form, or hold the letters of a code in their order: *Muhammad Akhirun (KIR)*. A form
    with two meanings has none.
    """
    return _of_one_meaning(pair for span in spans for pair in _introduced(text, span, code))


def agreed_short_forms(articles: Iterable[ShortForms]) -> dict[str, tuple[str, ...]]:
    """Return the short forms of several articles but those that stand for different words in two of them."""
    return _of_one_meaning(pair for forms in articles for pair in forms.items())


def _of_one_meaning(pairs: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for short, words in pairs:
        found[short].add(words)
    return {short: next(iter(meanings)) for short, meanings in found.items() if len(meanings) == 1}


def _introduced(text: str, span: Span, code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for bracket in _BRACKET.finditer(text, span.start, span.end):
        before = tokenise(text, Span(max(span.start, bracket.start() - _REACH), bracket.start()))
        words = _long_form(text, bracket[1], before[-_MOST_WORDS:], bracket.start(), code)
        if words:
            yield bracket[1], words
    for bracket in _LONG_IN_BRACKET.finditer(text, span.start, span.end):
        words = _parts(tokenise(text, Span(*bracket.span(2))))
        if len(words) > 1 and spells(bracket[1].lower(), words):
            yield bracket[1], words


def _long_form(text: str, short: str, before: tuple[Token, ...], end: int, code: str) -> tuple[str, ...]:
    """Return the words right before a bracket that spell a short form, empty where none do.

    Of several endings the one with a word for each capital is meant, else the shortest.
    """
    letters = short.lower().replace("-", "")
    endings = [words for words in _endings(text, before, end) if len(words) > 1 and letters not in words]
    spelled = [words for words in endings if spells(letters, words)]
    if spelled and short.isupper():
        return min(spelled, key=lambda words: (abs(len(letters) - sum(map(_tells, words))), len(words)))
    if spelled:
        return spelled[0]
    is_code = _SHORTEST_CODE <= len(letters) <= _LONGEST_CODE and short.isupper()
    if not is_code or short in vocabulary(code).short_forms:
        return ()
    named = next((place for place, token in enumerate(before[::-1]) if not token.is_capitalised), len(before))
    return next((words for words in endings[: max(0, named - 1)] if is_within(letters, "".join(words))), ())


def _endings(text: str, before: tuple[Token, ...], end: int) -> Iterator[tuple[str, ...]]:
    """Yield the last word before a place, the last two, and so on, up to a mark that parts them."""
    for place in range(len(before) - 1, -1, -1):
        following = before[place + 1].span.start if place + 1 < len(before) else end
        if not _BETWEEN.fullmatch(text, before[place].span.end, following):
            return
        yield _parts(before[place:])


def _tells(word: str) -> bool:
    return len(word) > LONGEST_SMALL_WORD


def _parts(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(part for token in tokens for part in token.text.lower().split("-"))
