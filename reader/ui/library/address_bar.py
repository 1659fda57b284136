"""The field for the address of an article; nothing is fetched but what is typed here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.messages import Messages
from reader.ui.rows import hairline, rows_of


class AddressBar(QWidget):
    """Hidden until it is opened. ``wanted`` carries what was typed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.button = QPushButton(self)
        around, row = rows_of(self), QHBoxLayout()
        around.addLayout(row)
        around.addWidget(hairline(self))
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.field.returnPressed.connect(self._tell)
        self.button.clicked.connect(self._tell)
        self.hide()

    def open(self) -> None:
        """Show the field, ready to be typed into."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def done(self) -> None:
        """Hide the field: its article has come."""
        self.field.clear()
        self.hide()

    def set_appearance(self, messages: Messages) -> None:
        """Take on words."""
        self.field.setPlaceholderText(messages.text("import.address"))
        self.field.setAccessibleName(messages.text("import.address"))
        self.button.setText(messages.text("import.fetch"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self.field.text().strip():
            self.wanted.emit(self.field.text().strip())
