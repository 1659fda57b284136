from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.number_words import number_words
from reader.text.numbers import numbers, parse_digits
from reader.text.tokens import tokenise


def amounts(text: str, code: str = "id") -> list[str]:
    tokens = tokenise(text, Span(0, len(text)))
    return [f"{number.amount.normalize():f}" for number in numbers(text, tokens, number_words(code))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.500.000,50", "1500000.5"),
        ("1,5 juta", "1500000"),
        ("231,8 miliar", "231800000000"),
        ("1,234 triliun", "1234000000000"),
        ("4.580", "4580"),
        ("4,580", "4580"),
        ("3.00", "3"),
        ("0,125", "0.125"),
        ("dua belas", "12"),
        ("tiga puluh satu", "31"),
        ("seratus sebelas", "111"),
        ("dua puluh lima ribu tiga ratus sebelas", "25311"),
        ("seribu lima ratus", "1500"),
        ("tiga ratus dua puluh satu juta seratus ribu", "321100000"),
        ("setengah juta", "500000"),
        ("dua lusin", "24"),
        ("dua setengah", "2.5"),
        ("lima koma lima", "5.5"),
    ],
)
def test_indonesian_amounts(text: str, expected: str) -> None:
    assert amounts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,500.25", "1500.25"),
        ("4.580", "4.58"),
        ("twenty-five", "25"),
        ("two hundred thirty thousand", "230000"),
        ("half a million", "500000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("a hundred thousand", "100000"),
        ("half an hour", "0.5"),
    ],
)
def test_english_amounts(text: str, expected: str) -> None:
    assert amounts(text, "en") == [expected]


@pytest.mark.parametrize("text", ["kedua", "sebelum", "satu-satunya", "19/6/2024", "1.2.3.4", "ribu", "puluhan"])
def test_words_that_only_hold_a_number_word_count_nothing(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize("text", ["a third time", "an apple", "a few", "thousands a day", "a"])
def test_article_counts_only_before_what_multiplies_it(text: str) -> None:
    assert amounts(text, "en") == []


def test_numbers_in_a_row_stay_apart() -> None:
    assert amounts("dua, tiga orang dan lima mobil") == ["2", "3", "5"]


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_numbers_written_the_indonesian_way_read_back(whole: int, cents: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{cents:02}"
    assert parse_digits(written, ",") == Decimal(f"{whole}.{cents:02}")


_ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_STEPS = [(10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh")]


def _spelled(number: int) -> str:
    if number < 10:
        return _ONES[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number) or f"{_ONES[number - 10]} belas"
    for step, name in _STEPS:
        count, rest = divmod(number, step)
        if count:
            head = f"se{name}" if count == 1 and step in (100, 1000) else f"{_spelled(count)} {name}"
            return f"{head} {_spelled(rest)}" if rest else head
    raise AssertionError(number)


@given(st.integers(0, 10**15 - 1))
def test_numbers_in_words_read_back(number: int) -> None:
    assert amounts(_spelled(number)) == [str(number)]
