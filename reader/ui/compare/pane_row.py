"""The panes in a row, with the strips between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.strands import strands
from reader.ui.compare.page import PageStyle
from reader.ui.compare.pane import Pane
from reader.ui.compare.strand_strip import StrandStrip
from reader.wording import outlet_names

_STRIP_WIDTHS = {1: 0, 2: 56, 3: 48}
_STRIP_AMONG_MANY, _NARROWEST_STRIP = 32, 24
_STRIPS_IN_ROW = 50
"""So many strips would fill the row, where there are many panes in it."""


class PaneRow(QSplitter):
    """Adds and takes away panes, and keeps the strips drawn as the texts move."""

    pane_added = Signal(object)
    strip_added = Signal(object)
    laying_out = Signal()
    """The panes are about to take on another size or other letters."""
    laid_out = Signal()

    def __init__(self, style: PageStyle, palette: Palette) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style = style
        self._palette = palette
        self._panes: list[Pane] = []
        self._strips: tuple[StrandStrip, ...] = ()
        self.setChildrenCollapsible(False)

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Return the panes from left to right."""
        return tuple(self._panes)

    @property
    def strips(self) -> tuple[StrandStrip, ...]:
        """Return the strips from left to right: one fewer than there are panes."""
        return self._strips

    def createHandle(self) -> QSplitterHandle:
        strip = StrandStrip(self, self._palette)
        strip.moving.connect(self.laying_out)
        strip.moved.connect(self.laid_out)
        self.strip_added.emit(strip)
        return strip

    def arrange(self, article_ids: Sequence[str]) -> None:
        """Have a pane for each of these articles, in this order.

        The pane that shows an article already is the one that goes to its place, as it is. The panes keep the
        widths of their places as long as their number stays; else all are of one width.
        """
        known = {pane.article_id: pane for pane in self._panes}
        kept = [known.pop(article_id, None) for article_id in article_ids]
        spare = [pane for pane in self._panes if pane not in kept]
        wanted = [pane or (spare.pop(0) if spare else self._made_pane()) for pane in kept]
        if wanted != self._panes:
            # Qt deletes the strips of the panes that go.
            self._strips = ()
            self._take_away(spare)
            self._put(wanted)

    def _made_pane(self) -> Pane:
        pane = Pane(self._style, self._palette)
        self._listen(pane)
        self.pane_added.emit(pane)
        return pane

    def _take_away(self, panes: Sequence[Pane]) -> None:
        for pane in panes:
            pane.setParent(None)
            pane.deleteLater()

    def _put(self, panes: list[Pane]) -> None:
        count = len(panes)
        widths = self.sizes() if count == len(self._panes) else [max(self.width() // max(count, 1), 1)] * count
        self._panes = panes
        self._set_strip_width()
        for place, pane in enumerate(panes):
            if self.indexOf(pane) != place:
                self.insertWidget(place, pane)
        handles = (self.handle(place) for place in range(1, count))
        self._strips = tuple(handle for handle in handles if isinstance(handle, StrandStrip))
        self.setSizes(widths)

    def _set_strip_width(self) -> None:
        among_many = min(max(self.width() // _STRIPS_IN_ROW, _NARROWEST_STRIP), _STRIP_AMONG_MANY)
        wanted = _STRIP_WIDTHS.get(len(self._panes), among_many)
        if wanted != self.handleWidth():
            self.setHandleWidth(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.laying_out.emit()
        self._set_strip_width()
        super().resizeEvent(event)
        self.laid_out.emit()

    def gap_middle(self, gap: int) -> int:
        """Return where the gap before the pane at this place is; the last gap is behind the last pane."""
        if gap == 0:
            return 1
        return self.strips[gap - 1].geometry().center().x() if gap < len(self._panes) else self.width() - 2

    def _listen(self, pane: Pane) -> None:
        pane.text.verticalScrollBar().valueChanged.connect(lambda: self._move_strands(pane))
        pane.text.laid_out.connect(self._remeasure_strands)

    def _move_strands(self, pane: Pane) -> None:
        place = self._panes.index(pane)
        for strip in self._strips[max(place - 1, 0) : place + 1]:
            strip.update()

    def _remeasure_strands(self) -> None:
        for strip in self.strips:
            strip.remeasure()

    @property
    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops: at the texts first, then at the choosers, then at what adds a pane."""
        stops: list[QWidget] = [pane.text for pane in self._panes]
        stops += [pane.header.chooser for pane in self._panes]
        return [*stops, *(pane.header.adder for pane in self._panes[-1:])]

    def join(self, comparison: Comparison, messages: Messages) -> None:
        """Draw the strands of this comparison between neighbouring panes."""
        names = outlet_names(comparison.articles, messages)
        words = messages.text("pane.nothing_shared")
        for strip, left, right in zip(self.strips, self._panes, self._panes[1:], strict=False):
            ends = {"left": names[left.article_id], "right": names[right.article_id]}
            strip.setAccessibleName(messages.text("pane.strip_name", **ends))
            strip.join(left, right, strands(comparison, left.article_id, right.article_id), words)

    def set_look(self, style: PageStyle, palette: Palette) -> None:
        """Draw panes and strips in another style or theme."""
        self.laying_out.emit()
        self._style, self._palette = style, palette
        for pane in self._panes:
            pane.set_look(style, palette)
        for strip in self.strips:
            strip.set_palette_roles(palette)
        self.laid_out.emit()
