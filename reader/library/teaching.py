"""What all decisions of a library teach: a better cutoff, a better reading of the scores, and what they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import apsw

from reader.comparison import Calibration, Comparison, Options
from reader.engine import FLOOR
from reader.library.corrections import Corrected, corrected
from reader.library.database import Library
from reader.library.keeping import story_decisions
from reader.library.kept_stories import story
from reader.library.lessons import Judged, Judgements, Lesson, as_calibrated, judged_pairs, lesson
from reader.library.refitting import EVEN, Refit, refit, usable
from reader.model import Match
from reader.progress import SILENT, Progress
from reader.settings import Settings

Known = Mapping[int, Corrected]
"""What is compared already, by the number of the story."""


@dataclass(frozen=True, slots=True)
class Taught:
    """How right the machine is with the options in force, and what would make it righter."""

    options: Options
    lesson: Lesson
    scored: int
    """How many of the judged pairs the machine scored: those that a calibration can be fitted to."""
    refit: Refit | None

    @property
    def with_cutoff(self) -> Options | None:
        """The options with the proposed cutoff, if there is one."""
        proposed = self.lesson.proposed
        return None if proposed is None else replace(self.options, cutoff=proposed.cutoff)

    @property
    def with_calibration(self) -> Options | None:
        """The options with the proposed calibration, if there is one."""
        return None if self.refit is None else Options(EVEN, self.refit.calibration)


@dataclass(frozen=True, slots=True)
class Effect:
    """What other options change in a story."""

    appearing: tuple[Match, ...]
    disappearing: tuple[Match, ...]


def judged_everywhere(
    library: Library, progress: Progress = SILENT, *, only: int | None = None, known: Known | None = None
) -> Judgements:
    """Return the judged pairs of all stories of a library, or of one, each compared anew but those ``known``.

    Raises ``Cancelled`` where ``progress`` does.
    """
    with library.reading() as connection:
        stories = [story(connection, number) for number in _decided(connection, only)]
        decided = {kept.id: story_decisions(connection, kept) for kept in stories}
    judged: list[Judged] = []
    unjudged: list[float] = []
    for kept in stories:
        if len(kept.articles) > 1:
            state = (known or {}).get(kept.id)
            if state is None or len(state.scored.articles) < len(kept.articles):
                state = corrected(kept.comparable(), decided[kept.id], Options(), progress)
            found = judged_pairs(state.scored, state.decisions, str(kept.id))
            judged += found.judged
            unjudged += found.unjudged
    return Judgements(tuple(judged), tuple(unjudged))


def _decided(connection: apsw.Connection, only: int | None) -> list[int]:
    """Return the numbers of the stories with decisions on pairs, or the one that is asked for."""
    if only is not None:
        return [only]
    rows = connection.execute(
        "SELECT DISTINCT story_id FROM decisions JOIN stories ON stories.id = story_id"
        " WHERE NOT undone AND right_article IS NOT NULL AND deleted IS NULL ORDER BY story_id"
    )
    return [int(str(number)) for (number,) in rows]


def taught(found: Judgements, options: Options) -> Taught:
    """Return what these pairs say, whose scores are those of the machine without any calibration."""
    calibration = options.calibration
    read = as_calibrated(found.judged, calibration)
    unjudged = [calibration.of(score) for score in found.unjudged]
    learnt = lesson(read, options.cutoff, calibration.of(FLOOR), unjudged)
    return Taught(options, learnt, len(usable(found.judged)), refit(found.judged, options))


def effect(before: Comparison, after: Comparison) -> Effect:
    """Return which matches a story has after and not before, and the other way round."""
    old, new = ({(m.left, m.right): m for m in comparison.matches} for comparison in (before, after))
    return Effect(
        tuple(match for pair, match in new.items() if pair not in old),
        tuple(match for pair, match in old.items() if pair not in new),
    )


def options_of(settings: Settings) -> Options:
    """Return the options that the reader's settings ask for."""
    return Options(settings.cutoff, Calibration(settings.slope, settings.intercept))


def with_options(settings: Settings, options: Options) -> Settings:
    """Return settings that ask for these options."""
    calibration = options.calibration
    return replace(settings, cutoff=options.cutoff, slope=calibration.slope, intercept=calibration.intercept)
