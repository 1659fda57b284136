"""The rows of a list of articles and stories, as a model that Qt can show and a screen reader can read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Span

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowKind(StrEnum):
    """What a row stands for."""

    ARTICLE = "article"
    STORY = "story"
    SUGGESTION = "suggestion"
    PROBLEM = "problem"
    """A file that cannot be read."""
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``key`` names what it stands for among the rows of its kind."""

    kind: RowKind
    key: int
    title: str
    above: str = ""
    """What stands over the title: the outlet."""
    below: str = ""
    sign: str = ""
    """A word or two at the right: what is to be known of it at a glance."""
    passage: str = ""
    marks: tuple[Span, ...] = ()
    """What is to stand out in the passage."""
    passage_lines: int = 3
    is_checked: bool | None = None
    """``None`` where there is nothing to choose."""
    is_faint: bool = False
    is_fresh: bool = False

    @property
    def spoken(self) -> str:
        """Everything that the row says."""
        return ". ".join(part for part in (self.above, self.title, self.below, self.sign, self.passage) if part)


class RowModel(QAbstractListModel):
    """Rows that can be replaced one by one, so that what is selected stays selected."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows: where they stand for the same things as before, only what they say changes."""
        rows = tuple(rows)
        before, self_keys = [(r.kind, r.key) for r in self.rows], [(r.kind, r.key) for r in rows]
        if before != self_keys:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(rows) if row != self.rows[place]]
        self.rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def check(self, place: int, checked: bool) -> None:
        """Show a row as chosen or not."""
        rows = list(self.rows)
        rows[place] = replace(rows[place], is_checked=checked)
        self.show_rows(rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole and row.is_checked is not None:
            return Qt.CheckState.Checked if row.is_checked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
