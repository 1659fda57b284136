"""Columns of cards that scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_SPACING = 10


class Column(QScrollArea):
    """Widgets below one another, in more columns where each can have ``column_width``."""

    def __init__(self, parent: QWidget, *, column_width: int | None = None) -> None:
        super().__init__(parent)
        self._column_width = column_width
        self._widgets: tuple[QWidget, ...] = ()
        self._columns = 0
        self.content = QWidget(self)
        self._row = QHBoxLayout(self.content)
        self._row.setContentsMargins(12, 8, 12, 12)
        self._row.setSpacing(16)
        self._build()

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these children of ``content`` and nothing else."""
        kept = set(widgets)
        for old in self._widgets:
            if old not in kept:
                old.hide()
                old.deleteLater()
        self._widgets = tuple(widgets)
        self._arrange()
        for widget in widgets:
            widget.show()
        self.verticalScrollBar().setValue(0)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.content)
        self.content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._arrange()

    def _wanted_columns(self) -> int:
        if self._column_width is None:
            return 1
        return max(1, min(len(self._widgets), self.viewport().width() // self._column_width))

    def _arrange(self) -> None:
        self._columns = self._wanted_columns()
        while (item := self._row.takeAt(0)) is not None:
            stack = item.layout()
            while stack is not None and stack.takeAt(0) is not None:
                pass
        stacks = []
        for _ in range(self._columns):
            stack = QVBoxLayout()
            stack.setSpacing(_SPACING)
            self._row.addLayout(stack, 1)
            stacks.append(stack)
        for widget, stack in zip(self._widgets, self._divided(stacks), strict=True):
            stack.addWidget(widget)
        for stack in stacks:
            stack.addStretch(1)

    def _divided(self, stacks: list[QVBoxLayout]) -> list[QVBoxLayout]:
        """Return the column of each widget: reading goes down, then right, with columns of like height."""
        if len(stacks) == 1:
            return stacks * len(self._widgets)
        width = max(1, self.viewport().width() // len(stacks) - 32)
        heights = [max(w.heightForWidth(width), w.sizeHint().height()) + _SPACING for w in self._widgets]
        share, filled, divided = sum(heights) / len(stacks), 0.0, []
        for height in heights:
            divided.append(stacks[min(int((filled + height / 2) / share), len(stacks) - 1)])
            filled += height
        return divided
