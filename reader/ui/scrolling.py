"""Columns of cards that scroll."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_SPACING, _GUTTER, _SIDE, _TOP, _BOTTOM = 10, 16, 12, 8, 12


class Column(QScrollArea):
    """Widgets below one another, in more columns where each can have ``column_width``."""

    parted = Signal()
    """The parts stand in one column where they stood in several, or in several where they stood in one."""

    def __init__(self, parent: QWidget, *, column_width: int | None = None) -> None:
        super().__init__(parent)
        self._column_width = column_width
        self._was_narrow = True
        self.sheet = _Sheet(column_width)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._take(self.sheet)

    def fill(self, make: Callable[[QWidget], Sequence[QWidget]]) -> None:
        """Show what ``make`` puts into the widget that it is given, and nothing else."""
        # Widgets that join a visible sheet are laid out each anew.
        sheet = _Sheet(self._column_width)
        parts = make(sheet)
        # The old sheet may hold the card whose click led here.
        self.takeWidget().deleteLater()
        self._take(sheet)
        self.show_parts(parts)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these children of ``sheet`` in this order, and hide all others.

        For parts that only take on other words, which is much faster than making them anew.
        """
        self.sheet.show_parts(parts)
        self.verticalScrollBar().setValue(0)

    @property
    def is_narrow(self) -> bool:
        """Return whether all parts stand below one another."""
        return self._column_width is None or self.width() < 2 * self._column_width

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll as far as it takes to show what has just come into the sheet, or into a part of it."""
        around: QWidget | None = part
        # What is around it would make room for it a while later, and it could not be scrolled to before.
        while around is not None and around is not self.viewport():
            QCoreApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest.value)
            around = around.parentWidget()
        # Of a field, ensureWidgetVisible would show no more than its cursor.
        top = part.mapTo(self.sheet, QPoint(0, 0)).y()
        self.ensureVisible(0, top + part.height() + _BOTTOM, 0, 0)
        self.ensureVisible(0, top, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet.stand_in(self.width())
        before, self._was_narrow = self._was_narrow, self.is_narrow
        if self._was_narrow is not before:
            self.parted.emit()

    def _take(self, sheet: _Sheet) -> None:
        self.sheet = sheet
        self.setWidget(sheet)
        # The scroll bar comes and goes in the margin of the sheet, so that no words are broken anew.
        sheet.stand_in(self.width())
        sheet.show()


class _Sheet(QWidget):
    """Places its parts by itself: a Qt layout would ask each part for its height at many widths."""

    def __init__(self, column_width: int | None) -> None:
        super().__init__()
        self._column_width = column_width
        self._parts: tuple[QWidget, ...] = ()

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these children, and hide all others."""
        for child in self.children():
            if isinstance(child, QWidget) and child not in parts:
                child.hide()
        self._parts = tuple(parts)
        self._place()
        for part in parts:
            part.show()
        # What the parts have asked for meanwhile is done.
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)

    def stand_in(self, width: int) -> None:
        """Take on the width that there is."""
        if width != self.width():
            self.resize(width, self.height())
            self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        count = self._columns()
        width = (self.width() - 2 * _SIDE - (count - 1) * _GUTTER) // count
        if width <= 0:
            return
        heights = [_height(part, width) for part in self._parts]
        bottoms = [_TOP] * count
        for part, height, column in zip(self._parts, heights, _divided(heights, count), strict=True):
            part.setGeometry(QRect(_SIDE + column * (width + _GUTTER), bottoms[column], width, height))
            bottoms[column] += height + _SPACING
        self.resize(self.width(), max(bottoms) - _SPACING + _BOTTOM)

    def _columns(self) -> int:
        if self._column_width is None:
            return 1
        return max(1, min(len(self._parts), self.width() // self._column_width))


def _height(part: QWidget, width: int) -> int:
    height = part.heightForWidth(width)
    return height if height >= 0 else part.sizeHint().height()


def _divided(heights: Sequence[int], count: int) -> list[int]:
    """Return the column of each part: reading goes down, then right, with columns of like height, none empty."""
    share = sum(height + _SPACING for height in heights) / count
    filled, column = 0.0, 0
    divided: list[int] = []
    for height in heights:
        if divided:
            column = min(int((filled + height / 2) / share), column + 1, count - 1)
        divided.append(column)
        filled += height + _SPACING
    return divided
