"""Number words: how a language writes amounts, and what its words add up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from reader.text.languages import section


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


def _amounts(table: Mapping[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(str(amount)) for word, amount in table.items()}


class Counter:
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
