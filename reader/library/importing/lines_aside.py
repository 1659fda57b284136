"""What a page shows beside its article: menus, teasers, share lines, comments. Set aside, but not lost."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise

from reader.model import Span

MOST_CHARACTERS = 60_000
"""Of what stands before and after the article, nine thousand words; what is farthest from it stays away."""
_SURE = 20
"""A line this long that is part of another is not so by chance."""
_ENTRY = 32
"""The longest entry of a menu; entries that follow each other share lines of about ``_FULL`` characters."""
_FULL = 240
_BREAK = "\n\n"
_BETWEEN_ENTRIES = " · "
_BEFORE = -1
"""The place of what stands before the first line of the article."""

Placed = tuple[int, int]
"""A line of the page and the line of the article that it is, or is a part of."""


def with_lines_aside(text: str, shown: str) -> tuple[str, tuple[Span, ...]]:
    """Return an article with what else its page shows, in the order of the page, and where that now stands.

    ``shown`` is the whole page, its lines separated by blank lines like those of ``text``. Within the article
    every line is kept as it is. Before and after it a line that comes again is kept once, the entries of menus
    are put on common lines, and no more than ``MOST_CHARACTERS`` are kept.
    """
    lines = text.split(_BREAK)
    aside = _aside(lines, shown.split(_BREAK))
    last = len(lines) - 1
    before, after = _each_once(aside[_BEFORE]), aside[last]
    known = {_plain(line) for line in before}
    after = [line for line in _each_once(after) if _plain(line) not in known]
    aside[_BEFORE] = list(_nearest(reversed(_in_few_lines(before))))[::-1]
    aside[last] = list(_nearest(_in_few_lines(after)))
    return _joined(lines, aside)


def _joined(lines: Sequence[str], aside: Mapping[int, Sequence[str]]) -> tuple[str, tuple[Span, ...]]:
    parts = [(_BREAK.join(aside[_BEFORE]), True)]
    for place, line in enumerate(lines):
        parts += [(line, False), (_BREAK.join(aside[place]), True)]
    parts = [part for part in parts if part[0]]
    starts = accumulate((len(part) + len(_BREAK) for part, _ in parts), initial=0)
    spans = (Span(at, at + len(part)) for at, (part, is_aside) in zip(starts, parts, strict=False) if is_aside)
    return _BREAK.join(part for part, _ in parts), tuple(spans)


def _aside(lines: Sequence[str], shown: Sequence[str]) -> dict[int, list[str]]:
    """Return what is not of the article by the place of the line of the article before it."""
    own = dict(_places(lines, shown))
    chain = dict(_in_order(own, shown))
    aside: dict[int, list[str]] = defaultdict(list)
    place, following = _BEFORE, _following(chain, len(shown), len(lines))
    for number, line in enumerate(shown):
        place = chain.get(number, place)
        if number not in own and not _is_piece(line, lines, place, following[number]):
            aside[place].append(line)
    return aside


def _following(chain: Mapping[int, int], shown: int, lines: int) -> list[int]:
    """Return for each line of the page which line of the article comes after it."""
    following, next_place = [lines] * shown, lines
    for number in reversed(range(shown)):
        following[number] = next_place
        next_place = chain.get(number, next_place)
    return following


def _is_piece(line: str, lines: Sequence[str], place: int, following: int) -> bool:
    """Return whether a short line is part of what stands in the article where it stands on the page."""
    is_between = place >= 0 and following < len(lines)
    near = lines[place : following + 1] if is_between else lines[place + 1 : following]
    return any(_plain(line) in _plain(other) for other in near)


def _places(lines: Sequence[str], shown: Sequence[str]) -> Iterator[Placed]:
    plain = [_plain(line) for line in lines]  # trafilatura writes the entries of lists as "- entry"
    whole = " ".join(plain)
    starts = list(accumulate((len(line) + 1 for line in plain), initial=0))
    forms = ((form, place) for place, line in enumerate(plain) for form in (line, line.removeprefix("- ")))
    exact = dict(reversed(list(forms)))
    for number, line in enumerate(map(_plain, shown)):
        if line in exact:
            yield number, exact[line]
        elif len(line) > _SURE:
            found = whole.find(line)
            if found >= 0:
                yield number, bisect_right(starts, found) - 1
            else:
                held = [place for place, other in enumerate(plain) if len(other) > _SURE and other in line]
                if 2 * sum(len(plain[place]) for place in held) > len(line):  # else it quotes the article
                    yield number, held[0]


def _in_order(own: Mapping[int, int], shown: Sequence[str]) -> list[Placed]:
    """Return the longest run of lines in the order of the article.

    A line that is shown twice counts where it is last: a menu can show the headline long before the article.
    """
    ends: list[int] = []
    tails: list[Placed] = []
    before: dict[Placed, Placed | None] = {}
    for placed in own.items():
        length = bisect_right(ends, placed[1])
        before[placed] = tails[length - 1] if length else None
        ends[length : length + 1], tails[length : length + 1] = [placed[1]], [placed]
    run, last = [], tails[-1] if tails else None
    while last is not None:
        run.append(last)
        last = before[last]
    run.reverse()
    again = {one for one, other in pairwise(run) if _plain(shown[one[0]]) == _plain(shown[other[0]])}
    return [placed for placed in run if placed not in again]


def _each_once(lines: Iterable[str]) -> list[str]:
    return list({_plain(line): line for line in reversed(list(lines))}.values())[::-1]


def _in_few_lines(lines: Iterable[str]) -> list[str]:
    runs = groupby(lines, key=lambda line: len(line) <= _ENTRY and line[-1] not in ".!?")
    return [line for is_menu, run in runs for line in (_menu(run) if is_menu else run)]


def _menu(entries: Iterable[str]) -> list[str]:
    lines: list[str] = []
    for entry in entries:
        if lines and len(lines[-1]) + len(entry) <= _FULL:
            lines[-1] += _BETWEEN_ENTRIES + entry
        else:
            lines.append(entry)
    return lines


def _nearest(lines: Iterable[str]) -> Iterator[str]:
    length = 0
    for line in lines:
        length += len(line)
        if length > MOST_CHARACTERS // 2:
            return
        yield line


def _plain(line: str) -> str:
    return " ".join(line.lower().split())
