"""The statement matrix as Qt reads it: rows of statements, columns of outlets, all of it also in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.comparison import Comparison, Counterpart, Statement
from reader.messages import Messages
from reader.present.matrix import Cell, Row
from reader.report.marking import one_line
from reader.ui.statements.signs import statement_sign
from reader.verdicts import Pair
from reader.wording import outlet_names

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class MatrixModel(QAbstractTableModel):
    """The rows of a comparison in the order in which they are shown."""

    def __init__(
        self, comparison: Comparison, every_row: Sequence[Row], messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.comparison = comparison
        self.messages = messages
        self.outlets = outlet_names(comparison.articles, messages)
        self._told = [
            sum(row.cells[column].sentence_id is not None for row in every_row)
            for column in range(len(comparison.articles))
        ]
        self._rows: tuple[Row, ...] = ()
        self.judged: frozenset[Pair] = frozenset()
        """The pairs of sentences that a person has judged."""

    def is_settled(self, row: Row) -> bool:
        """Return whether a person has judged all matches of a statement."""
        found = [c.match for member in row.statement.members for c in self.comparison.counterparts(member)]
        return bool(found) and all((match.left, match.right) in self.judged for match in found)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are shown, from the top."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, sentence_id: str | None) -> int | None:
        """Return the place of the row in which a sentence is told, if it is shown."""
        statement = self.comparison.statement_of(sentence_id) if sentence_id else None
        return next((place for place, row in enumerate(self._rows) if row.statement == statement), None)

    def column_of(self, sentence_id: str) -> int:
        """Return the place of the outlet that tells a sentence."""
        article_id = self.comparison.sentence(sentence_id).article_id
        return [article.id for article in self.comparison.articles].index(article_id)

    def tells_of(self, comparison: Comparison) -> bool:
        """Return whether the articles are those of a comparison."""
        return [a.id for a in self.comparison.articles] == [a.id for a in comparison.articles]

    def cell(self, index: Index) -> Cell:
        """Return what one outlet says of one statement."""
        return self._rows[index.row()].cells[index.column()]

    def reported(self, column: int, *, is_short: bool = False) -> str:
        """Return how many statements an outlet reports, in words or in short."""
        total = len(self.comparison.statements)
        if is_short:
            return self.messages.text("matrix.coverage", n=self._told[column], total=total)
        return self.messages.count("matrix.reported", self._told[column], total=total)

    def coverage(self, row: Row) -> str:
        """Return how many outlets report a statement, in short."""
        return self.messages.text("matrix.coverage", n=row.coverage, total=len(row.cells))

    def statement_elsewhere(self, counterpart: Counterpart) -> Statement:
        """Return the statement in whose row a counterpart stands."""
        statement = self.comparison.statement_of(counterpart.sentence.id)
        assert statement is not None, "boilerplate is never matched"
        return statement

    def relation_elsewhere(self, counterpart: Counterpart) -> str:
        """Return how a counterpart in another row corresponds, in words that lead to its number."""
        return self.messages.text(f"matrix.elsewhere.{counterpart.match.relation}")

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.comparison.articles)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case _Role.DisplayRole:
                return self._words(self.cell(index))
            case _Role.AccessibleTextRole:
                return self._spoken(index)
            case _Role.ToolTipRole:
                return self._hint(index)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        across = way is Qt.Orientation.Horizontal
        match role:
            case _Role.DisplayRole:
                return (
                    self._outlet(section)
                    if across
                    else statement_sign(self._rows[section].statement, self.messages)
                )
            case _Role.AccessibleTextRole:
                return self._column_name(section) if across else self._row_name(section)
            case _Role.ToolTipRole:
                return self._column_hint(section) if across else self._row_hint(section)
        return None

    def _outlet(self, column: int) -> str:
        return self.outlets[self.comparison.articles[column].id]

    def _words(self, cell: Cell) -> str:
        if cell.told:
            return "\n".join(one_line(self.comparison.text_of(sentence_id)) for sentence_id in cell.told)
        if cell.elsewhere:
            told = one_line(self.comparison.text_of(cell.elsewhere.sentence.id))
            return f"{self._words_elsewhere(cell.elsewhere)}: {told}"
        return self.messages.text("matrix.omitted")

    def _words_elsewhere(self, counterpart: Counterpart) -> str:
        relation, number = self.relation_elsewhere(counterpart), self.statement_elsewhere(counterpart).number
        return self.messages.text("matrix.elsewhere_cell", relation=relation, number=number)

    def _spoken(self, index: Index) -> str:
        statement = self._rows[index.row()].statement
        return self.messages.text(
            "matrix.cell",
            status=self.messages.text(f"status.{statement.status}").capitalize(),
            number=statement.number,
            outlet=self._outlet(index.column()),
            words=self._words(self.cell(index)).replace("\n", " "),
        )

    def _hint(self, index: Index) -> str | None:
        cell = self.cell(index)
        if cell.sentence_id is None:
            return None
        where = [self._words_elsewhere(cell.elsewhere)] if cell.elsewhere else []
        wordings = (one_line(self.comparison.text_of(s)) for s in cell.told or (cell.sentence_id,))
        return "".join(f"<p>{escape(text)}</p>" for text in (self._outlet(index.column()), *where, *wordings))

    def _row_name(self, place: int) -> str:
        row = self._rows[place]
        name = self.messages.text(
            "matrix.row",
            status=self.messages.text(f"status.{row.statement.status}").capitalize(),
            number=row.statement.number,
            n=row.coverage,
            total=len(row.cells),
        )
        return f"{name}. {self.messages.text('matrix.settled')}" if self.is_settled(row) else name

    def _row_hint(self, place: int) -> str:
        row = self._rows[place]
        hint = self.messages.text("matrix.coverage_hint", n=row.coverage, total=len(row.cells))
        return f"{hint} {self.messages.text('matrix.settled')}" if self.is_settled(row) else hint

    def _column_name(self, column: int) -> str:
        return self.messages.text("matrix.column", outlet=self._outlet(column), reported=self.reported(column))

    def _column_hint(self, column: int) -> str:
        hint = self.messages.text("matrix.sort_by_outlet", outlet=self._outlet(column))
        return f"<p>{escape(self._column_name(column))}</p><p>{escape(hint)}</p>"
