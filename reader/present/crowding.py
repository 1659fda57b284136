"""How the marks of a long text are drawn on a short track without becoming noise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reader.model import Status


@dataclass(frozen=True, slots=True)
class TrackMark:
    """A stretch of a track, in pixels from its top, with one status."""

    top: float
    bottom: float
    status: Status


def uncrowded(marks: Iterable[TrackMark], least: float) -> tuple[TrackMark, ...]:
    """Return marks from top to bottom of which none is lower than ``least`` pixels.

    Where several would stand in so little room they become one: a contradiction if there is one among them, else
    what most of them are. Where all have room they are as they were.
    """
    given = tuple(marks)
    if all(mark.bottom - mark.top >= least for mark in given):
        return given
    cells: defaultdict[int, list[Status]] = defaultdict(list)
    for mark in given:
        cells[int((mark.top + mark.bottom) / 2 / least)].append(mark.status)
    shown = sorted((cell, _spokesman(statuses)) for cell, statuses in cells.items())
    runs = (tuple(run) for _, run in groupby(enumerate(shown), lambda pair: (pair[1][0] - pair[0], pair[1][1])))
    return tuple(TrackMark(run[0][1][0] * least, (run[-1][1][0] + 1) * least, run[0][1][1]) for run in runs)


def _spokesman(statuses: list[Status]) -> Status:
    if Status.CONTRADICTORY in statuses:
        return Status.CONTRADICTORY
    return Counter(statuses).most_common(1)[0][0]
