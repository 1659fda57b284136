"""Reading the scores of a comparison in another way, without scoring again."""

from __future__ import annotations

from dataclasses import replace

from reader.comparison import Calibration, Comparison, Options
from reader.engine.cutting import FLOOR, recut
from reader.model import Match
from reader.progress import Tick, unwatched


def calibrated(comparison: Comparison, options: Options, tick: Tick = unwatched) -> Comparison:
    """Return what ``compare`` finds with other options, from the pairs that it scored.

    ``comparison`` was made without a calibration. Raises ``ValueError`` where it was not, or where the cutoff asks
    for pairs that were not kept.
    """
    if comparison.options.calibration != Calibration():
        raise ValueError("calibrated already")
    kept_from = options.calibration.of(min(FLOOR, comparison.options.cutoff))
    if options.cutoff < kept_from:
        raise ValueError(f"pairs that score less than {kept_from} were not kept; compare again")
    candidates = tuple(_read(match, options.calibration) for match in comparison.candidates)
    return recut(replace(comparison, candidates=candidates, options=options), options.cutoff, tick)


def _read(match: Match, calibration: Calibration) -> Match:
    return replace(match, score=round(calibration.of(match.score), 4))
