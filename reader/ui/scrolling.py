"""Columns of cards that scroll."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_SPACING, _GUTTER, _SIDE = 10, 16, 12


class Column(QScrollArea):
    """Widgets below one another, in more columns where each can have ``column_width``."""

    def __init__(self, parent: QWidget, *, column_width: int | None = None) -> None:
        super().__init__(parent)
        self._column_width = column_width
        self._widgets: tuple[QWidget, ...] = ()
        self._columns = 0
        self._row: QHBoxLayout | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def fill(self, make: Callable[[QWidget], Sequence[QWidget]]) -> None:
        """Show what ``make`` puts into the widget that it is given, and nothing else."""
        # A new sheet is laid out once; widgets that join a visible one are laid out each anew.
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(_SIDE, 8, _SIDE, 12)
        row.setSpacing(_GUTTER)
        self._widgets = tuple(make(sheet))
        self._arrange(row)
        self._row = row
        old = self.takeWidget()
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        sheet.show()
        if old is not None:
            # It may hold the card whose click led here.
            old.deleteLater()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._row is not None and self._wanted_columns() != self._columns:
            self._arrange(self._row)

    def _wanted_columns(self) -> int:
        if self._column_width is None:
            return 1
        return max(1, min(len(self._widgets), self.viewport().width() // self._column_width))

    def _arrange(self, row: QHBoxLayout) -> None:
        self._columns = self._wanted_columns()
        _empty(row)
        stacks = []
        for _ in range(self._columns):
            stack = QVBoxLayout()
            stack.setSpacing(_SPACING)
            row.addLayout(stack, 1)
            stacks.append(stack)
        for widget, stack in zip(self._widgets, self._divided(stacks), strict=True):
            stack.addWidget(widget)
        for stack in stacks:
            stack.addStretch(1)

    def _divided(self, stacks: list[QVBoxLayout]) -> list[QVBoxLayout]:
        """Return the column of each widget: reading goes down, then right, with columns of like height."""
        if len(stacks) == 1:
            return stacks * len(self._widgets)
        width = max(1, self.viewport().width() // len(stacks) - _GUTTER - _SIDE)
        heights = [max(w.heightForWidth(width), w.sizeHint().height()) + _SPACING for w in self._widgets]
        share, filled, divided = sum(heights) / len(stacks), 0.0, []
        for height in heights:
            divided.append(stacks[min(int((filled + height / 2) / share), len(stacks) - 1)])
            filled += height
        return divided


def _empty(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        stack = item.layout()
        while stack is not None and stack.takeAt(0) is not None:
            pass
