"""Where the parts stand around the panes, and how wide the reader wants them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.articles_panel import FOLDED_WIDTH
from reader.ui.rows import hairline, rows_of

LEAST_PANE = 340
"""Where a pane would be narrower, the counterparts stand below the panes and leave them the width."""

CROWDED_PANE = 300
"""Where a pane would be narrower beside the cards of the articles, these fold unless the reader widened them."""

NARROWEST_PANE = 240
"""Where a pane and its strip would be narrower, the cards fold anyway: else the panes would scroll sideways."""

_SHARE_BELOW = 0.345
"""Of the height, so that how to begin is read without scrolling below three panes in a window of 1280 x 800."""

_ARTICLES, _BESIDE, _BELOW = "articles", "beside", "below"


class ReadingArea(QWidget):
    """Articles at the left, the panes, the counterparts at the right or below, the legend at the foot.

    The panels grow and shrink with the window until the reader drags their edges. ``articles_folded`` says that
    there are too many panes for the articles beside them, or no longer.
    """

    articles_folded = Signal(bool)

    def __init__(self, articles: QWidget, panes: QWidget, counterparts: QWidget, legend: QWidget) -> None:
        super().__init__()
        self._inner = _splitter(panes, counterparts, stretched=0)
        self._outer = _splitter(articles, self._inner, stretched=1)
        self._chosen: dict[str, int] = {}
        self._panes = 2
        self._is_folded = False
        self._rows = rows_of(self)
        self._rows.addWidget(self._outer, 1)
        self._rows.addWidget(hairline(self))
        self._rows.addWidget(legend)
        self._outer.splitterMoved.connect(self._note_articles)
        self._inner.splitterMoved.connect(self._note_counterparts)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above everything else."""
        self._rows.insertWidget(0, bar)

    @property
    def panel_sizes(self) -> Mapping[str, int]:
        """The sizes of the panels that the reader chose, in pixels."""
        return self._chosen

    def set_panel_sizes(self, chosen: Mapping[str, int]) -> None:
        """Give the panels these sizes; those that are not named keep to the window."""
        self._chosen = dict(chosen)
        self._divide()

    def set_pane_count(self, panes: int) -> None:
        """Make room for this many panes."""
        if panes != self._panes:
            self._panes = panes
            self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        width, height = self.width(), self.height()
        articles = self._chosen.get(_ARTICLES, min(max(208, round(width * 0.175)), 280))
        wanted = NARROWEST_PANE if _ARTICLES in self._chosen else CROWDED_PANE
        self._fold(width - articles < self._panes * wanted)
        if self._is_folded:
            articles = FOLDED_WIDTH
        beside = self._chosen.get(_BESIDE, min(max(272, round(width * 0.225)), 400))
        self._outer.setSizes([articles, width - articles])
        if width - articles - beside < self._panes * LEAST_PANE:
            below = self._chosen.get(_BELOW, round(height * _SHARE_BELOW))
            self._inner.setOrientation(Qt.Orientation.Vertical)
            self._inner.setSizes([height - below, below])
        else:
            self._inner.setOrientation(Qt.Orientation.Horizontal)
            self._inner.setSizes([width - articles - beside, beside])

    def _fold(self, is_folded: bool) -> None:
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self.articles_folded.emit(is_folded)

    def _note_articles(self) -> None:
        self._chosen[_ARTICLES] = self._outer.sizes()[0]
        self._fold(False)

    def _note_counterparts(self) -> None:
        beside = self._inner.orientation() is Qt.Orientation.Horizontal
        self._chosen[_BESIDE if beside else _BELOW] = self._inner.sizes()[1]


def _splitter(first: QWidget, second: QWidget, *, stretched: int) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.setStretchFactor(0, 1 - stretched)
    splitter.setStretchFactor(1, stretched)
    return splitter
