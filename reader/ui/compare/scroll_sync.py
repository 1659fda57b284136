"""Keeps the panes at corresponding places while one of them is scrolled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reader.comparison import Comparison
from reader.present.scroll import FOCUS, Extent, ScrollTable, follow, level, scroll_table
from reader.present.spine import Crossing, spine
from reader.present.strands import strands
from reader.ui.compare.glide import Glide
from reader.ui.compare.pane import Pane

_LEVEL = 2
"""So many pixels apart are not seen."""


class ScrollSync(QObject):
    """Drives every other pane by the table of its pair when the reader scrolls one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = True
        self._panes: tuple[Pane, ...] = ()
        self._comparison: Comparison | None = None
        self._tables: dict[tuple[int, int], ScrollTable] = {}
        self._glide = Glide(self)
        self._is_driving = False

    def watch(self, pane: Pane) -> None:
        """Listen to a pane; it takes part once it is among the panes of ``keep``."""
        pane.text.scrolled.connect(lambda before, after: self._drive(pane, before, after))
        pane.text.laid_out.connect(self._forget_tables)

    def keep(self, panes: Sequence[Pane], comparison: Comparison) -> None:
        """Keep these panes together from now on."""
        # A pane that is gone must not be moved any more.
        self._glide.stop()
        self._panes = tuple(panes)
        self._comparison = comparison
        self._forget_tables()

    def _forget_tables(self) -> None:
        self._tables.clear()

    def _drive(self, driver: Pane, before: int, after: int) -> None:
        busy = self._is_driving or self._glide.is_at_work
        if busy or not self.is_on or driver not in self._panes:
            return
        self._is_driving = True
        for pane in self._panes:
            if pane is not driver:
                self._pull(driver, pane, (before, after))
        self._is_driving = False

    def _pull(self, driver: Pane, pane: Pane, moved: tuple[int, int]) -> None:
        table = self._table(self._panes.index(driver), self._panes.index(pane))
        place = follow(table, moved, pane.text.place)
        if abs(place - pane.text.place) >= 1:
            pane.text.verticalScrollBar().setValue(round(place))

    def _table(self, driver: int, other: int) -> ScrollTable:
        if (driver, other) not in self._tables:
            table = self._made_table(self._panes[driver], self._panes[other])
            self._tables[driver, other] = table
            self._tables[other, driver] = table.reversed()
        return self._tables[driver, other]

    def _made_table(self, left: Pane, right: Pane) -> ScrollTable:
        assert self._comparison
        tops = {
            pane: {p.row.sentence.id: p.top for p in pane.text.page_geometry.placements if p.row.sentence}
            for pane in (left, right)
        }
        heights = [
            Crossing(tops[left][strand.left], tops[right][strand.right], strand.score)
            for strand in strands(self._comparison, left.article_id, right.article_id)
        ]
        anchors = [(crossing.left, crossing.right) for crossing in spine(heights)]
        return scroll_table(anchors, left.text.extent, right.text.extent)

    def are_level(self, places: Mapping[Pane, str]) -> bool:
        """Tell whether one sentence of each of these panes, two at least, is seen at the same height."""
        tops = [
            placement.top - pane.text.place
            for pane, sentence_id in places.items()
            if (placement := pane.text.page_geometry.of(sentence_id)) is not None
        ]
        # All panes are equally high.
        in_sight = (0 <= top < self._panes[0].text.extent.page for top in tops)
        return len(tops) > 1 and all(in_sight) and max(tops) - min(tops) < _LEVEL

    def bring_level(self, places: Mapping[Pane, str], *, visibly: bool) -> None:
        """Bring one sentence of each of these panes to the same height; the first pane moves least."""
        placed = {
            pane: placement
            for pane, sentence_id in places.items()
            if (placement := pane.text.page_geometry.of(sentence_id)) is not None
        }
        if not placed:
            return
        first, at_first = next(iter(placed.items()))
        wanted = _comfortable(at_first.top, at_first.bottom, first.text.place, first.text.extent)
        # All texts begin at the same height of the window, so heights in them can be compared.
        height = level([p.top for p in placed.values()], [pane.text.extent for pane in placed], wanted)
        self._glide.go(
            {pane.text.verticalScrollBar(): placement.top - height for pane, placement in placed.items()},
            visibly=visibly,
        )

    def move_all(self, pixels: int) -> None:
        """Scroll every pane by as much, at once."""
        bars = [pane.text.verticalScrollBar() for pane in self._panes]
        self._glide.go({bar: bar.value() + pixels for bar in bars}, visibly=False)

    def finish_motion(self) -> None:
        """Be where the panes are going."""
        self._glide.finish()


def _comfortable(top: float, bottom: float, place: float, extent: Extent) -> float:
    """Return the height at which a sentence is wanted: where it is, unless that is out of sight."""
    height = top - place
    is_seen = 0 <= height <= extent.page - (bottom - top)
    return height if is_seen else extent.page * FOCUS / 2
