"""The lines of an article as rows that Qt can show; what a page shows beside its article is folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.messages import Messages
from reader.ui.library.rows import Index

_FOLDED_FROM = 4
"""Lines set aside in a row that are shown as one until it is opened."""
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article on one line of words."""

    words: str
    is_compared: bool
    is_heading: bool = False


class LineModel(QAbstractListModel):
    """Rows are the places of lines, or folds, which are ranges of places.

    What is folded is found when an article is first shown: no line disappears because its neighbours change.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._rows: list[int | range] = []
        self._opened: set[range] = set()
        self._messages: Messages | None = None

    def show_lines(self, lines: Sequence[Line], messages: Messages) -> None:
        """Show the lines of an article; where only what is compared changes, the rows stay."""
        lines, self._messages = tuple(lines), messages
        if [line.words for line in lines] != [line.words for line in self.lines]:
            self.beginResetModel()
            self.lines, self._rows, self._opened = lines, list(_rows(lines)), set()
            self.endResetModel()
        elif lines:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, index: Index) -> int | range:
        """Return the place of a line, or the places that a fold holds."""
        return self._rows[index.row()]

    def is_open(self, fold: range) -> bool:
        """Tell whether the lines of a fold are shown below it."""
        return fold in self._opened

    def turn_fold(self, fold: range) -> None:
        """Show the lines of a fold below it, or hide them again."""
        first = self._rows.index(fold) + 1
        last = first + len(fold) - 1
        if fold in self._opened:
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self._opened.remove(fold)
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = fold
            self._opened.add(fold)
            self.endInsertRows()
        self.dataChanged.emit(self.index(first - 1), self.index(first - 1))

    def words(self, index: Index) -> str:
        """Return what a row says."""
        row = self.row(index)
        if isinstance(row, int):
            return self.lines[row].words
        assert self._messages is not None
        aside = sum(not self.lines[place].is_compared for place in row)
        if self.is_open(row):
            return self._messages.count("pane.unfolded", aside)
        return f"{self._messages.count('pane.folded', aside)}: {self.lines[row[0]].words}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index)
        row = self.row(index)
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, int):
            return Qt.CheckState.Checked if self.lines[row].is_compared else Qt.CheckState.Unchecked
        return None


def _rows(lines: Sequence[Line]) -> Iterator[int | range]:
    for is_compared, run in groupby(range(len(lines)), lambda place: lines[place].is_compared):
        places = list(run)
        if is_compared or len(places) < _FOLDED_FROM:
            yield from places
        else:
            yield range(places[0], places[-1] + 1)
