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
        return measured(FactKind.PERCENTAGE, number.amount, "%", Span(start, end))
    word = words.percent.at(run, number.end) if run.is_next(number.end) else None
    if word is None:
        return None
    return measured(FactKind.PERCENTAGE, number.amount, "%", run.place(number.first, word[1]))


def money(run: Run, number: Number, words: QuantityWords) -> Fact | None:
    """Return a number with a currency before or after it, ``None`` where there is none."""
    before = currency_before(run, number.first, words)
    if before is not None:
        currency, start = before
        scale = _scale_sign(run, number, words)
        end = run.tokens[number.end - 1 + (scale is not None)].span.end
        return measured(FactKind.MONEY, number.amount * (scale or 1), currency, Span(start, end))
    after = words.currencies.at(run, number.end) if run.is_next(number.end) else None
    if after is None:
        return None
    return measured(FactKind.MONEY, number.amount, after[0], run.place(number.first, after[1]))


def currency_before(run: Run, place: int, words: QuantityWords) -> tuple[str, int] | None:
    """Return the currency right before a number and where its sign starts: ``Rp 5``, ``US$5``, ``€ 5``."""
    end = run.tokens[place].span.start
    start = max(run.span.start, end - _LONGEST_CURRENCY)
    head = run.text[start:end].rstrip(". \xa0").lower()
    for sign, currency in words.signs:
        if head.endswith(sign) and not head[: -len(sign)][-1:].isalnum():
            return currency, start + len(head) - len(sign)
    return None


def measured(kind: FactKind, amount: Decimal, unit: str | None, place: Span) -> Fact:
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
