"""Qt counts UTF-16 units, Python code points: the only place that converts between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Utf16Offsets:
    """The two ways of counting through one text."""

    def __init__(self, text: str) -> None:
        has_wide = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._wide = tuple(p for p, character in enumerate(text) if character > "\uffff") if has_wide else ()
        self._wide_units = tuple(place + before for before, place in enumerate(self._wide))

    def to_units(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._wide, point)

    def to_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; the middle of a pair belongs to its character."""
        return unit - bisect_right(self._wide_units, unit - 1)
