"""Where a card beside something stands, so that it does not cover it: arithmetic, nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels: its edges, the right and the lower one just outside."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box) -> bool:
        """Return whether another box lies wholly in this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def overlaps(self, other: Box) -> bool:
        """Return whether some part of another box lies in this one."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def beside(subject: Box, width: float, height: float, room: Box, *, gap: float) -> Box | None:
    """Return where a card of this size stands in a room: below its subject, else above, right or left of it.

    The card keeps ``gap`` pixels from the subject and is moved along its edge as far as the room asks for.
    ``None`` where it would cover the subject wherever it stood.
    """
    across = _within(subject.left, width, room.left, room.right)
    along = _within(subject.top, height, room.top, room.bottom)
    corners = (
        (across, subject.bottom + gap),
        (across, subject.top - gap - height),
        (subject.right + gap, along),
        (subject.left - gap - width, along),
    )
    places = (Box(left, top, left + width, top + height) for left, top in corners)
    return next((place for place in places if room.holds(place)), None)


def _within(wanted: float, size: float, low: float, high: float) -> float:
    return max(min(wanted, high - size), low)
