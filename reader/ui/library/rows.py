"""The rows of a list of articles and stories, as a model that Qt can show and a screen reader can read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


_AT_A_TIME = 200
"""Rows that a list takes at first, and again where its end comes into sight: laying out thousands takes long."""


class RowModel(QAbstractListModel):
    """Rows that can be replaced one by one, so that what is selected stays selected."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._taken = 0

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows: where they stand for the same things as before, only what they say changes."""
        rows = tuple(rows)
        if [(row.kind, row.key) for row in self.rows] != [(row.kind, row.key) for row in rows]:
            self.beginResetModel()
            self.rows, self._taken = rows, min(len(rows), max(self._taken, _AT_A_TIME))
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(rows) if row != self.rows[place]]
        self.rows = rows
        if changed and changed[0] < self._taken:
            self.dataChanged.emit(self.index(changed[0]), self.index(min(changed[-1], self._taken - 1)))

    def take(self, count: int) -> None:
        """Let the list have this many rows at least."""
        count = min(count, len(self.rows))
        if count > self._taken:
            self.beginInsertRows(QModelIndex(), self._taken, count - 1)
            self._taken = count
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._taken < len(self.rows)

    def fetchMore(self, parent: Index) -> None:
        self.take(self._taken + _AT_A_TIME)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._taken

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
