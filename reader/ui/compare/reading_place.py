"""What a reader is at, so that it can be found again on a page that is laid out anew."""

from __future__ import annotations

from dataclasses import dataclass

from reader.present.scroll import FOCUS
from reader.ui.compare.geometry import PageGeometry


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A row of a page, and how far into it the focus line is, as a share of the row's height.

    It is found again by where it begins in the article: the ids of sentences move on when one is split.
    """

    begins: int
    is_fold: bool
    share: float

    @classmethod
    def at(cls, geometry: PageGeometry, height: float) -> ReadingPlace | None:
        """Return what is at a height of the page; ``None`` where the page is empty."""
        placement = geometry.nearest(height)
        if placement is None:
            return None
        share = (height - placement.top) / max(placement.bottom - placement.top, 1)
        return cls(placement.row.begins, placement.row.fold is not None, share)

    def place_in(self, geometry: PageGeometry, page: float) -> float:
        """Return where to scroll so that the same words are at the focus, or the row that they went into."""
        before = [p for p in geometry.placements if p.row.begins <= self.begins]
        same = [p for p in before if (p.row.begins, p.row.fold is not None) == (self.begins, self.is_fold)]
        if not before:
            return 0
        found = (same or before)[-1]
        share = self.share if same else 0
        return found.top + share * (found.bottom - found.top) - FOCUS * page
