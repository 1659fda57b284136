"""Labels in the sizes and inks of the interface."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font

DIM = QPalette.ColorRole.PlaceholderText


def label(
    parent: QWidget,
    *,
    size: float = NORMAL,
    weight: Weight = Weight.REGULAR,
    role: QPalette.ColorRole | None = None,
) -> QLabel:
    """Return an empty line of text that gives way when there is no room."""
    made = QLabel(parent)
    made.setFont(interface_font(size, weight))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    if role is not None:
        made.setForegroundRole(role)
    return made


def small_heading(parent: QWidget) -> QLabel:
    """Return an empty heading of a part of a panel."""
    return label(parent, size=SMALL, weight=Weight.BOLD, role=DIM)
