"""Which column of a table of articles holds what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.library.reading_in import Table
from reader.ui.appearance import Appearance
from reader.ui.fonts import Weight
from reader.ui.labels import label
from reader.ui.library.fields import FieldGrid
from reader.ui.rows import hairline, rows_of
from reader.ui.statements.choice_box import ChoiceBox

FIELDS = ("text", "headline", "outlet", "author", "published", "address")


class ColumnsBar(QWidget):
    """Hidden until a table is shown. ``changed`` carries the table with other columns."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._heading = label(self, weight=Weight.BOLD)
        self._grid = FieldGrid()
        self.boxes = {field: ChoiceBox(self) for field in FIELDS}
        around, rows = rows_of(self), QVBoxLayout()
        around.addLayout(rows)
        around.addWidget(hairline(self))
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(6)
        rows.addWidget(self._heading)
        rows.addLayout(self._grid)
        for place, box in enumerate(self.boxes.values()):
            self._grid.put(box, 0, place)
            self._grid.setColumnStretch(place, 1)
            box.activated.connect(self._change)
        self.hide()

    def show_table(self, table: Table | None, appearance: Appearance) -> None:
        """Show which columns of a table are read, or nothing."""
        self._table = table
        self.setVisible(table is not None)
        if table is None:
            return
        messages = appearance.messages
        self._heading.setText(messages.text("import.columns", table=table.path.name))
        self._grid.name_fields(*(messages.text(f"form.{field}") for field in FIELDS))
        for field, box in self.boxes.items():
            box.clear()
            box.addItem(messages.text("import.no_column"), "")
            for heading in table.headings:
                box.addItem(heading, heading)
            box.setCurrentIndex(max(0, box.findData(table.columns.get(field, ""))))

    def _change(self) -> None:
        if self._table is not None:
            columns = {field: str(box.currentData()) for field, box in self.boxes.items()}
            self.changed.emit(Table(self._table.path, self._table.headings, columns))
