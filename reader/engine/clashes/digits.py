"""What the digits of two amounts tell: that one is the other rounded, or a slip of it, or of another thing."""

from __future__ import annotations

import math

from rapidfuzz.distance import DamerauLevenshtein

from reader.model import Fact

_LONG_NUMBER = 6
"""A number of so many digits is exact, and one digit of it a slip. IndoNLI 155 of 178 at 3."""
_FARTHEST = 50
"""Amounts further apart than this factor are those of two things."""
_FEWEST_DIGITS = 2
"""An amount with fewer digits than this is no rounding of another: 3 and 4 are two counts.

At 4 two of 22 contradictions are wrong.
"""


def is_slip(left: Fact, right: Fact) -> bool:
    """Return whether two long numbers differ in one digit, or in two that changed places."""
    ours, theirs = (_written_digits(fact.amount or 0.0) for fact in (left, right))
    if len(ours) != len(theirs) or len(ours) < _LONG_NUMBER:
        return False
    return DamerauLevenshtein.distance(ours, theirs) == 1


def agree(left: Fact, right: Fact) -> bool:
    """Return whether two amounts of one unit are the same, or one the other rounded or cut off."""
    if left.amount is None or right.amount is None or left.unit != right.unit:
        return left.value == right.value
    if left.amount == right.amount:
        return True
    rough, exact = sorted((left.amount, right.amount), key=_digits)
    digits = _digits(rough)
    if digits < _FEWEST_DIGITS or digits == _digits(exact):
        return False
    step = 10.0 ** (math.floor(math.log10(abs(rough))) + 1 - digits)
    return abs(exact - rough) < step


def of_one_order(left: Fact, right: Fact) -> bool:
    """Return whether two amounts may be of one thing: near each other, or the same digits in another scale."""
    amounts = sorted((abs(left.amount or 0.0), abs(right.amount or 0.0)))
    return amounts[1] <= _FARTHEST * amounts[0] or _written_digits(amounts[0]) == _written_digits(amounts[1])


def _digits(amount: float) -> int:
    """Return how many digits an amount has up to its trailing zeros."""
    return len(_written_digits(amount)) or 1


def _written_digits(amount: float) -> str:
    return f"{abs(amount):.15g}".replace(".", "").strip("0")
