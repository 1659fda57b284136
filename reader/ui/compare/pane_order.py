"""Which articles stand in the panes, as the reader adds, closes, moves and drags them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from reader.ui.compare.pane import Pane
from reader.ui.compare.pane_row import PaneRow

_LINE_WIDTH = 3


class PaneOrder(QObject):
    """Turns what is done to the heads of the panes into the articles that are wanted; it moves nothing itself."""

    wanted = Signal(tuple)
    """The ids of the articles that are wanted in the panes, from left to right."""

    def __init__(self, row: PaneRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._line = DropLine(parent)

    def watch(self, pane: Pane) -> None:
        """Listen to the head of a pane."""
        header = pane.header
        header.article_added.connect(self._add)
        header.close_wanted.connect(lambda: self._close(pane))
        header.base_wanted.connect(lambda: self.move(pane, 0))
        header.move_wanted.connect(lambda step: self.move(pane, self._row.panes.index(pane) + step))
        header.drag.moved.connect(lambda point: self._show_line(pane, point))
        header.drag.dropped.connect(lambda point: self._drop(pane, point))

    def move(self, pane: Pane, place: int) -> None:
        """Ask for a pane at a place, counted from 0; one that does not exist or is its own asks for nothing."""
        articles = [other.article_id for other in self._row.panes if other is not pane]
        if 0 <= place <= len(articles) and self._row.panes[place] is not pane:
            articles.insert(place, pane.article_id)
            self.wanted.emit(tuple(articles))

    def _add(self, article_id: str) -> None:
        self.wanted.emit((*(pane.article_id for pane in self._row.panes), article_id))

    def _close(self, pane: Pane) -> None:
        self.wanted.emit(tuple(other.article_id for other in self._row.panes if other is not pane))

    def _gap_at(self, point: QPoint) -> int:
        """Return the gap nearest to a point of the screen, counted from the left edge of the row."""
        x = self._row.mapFromGlobal(point).x()
        return sum(pane.geometry().center().x() < x for pane in self._row.panes)

    def _place_in(self, gap: int, pane: Pane) -> int:
        """Return the place that a pane has once it is put into a gap."""
        own = self._row.panes.index(pane)
        return gap if gap <= own else gap - 1

    def _show_line(self, pane: Pane, point: QPoint) -> None:
        gap = self._gap_at(point)
        moves = self._row.panes[self._place_in(gap, pane)] is not pane
        self._line.setVisible(moves)
        if moves:
            self._line.stand_at(self._row.mapToGlobal(QPoint(self._row.gap_middle(gap), 0)), self._row.height())

    def _drop(self, pane: Pane, point: QPoint) -> None:
        self._line.hide()
        self.move(pane, self._place_in(self._gap_at(point), pane))


class DropLine(QFrame):
    """Shows where a dragged pane will stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Accent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand_at(self, top: QPoint, height: int) -> None:
        """Stand below a point of the screen, above everything else of the parent."""
        left_top = self._over.mapFromGlobal(top)
        self.setGeometry(QRect(left_top.x() - _LINE_WIDTH // 2, left_top.y(), _LINE_WIDTH, height))
        self.raise_()
