"""Fields with their names above them, in a grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from reader.ui.fonts import SMALL, Weight, interface_font
from reader.ui.labels import DIM

_BETWEEN_ROWS = 6


class FieldGrid(QGridLayout):
    """A grid of named fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(4)
        self._names: list[tuple[QLabel, QWidget]] = []

    def put(self, field: QWidget, row: int, column: int, *, span: int = 1) -> None:
        """Put a field into the grid; ``name_fields`` names the fields in the order in which they are put."""
        parent = field.parentWidget()
        name = QLabel(parent)
        name.setFont(interface_font(SMALL, Weight.MEDIUM))
        name.setForegroundRole(DIM)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(field)
        if row:
            name.setContentsMargins(0, _BETWEEN_ROWS, 0, 0)
        self.addWidget(name, 2 * row, column, 1, span)
        self.addWidget(field, 2 * row + 1, column, 1, span)
        self._names.append((name, field))

    def name_fields(self, *names: str) -> None:
        """Say what the fields are called, for those who see and those who hear."""
        for (label, field), name in zip(self._names, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)

    def show_field(self, field: QWidget, *, visible: bool) -> None:
        """Show or hide a field with its name."""
        for label, named in self._names:
            if named is field:
                label.setVisible(visible)
                field.setVisible(visible)


def fill(field: QLineEdit, text: str) -> None:
    """Show a text in a field, from its beginning, unless the reader is typing in it."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(text)
        field.setCursorPosition(0)
