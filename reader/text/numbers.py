"""Amounts: what the digits and number words of a sentence come to.

Read on the surface only: the root of *kedua* is *dua*, yet it counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reader.text.number_words import Counter, NumberWords
from reader.text.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)*")
_JOINED = re.compile(r"\s+|-")


@dataclass(frozen=True, slots=True)
class Number:
    """An amount, and the tokens ``first`` up to ``end`` that say it."""

    amount: Decimal
    first: int
    end: int
    in_digits: bool
    low: Decimal | None = None
    """The lower end of a range, of which ``amount`` is the upper end."""


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
    counter = Counter(words)
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
