from __future__ import annotations

import numpy as np

from reader.engine.amounts import amounts_apart
from reader.model import Fact, FactKind, Span


def money(amount: int) -> Fact:
    return Fact(FactKind.MONEY, f"{amount} IDR", Span(0, 1), amount, "IDR")


def years(amount: int) -> Fact:
    return Fact(FactKind.DURATION, f"{amount} year", Span(0, 1), amount, "year")


def test_another_amount_on_both_sides_sets_sentences_apart() -> None:
    apart = amounts_apart([[money(300)], [money(400)], [money(300), years(5)], []])
    np.testing.assert_allclose(apart, apart.T)
    assert apart[0, 1] > 0
    assert apart[0, 2] == 0  # the same fine, and a detail more
    assert apart[0, 3] == 0  # silence is no other amount


def test_each_kind_of_amount_counts_once() -> None:
    apart = amounts_apart([[money(300), years(5)], [money(400), money(500), years(6)]])
    assert apart[0, 1] == np.log1p(2)
