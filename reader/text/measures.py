"""Amounts of money and percentages: a number and the sign before or after it."""

from __future__ import annotations

from decimal import Decimal

from reader.model import Fact, FactKind, Span
from reader.text.numbers import Number
from reader.text.phrases import Run
from reader.text.quantity_words import QuantityWords

_LONGEST_CURRENCY = 25


def percentage(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Return a number with a percent sign or word after it, ``None`` where there is none."""
    start = run.tokens[number.first].span.start
    gap = run.gap(number.end)
    if gap.lstrip().startswith("%"):
        end = run.tokens[number.end - 1].span.end + gap.index("%") + 1
        return measured(FactKind.PERCENTAGE, number, "%", Span(start, end))
    word = words.percent.at(run, number.end) if run.is_next(number.end) else None
    return measured(FactKind.PERCENTAGE, number, "%", run.place(number.first, word[1])) if word else None


def money(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Return a number with a currency before or after it, ``None`` where there is none."""
    before = currency_before(run, number.first, words)
    if before is not None:
        currency, start = before
        scale = _scale_sign(run, number, words)
        end = run.tokens[number.end - 1 + (scale is not None)].span.end
        return measured(FactKind.MONEY, number, currency, Span(start, end), scale=scale or Decimal(1))
    scale = _scale_sign(run, number, words)
    end = number.end + (scale is not None)
    after = words.currencies.at(run, end) if run.is_next(end) else None
    if after is None:
        return None
    return measured(FactKind.MONEY, number, after[0], run.place(number.first, after[1]), scale=scale or Decimal(1))


def currency_before(run: Run, place: int, words: QuantityWords) -> tuple[str, int] | None:
    """Return the currency right before a number and where its sign starts: ``Rp 5``, ``US$5``, ``€ 5``."""
    end = run.tokens[place].span.start
    start = max(run.span.start, end - _LONGEST_CURRENCY)
    head = run.text[start:end].rstrip(". \xa0").lower()
    for sign, currency in words.signs:
        if head.endswith(sign) and not head[: -len(sign)][-1:].isalnum():
            return currency, start + len(head) - len(sign)
    return None


def measured(
    kind: FactKind, number: Number, unit: str | None, place: Span, *, scale: Decimal = Decimal(1)
) -> Fact:
    """Return a number of units as a fact, each unit being ``scale`` of what is counted in the value.

    A range has two amounts in its value and ``None`` for its amount.
    """
    amount = number.amount * scale
    if number.low is None:
        return amounting(kind, amount, unit, place)
    value = f"{plain(number.low * scale)}-{plain(amount)}"
    return Fact(kind, f"{value} {unit}" if unit else value, place, None, unit)


def amounting(kind: FactKind, amount: Decimal, unit: str | None, place: Span) -> Fact:
    """Return an amount as a fact."""
    value = f"{plain(amount)} {unit}" if unit else plain(amount)
    return Fact(kind, value, place, float(amount), unit)


def plain(amount: Decimal) -> str:
    """Return an amount in digits, with a point before its decimals and no more of them than it has."""
    return f"{amount:f}".rstrip("0").rstrip(".") if amount % 1 else f"{amount:.0f}"


def _scale_sign(run: Run, number: Number, words: QuantityWords) -> Decimal | None:
    if number.end >= len(run) or run.gap(number.end).strip():
        return None
    return words.numbers.scale_signs.get(run.raw(number.end))
