"""Moving the cutoff: the newest wish counts, the ones that it overtakes are left out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from reader.ui.review.reviewer import Reviewer


class Cutting(QObject):
    """Hands the reader's cutoff to what makes the comparison, one at a time."""

    def __init__(self, reviewer: Reviewer, parent: QObject) -> None:
        super().__init__(parent)
        self._reviewer = reviewer
        self._wanted: float | None = None

    def want(self, cutoff: float) -> None:
        """Show what there is with another cutoff, as soon as it can be."""
        self._wanted = cutoff
        self._reviewer.then(self._cut)

    def _cut(self) -> None:
        """Do what is wanted now, unless an earlier turn has done it already."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._reviewer.try_out(replace(self._reviewer.options, cutoff=wanted))
