"""Setting text block by block, in the faces and leading of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.ui.appearance import Appearance
from reader.ui.fonts import TEXT

MARGIN = 40
"""Room around the text, in pixels."""


class Typesetter:
    """Writes into a document from its start to its end; positions are in UTF-16 units.

    Leading is given as it is at the usual scale; fonts are made for the scale in force.
    """

    def __init__(self, document: QTextDocument, appearance: Appearance) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(MARGIN)
        document.setDefaultFont(appearance.reading_font())
        self._ink = appearance.palette.ink
        self._scale = appearance.scale
        self._line_height = appearance.text.line_height
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._fresh = True

    @property
    def position(self) -> int:
        """Return where the next word will stand."""
        return self._cursor.position()

    @property
    def block_number(self) -> int:
        """Return which block is being written."""
        return self._cursor.blockNumber()

    def finish(self, below: int) -> None:
        """Leave room below the last block and let the document be laid out."""
        made = self._cursor.blockFormat()
        made.setBottomMargin(below)
        self._cursor.setBlockFormat(made)
        self._cursor.endEditBlock()

    def text_block(self, above: float = 0, *, indent: float = 0, right: float = 0, size: float = TEXT) -> None:
        """Begin a block of running text of a size, with a margin above it, in the leading that is wanted."""
        self.block(above, indent=indent, right=right, height=self._line_height * size)

    def block(self, above: float = 0, *, indent: float = 0, right: float = 0, height: float) -> None:
        """Begin a block with margins above it and beside it and lines of a fixed height, in pixels."""
        made = QTextBlockFormat()
        made.setLineHeight(height * self._scale, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(above)
        made.setLeftMargin(indent)
        made.setRightMargin(right)
        if self._fresh:
            self._cursor.setBlockFormat(made)
        else:
            self._cursor.insertBlock(made, QTextCharFormat())
        self._fresh = False

    def say(self, words: str, font: QFont, colour: str | None = None, *, underlined: bool = False) -> None:
        """Write words."""
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(colour or self._ink))
        made.setFontUnderline(underlined)
        self._cursor.insertText(words, made)

    def open_table(
        self, rows: int, widths: Sequence[int], *, above: float, below: float, padding: float
    ) -> QTextTable:
        """Begin a table without lines; a width of 0 takes an equal part of what is left.

        What follows a table has no room of its own ``above``, so the table leaves it ``below``.
        """
        made = QTextTableFormat()
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setBorder(0)
        made.setCellSpacing(0)
        made.setCellPadding(padding)
        made.setTopMargin(above)
        made.setBottomMargin(below)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        free = widths.count(0)
        made.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, width)
                if width
                else QTextLength(QTextLength.Type.PercentageLength, 100 / free)
                if free == len(widths)
                else QTextLength(QTextLength.Type.VariableLength, 0)
                for width in widths
            ]
        )
        return self._cursor.insertTable(rows, len(widths), made)

    def enter(self, table: QTextTable, row: int, column: int, *, above: float = 0) -> None:
        """Go on in a cell, below some room; its first block is the next one that is begun."""
        cell = table.cellAt(row, column)
        if above:
            made = QTextTableCellFormat()
            made.setTopPadding(above)
            cell.setFormat(made)
        self._cursor = cell.firstCursorPosition()
        self._fresh = True

    def close_table(self, table: QTextTable) -> None:
        """Go on below a table, in the block that Qt keeps there."""
        self._cursor.setPosition(table.lastPosition() + 1)
        self._fresh = True
