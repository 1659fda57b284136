"""Rows that touch each other, and the lines that part them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def rows_of(widget: QWidget) -> QVBoxLayout:
    """Return a layout of rows that touch each other and the edges of a widget."""
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    return rows


def hairline(parent: QWidget) -> QFrame:
    """Return a line that parts two rows."""
    made = QFrame(parent)
    made.setFixedHeight(1)
    made.setAutoFillBackground(True)
    made.setBackgroundRole(made.palette().ColorRole.Mid)
    return made
