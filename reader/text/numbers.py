"""Amounts: what the digits and number words of a sentence come to.

Read on the surface only: the root of *kedua* is *dua*, yet it counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from reader.text.languages import section
from reader.text.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)*")
_JOINED = re.compile(r"\s+|-")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a language writes amounts; every word is lower case, but for ``scale_signs``."""

    decimal_mark: str
    units: Mapping[str, Decimal]
    teens: frozenset[str]
    multipliers: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    scale_signs: Mapping[str, Decimal]
    bare_signs: frozenset[str]
    """Signs that stand for a scale without a currency too."""
    counted_in_signs: frozenset[str]
    """What is counted with all signs: *3m* before anything else is a length."""
    fractions: Mapping[str, Decimal]
    articles: frozenset[str]
    decimal_words: frozenset[str]
    and_a_half: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """An amount, and the tokens ``first`` up to ``end`` that say it."""

    amount: Decimal
    first: int
    end: int
    in_digits: bool
    low: Decimal | None = None
    """The lower end of a range, of which ``amount`` is the upper end."""


@cache
def number_words(code: str) -> NumberWords:
    """Return how a language writes amounts; a language without a file knows digits only."""
    table = section(code, "numbers")
    return NumberWords(
        table.get("decimal_mark", "."),
        _amounts(table.get("units", {})),
        frozenset(table.get("teens", ())),
        _amounts(table.get("multipliers", {})),
        _amounts(table.get("scales", {})),
        _amounts(table.get("scale_signs", {})),
        frozenset(table.get("bare_signs", ())),
        frozenset(table.get("counted_in_signs", ())),
        _amounts(table.get("fractions", {})),
        frozenset(table.get("articles", ())),
        frozenset(table.get("decimal_words", ())),
        tuple(table.get("and_a_half", ())),
    )


def numbers(text: str, tokens: Sequence[Token], words: NumberWords) -> tuple[Number, ...]:
    """Return the amounts that a run of tokens of ``text`` says, in reading order, whatever they count.

    Dates, list numbers and the digits of names are amounts here too; what they are is for the caller to see.
    """
    found: list[Number] = []
    place = 0
    while place < len(tokens):
        number = _number_at(text, tokens, place, words)
        if number is not None:
            found.append(number)
        place = number.end if number else place + 1
    return tuple(found)


def begins_number(token: Token, words: NumberWords) -> bool:
    """Return whether an amount may begin with a token."""
    opening = token.text.lower().partition("-")[0]
    return token.is_number or opening in words.units or opening in words.fractions


def parse_digits(digits: str, decimal_mark: str, *, scaled: bool = False) -> Decimal | None:
    """Return what a number in digits comes to, or ``None`` where it is no single amount (``19/6``, ``1.2.3``).

    The language's own mark decides where both readings are possible, but three digits after a mark are thousands
    (``4,580`` in an Indonesian text), unless the number is ``scaled`` by a word: ``1,234 juta``. Two digits after
    the thousands mark are decimals: ``3.00``.
    """
    if not _PLAIN.fullmatch(digits):
        return None
    marks = [character for character in digits if character in ".,"]
    if not marks:
        return Decimal(digits)
    if len(set(marks)) == 2:
        last = marks[-1]
        return _joined(digits, last) if marks.count(last) == 1 else None
    grouped = _GROUPED.fullmatch(digits) is not None and not digits.startswith("0")
    if len(marks) > 1:
        return Decimal(re.sub("[.,]", "", digits)) if grouped else None
    own_mark = marks[0] == decimal_mark
    if grouped and not (own_mark and (scaled or decimal_mark == ".")):
        return Decimal(re.sub("[.,]", "", digits))
    return _joined(digits, marks[0])


def _joined(digits: str, mark: str) -> Decimal:
    whole, _, fraction = digits.rpartition(mark)
    return Decimal(f"{re.sub('[.,]', '', whole)}.{fraction}")


def _number_at(text: str, tokens: Sequence[Token], first: int, words: NumberWords) -> Number | None:
    read = _digits_at if tokens[first].is_number else _words_at
    number = read(text, tokens, first, words)
    return number and _with_half(tokens, number, words)


def _with_half(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Return a number with the half after it: "two and a half"."""
    end = number.end + len(words.and_a_half)
    following = tuple(token.text.lower() for token in tokens[number.end : end])
    if not following or following != words.and_a_half:
        return number
    return replace(number, amount=number.amount + Decimal("0.5"), end=end)


def _digits_at(text: str, tokens: Sequence[Token], first: int, words: NumberWords) -> Number | None:
    end = first + 1
    scale = Decimal(1)
    if end < len(tokens) and _is_scaled_by(text, tokens[first], tokens[end]):
        scale = words.scales.get(tokens[end].text.lower(), scale)
    if scale == 1 and _is_signed(text, tokens, first, words):
        scale = words.scale_signs[tokens[end].text]
    amount = parse_digits(tokens[first].text, words.decimal_mark, scaled=scale != 1)
    if amount is None:
        return None
    return Number(amount * scale, first, end + (scale != 1), in_digits=True)


def _is_signed(text: str, tokens: Sequence[Token], place: int, words: NumberWords) -> bool:
    """Return whether a sign right after digits stands for a scale: *1.2bn*, *3m people*."""
    sign = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if sign not in words.scale_signs or not _is_scaled_by(text, tokens[place], tokens[place + 1]):
        return False
    counted = tokens[place + 2].text.lower() if place + 2 < len(tokens) else ""
    return sign in words.bare_signs or counted in words.counted_in_signs


def _adjoin(text: str, left: Token, right: Token) -> bool:
    """Return whether nothing but space or a hyphen stands between two tokens."""
    return _JOINED.fullmatch(text, left.span.end, right.span.start) is not None


def _is_scaled_by(text: str, left: Token, right: Token) -> bool:
    return left.span.end == right.span.start or text[left.span.end : right.span.start].isspace()


def _words_at(text: str, tokens: Sequence[Token], first: int, words: NumberWords) -> Number | None:
    if not (begins_number(tokens[first], words) or _is_article_of_number(text, tokens, first, words)):
        return None
    counter = _Counter(words)
    end = first
    for word, place in _connected(text, tokens, first, words):
        if not counter.take(word):
            break
        end = place + 1
    amount, end = counter.result(end)
    return None if amount is None or end == first else Number(amount, first, end, in_digits=False)


def _is_article_of_number(text: str, tokens: Sequence[Token], place: int, words: NumberWords) -> bool:
    """Return whether a token stands for one before what multiplies it: "a dozen", but not "a third time"."""
    if tokens[place].text.lower() not in words.articles or place + 1 == len(tokens):
        return False
    following = tokens[place + 1].text.lower()
    many = words.multipliers.get(following, Decimal(0)) > 1 or following in words.scales
    return many and _adjoin(text, tokens[place], tokens[place + 1])


def _connected(text: str, tokens: Sequence[Token], first: int, words: NumberWords) -> Iterator[tuple[str, int]]:
    """Yield the words from a place on, as long as only space stands between them; "twenty-five" is two."""
    for place in range(first, len(tokens)):
        if place > first and not _adjoin(text, tokens[place - 1], tokens[place]):
            return
        word = tokens[place].text.lower()
        parts = word.split("-")
        for part in parts if all(part in words.units for part in parts) else [word]:
            yield part, place


class _Counter:
    """Adds number words up: a digit word waits for what multiplies it, and a scale takes all before it."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._total = Decimal(0)
        self._group = Decimal(0)
        self._waiting: Decimal | None = None
        self._scale: Decimal | None = None
        self._decimals: str | None = None
        self._counted = False

    def take(self, word: str) -> bool:
        """Count one more word, or return ``False`` where the number has ended before it."""
        words = self._words
        if self._decimals is not None and not self._is_scale(word):
            return self._take_decimal(word)
        if word in words.units:
            return self._take_unit(words.units[word])
        if word in words.teens or word in words.multipliers:
            return self._multiply(word)
        if self._is_scale(word):
            return self._take_scale(words.scales[word])
        if word in words.fractions:
            return self._take_fraction(words.fractions[word])
        if word in words.articles:
            return self._take_article()
        if word in words.decimal_words and self._waiting is not None:
            self._decimals = ""
            return True
        return False

    def result(self, end: int) -> tuple[Decimal | None, int]:
        """Return the amount, ``None`` where nothing was counted, and where its tokens end."""
        if self._decimals == "":
            end -= 1
        if not self._counted:
            return None, end
        return self._total + self._in_group(), end

    def _is_scale(self, word: str) -> bool:
        return word in self._words.scales and self._counted

    def _take_unit(self, value: Decimal) -> bool:
        if self._waiting is not None:
            return False
        if value < 10:
            self._waiting = value
        elif self._group % 10 ** len(str(value)):
            return False
        else:
            self._group += value
        self._counted = True
        return True

    def _multiply(self, word: str) -> bool:
        if self._waiting is None or self._waiting == 0:
            return False
        if word in self._words.teens:
            self._group += self._waiting + 10
        else:
            self._group += self._waiting * self._words.multipliers[word]
        self._waiting = None
        return True

    def _take_scale(self, scale: Decimal) -> bool:
        if not self._in_group() or (self._scale is not None and scale >= self._scale):
            return False
        self._total += self._in_group() * scale
        self._group, self._waiting, self._decimals, self._scale = Decimal(0), None, None, scale
        return True

    def _take_fraction(self, value: Decimal) -> bool:
        if self._group % 1:
            return False
        self._group = self._in_group() + value
        self._waiting = None
        self._counted = True
        return True

    def _take_article(self) -> bool:
        """Count "a" as one where a number begins, and let "half a" wait for what multiplies it."""
        if self._counted and not (self._waiting is None and 0 < self._group < 1):
            return False
        self._waiting, self._group = self._group or Decimal(1), Decimal(0)
        self._counted = True
        return True

    def _take_decimal(self, word: str) -> bool:
        digit = self._words.units.get(word)
        if digit is None or digit > 9:
            return False
        self._decimals = f"{self._decimals}{digit}"
        return True

    def _in_group(self) -> Decimal:
        decimals = Decimal(f"0.{self._decimals}") if self._decimals else Decimal(0)
        return self._group + (self._waiting or 0) + decimals


def _amounts(table: Mapping[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(str(amount)) for word, amount in table.items()}
