"""Looks for words in all panes, and leads from one place to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.present.finding import Hit
from reader.ui.compare.pane import Pane
from reader.ui.compare.pane_row import PaneRow

_HEIGHT = 0.35
"""Where on the page a hit that was out of sight is shown."""


class Finder(QObject):
    """Holds what is looked for and where it was found, pane by pane from left to right."""

    moved = Signal(int, int)
    """Which hit is current, counted from 1 and 0 for none, and how many there are."""
    pane_wanted = Signal(object)
    """This pane, which has the current hit, should be in sight."""

    def __init__(self, row: PaneRow, parent: QObject) -> None:
        super().__init__(parent)
        self.covered = 0
        """So many pixels at the head of each page were in sight until something came above the panes."""
        self._row = row
        self._wanted = ""
        self._hits: tuple[tuple[Pane, Hit], ...] = ()
        self._current = 0

    def find(self, wanted: str, first_in: Pane | None) -> None:
        """Look for words; the first hit is the next one in sight of a pane or below."""
        self._wanted = wanted
        self._look()
        self._current = self._first_from(first_in)
        self._show(leads=True)

    def look_again(self) -> None:
        """Look for the same words in the articles that are shown now, without leading anywhere."""
        if self._wanted:
            self._look()
            self._current = min(self._current, max(len(self._hits) - 1, 0))
            self._show(leads=False)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, from the last to the first."""
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self._show(leads=True)

    def _look(self) -> None:
        self._hits = tuple((pane, hit) for pane in self._row.panes for hit in pane.text.find_words(self._wanted))

    def _first_from(self, pane: Pane | None) -> int:
        for place, (owner, hit) in enumerate(self._hits):
            if owner is pane and pane.text.is_not_above(hit, self.covered):
                return place
        return 0

    def _show(self, *, leads: bool) -> None:
        owner, current = self._hits[self._current] if self._hits else (None, ())
        for pane in self._row.panes:
            pane.show_hits([hit for other, hit in self._hits if other is pane], current if pane is owner else ())
        if owner is not None and leads:
            self.pane_wanted.emit(owner)
            owner.text.reveal(current, at=_HEIGHT)
        self.moved.emit(self._current + 1 if self._hits else 0, len(self._hits))
