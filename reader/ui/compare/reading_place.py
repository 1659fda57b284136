"""What a reader is at, so that it can be found again on a page that is laid out anew."""

from __future__ import annotations

from dataclasses import dataclass

from reader.present.scroll import FOCUS
from reader.ui.compare.geometry import PageGeometry


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A row of a page, and how far into it the focus line is, as a share of the row's height."""

    sentence_id: str | None
    fold: int | None
    share: float

    @classmethod
    def at(cls, geometry: PageGeometry, height: float) -> ReadingPlace | None:
        """Return what is at a height of the page; ``None`` where the page is empty."""
        placement = geometry.nearest(height)
        if placement is None:
            return None
        sentence = placement.row.sentence
        share = (height - placement.top) / max(placement.bottom - placement.top, 1)
        return cls(sentence.id if sentence else None, placement.row.fold, share)

    def place_in(self, geometry: PageGeometry, page: float) -> float:
        """Return where to scroll so that the same words are at the focus; the top where they are folded away."""
        found = next(
            (
                placement
                for placement in geometry.placements
                if placement.row.fold == self.fold
                and (placement.row.sentence.id if placement.row.sentence else None) == self.sentence_id
            ),
            None,
        )
        if found is None:
            return 0
        return found.top + self.share * (found.bottom - found.top) - FOCUS * page
