"""Values of dates: how exact they are, and whether two of them can be the same day.

``2024-06-19`` is a day, ``--06-19`` a day of an untold year, ``2024-06`` and ``--06`` a month, ``2024`` a year,
``2024-W25`` a week, ``weekday:3`` a Wednesday; ``day-1``, ``week+0``, ``month-1`` and ``year-1`` count from an
unknown day of publication (``year-1:09`` is a September then); a slash between two values makes a period.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year"]

_VALUE = re.compile(
    r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|weekday:(?P<weekday>\d)"
    r"|(?P<iso_year>\d{4})-W(?P<week>\d\d)"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: tuple[int, int] | None = None


def may_agree(left: str, right: str) -> bool:
    """Return whether two values of dates can speak of one time: one may be less exact than the other."""
    if "/" in left or "/" in right:
        return _periods_overlap(left, right)
    a, b = _parts(left), _parts(right)
    if a is None or b is None:
        return True
    told = ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.weekday, b.weekday), (a.week, b.week))
    if any(one is not None and other is not None and one != other for one, other in told):
        return False
    return _calendars_agree(a, b) and _calendars_agree(b, a)


def calendar_day(year: int | None, month: int, day: int, published: datetime.date | None) -> str | None:
    """Return the value of a day, in the year nearest to the publication if none is told.

    ``None`` for a day that no calendar has.
    """
    try:
        datetime.date(year or 2024, month, day)
        if year is None and published is not None:
            year = nearest_year(month, day, published)
    except ValueError:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def nearest_year(month: int, day: int, published: datetime.date) -> int:
    """Return the year in which a day of the year lies nearest to the day of publication."""
    day = min(day, 28)
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs(datetime.date(year, month, day) - published))


def shifted(unit: Unit, offset: int, published: datetime.date | None) -> str:
    """Return the value of the day, week, month or year that lies so many units after the publication."""
    if published is None:
        return f"{unit}{offset:+d}"
    if unit == "day":
        return (published + datetime.timedelta(days=offset)).isoformat()
    if unit == "week":
        year, week, _ = (published + datetime.timedelta(weeks=offset)).isocalendar()
        return f"{year:04}-W{week:02}"
    months = published.year * 12 + published.month - 1 + offset * (12 if unit == "year" else 1)
    return f"{months // 12:04}" if unit == "year" else f"{months // 12:04}-{months % 12 + 1:02}"


def weekday_value(weekday: int, published: datetime.date | None, *, ahead: bool) -> str:
    """Return the last such day up to the publication, or the next one after it."""
    if published is None:
        return f"weekday:{weekday}"
    back = (published.isoweekday() - weekday) % 7
    return (published + datetime.timedelta(days=7 - back if ahead else -back)).isoformat()


def _parts(value: str) -> _Parts | None:
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    numbers = {name: int(digits) for name, digits in found.groupdict().items() if digits}
    week = (numbers["iso_year"], numbers["week"]) if "week" in numbers else None
    return _Parts(numbers.get("year"), numbers.get("month"), numbers.get("day"), numbers.get("weekday"), week)


def _calendars_agree(exact: _Parts, other: _Parts) -> bool:
    if not (exact.year and exact.month and exact.day):
        return True
    date = datetime.date(exact.year, exact.month, exact.day)
    right_weekday = other.weekday in (None, date.isoweekday())
    return right_weekday and other.week in (None, date.isocalendar()[:2])


def _periods_overlap(left: str, right: str) -> bool:
    (a, b), (c, d) = _ends(left), _ends(right)
    if any(end is None for end in (a, b, c, d)):
        return True
    return str(a) <= str(d) and str(c) <= str(b)


def _ends(value: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of a value, ``None`` where the calendar does not tell them."""
    first, _, last = value.partition("/")
    begin, end = _parts(first), _parts(last or first)
    if begin is None or end is None or begin.year is None or end.year is None:
        return None, None
    return (
        f"{begin.year:04}-{begin.month or 1:02}-{begin.day or 1:02}",
        f"{end.year:04}-{end.month or 12:02}-{end.day or 31:02}",
    )
