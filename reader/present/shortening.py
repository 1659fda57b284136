"""The one reading of a story without what a reader does not look for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from reader.present.merged import Clash, Heading, MergedReading, Paragraph, Part


def shared_reading(reading: MergedReading) -> MergedReading:
    """Return the reading without what only one article tells, for who has less time."""
    return replace(reading, parts=tuple(part for part in reading.parts if not _is_aside(part)))


def filtered_reading(reading: MergedReading, left_out: Set[str]) -> MergedReading:
    """Return the reading without what only these sentences tell; the headlines above it stay.

    A clash stays with one of its two sides, and a heading that tells nothing itself with what stands below it.
    """
    return replace(reading, parts=tuple(_kept(reading.parts, left_out))) if left_out else reading


def _is_aside(part: Part) -> bool:
    return isinstance(part, Paragraph) and part.only is not None


def _kept(parts: Sequence[Part], left_out: Set[str]) -> Iterator[Part]:
    above: Heading | None = None
    for part in parts:
        if isinstance(part, Heading) and part.statement is None:
            above = part
            continue
        kept = _shortened(part, left_out)
        if kept is not None:
            if above is not None:
                yield above
            yield kept
        if kept is not None or isinstance(part, Heading):
            above = None


def _shortened(part: Part, left_out: Set[str]) -> Part | None:
    """Return what is left of a part, or ``None`` for nothing."""
    if isinstance(part, Paragraph):
        tellings = tuple(telling for telling in part.tellings if not left_out >= set(telling.members))
        return replace(part, tellings=tellings) if tellings else None
    if isinstance(part, Clash):
        behind = {side for match in part.matches for side in (match.left, match.right)}
    else:
        behind = set(part.statement.members) if part.statement else {part.sentence_id}
    return None if left_out >= behind else part
