import datetime

import pytest

from reader.model import Span
from reader.text.calendar_values import may_agree
from reader.text.dates import dates
from reader.text.phrases import run
from reader.text.times import times

FRIDAY = datetime.date(2025, 6, 20)


def values(text: str, published: datetime.date | None = None, code: str = "id") -> list[str]:
    return [fact.value for fact in dates(run(text, Span(0, len(text))), code, published)]


@pytest.mark.parametrize(
    ("text", "alone", "published"),
    [
        ("Rabu (19/6/2024)", "2024-06-19", "2024-06-19"),
        ("Kamis, 20 Juni 2024", "2024-06-20", "2024-06-20"),
        ("Rabu (18/6)", "--06-18", "2025-06-18"),
        ("5 Januari", "--01-05", "2025-01-05"),
        ("28 Desember", "--12-28", "2024-12-28"),
        ("26-31 Mei 2025", "2025-05-26/2025-05-31", "2025-05-26/2025-05-31"),
        ("3 sampai 5 Juli 2025", "2025-07-03/2025-07-05", "2025-07-03/2025-07-05"),
        ("setahun lalu", "year-1", "2024"),
        ("September 2024", "2024-09", "2024-09"),
        ("pada Mei", "--05", "2025-05"),
        ("tahun 2018", "2018", "2018"),
        ("2012-2022", "2012/2022", "2012/2022"),
        ("Februari tahun ini", "year+0:02", "2025-02"),
        ("September tahun lalu", "year-1:09", "2024-09"),
        ("Mei lalu", "--05", "2025-05"),
        ("tahun lalu", "year-1", "2024"),
        ("pekan depan", "week+1", "2025-W26"),
        ("dua bulan yang lalu", "month-2", "2025-04"),
        ("kemarin", "day-1", "2025-06-19"),
        ("pada hari Rabu", "weekday:3", "2025-06-18"),
        ("Jumat", "weekday:5", "2025-06-20"),
    ],
)
def test_dates_are_as_exact_as_the_text(text: str, alone: str, published: str) -> None:
    assert values(text) == [alone]
    assert values(text, FRIDAY) == [published]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wednesday, June 19, 2024", "2024-06-19"),
        ("19 June 2024", "2024-06-19"),
        ("6/19/2024", "2024-06-19"),
        ("5 Jan. 2025", "2025-01-05"),
    ],
)
def test_english_dates(text: str, value: str) -> None:
    assert values(text, code="en") == [value]


@pytest.mark.parametrize(
    "text",
    ["dalam 24 tahun terakhir", "skor 5/6", "2000 orang", "Rp 2000", "dua minggu", "US$ 3.00", "seorang april"],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert values(text, FRIDAY) == []


def test_place_of_a_date_holds_its_weekday_and_brackets() -> None:
    text = "Ia tiba pada Rabu (19/6/2024) pagi."
    (fact,) = dates(run(text, Span(0, len(text))), "id", None)
    assert fact.span.of(text) == "Rabu (19/6/2024)"


@pytest.mark.parametrize(
    ("text", "value", "zone"),
    [
        ("pukul 19.30 WIB", "19:30", "WIB"),
        ("19.30 WITA", "19:30", "WITA"),
        ("pukul 7 malam", "19:00", None),
        ("pukul 9 malam WIT", "21:00", "WIT"),
        ("jam tujuh pagi", "07:00", None),
        ("08:15", "08:15", None),
    ],
)
def test_times_of_day(text: str, value: str, zone: str | None) -> None:
    (fact,) = times(run(text, Span(0, len(text))), "id")
    assert (fact.value, fact.unit) == (value, zone)


def test_both_ends_of_a_period_of_the_day_are_times() -> None:
    for text in ("pukul 12.00-15.00 waktu setempat", "07.00 - 15.00 WITA"):
        assert len(times(run(text, Span(0, len(text))), "id")) == 2


def test_zone_after_a_period_holds_for_both_ends() -> None:
    text = "Loket buka 14.00-16.00 WIB."
    found = times(run(text, Span(0, len(text))), "id")
    assert [(fact.value, fact.unit, fact.span.of(text)) for fact in found] == [
        ("14:00", "WIB", "14.00"),
        ("16:00", "WIB", "16.00 WIB"),
    ]


def test_decimal_is_no_time() -> None:
    assert times(run("naik 19.30 persen", Span(0, 17)), "id") == ()


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("2024-06-19", "2024-06-19", True),
        ("2024-06-19", "2024-06-20", False),
        ("2024-06-19", "weekday:3", True),
        ("2024-06-19", "weekday:4", False),
        ("2024-06-19", "--06-19", True),
        ("2024-06-19", "2024-06", True),
        ("2024-06-19", "2024-W25", True),
        ("2024-06-19", "2024-W26", False),
        ("2023", "2024-06-19", False),
        ("2024-06-19", "year-1", True),
        ("2012/2022", "2015", True),
        ("2012/2022", "2023", False),
    ],
)
def test_less_exact_dates_agree_with_what_they_hold(left: str, right: str, agree: bool) -> None:
    assert may_agree(left, right) is agree
    assert may_agree(right, left) is agree
