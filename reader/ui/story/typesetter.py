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

from reader.ui.fonts import TEXT, reading_font

LINE_HEIGHT = 1.6
MARGIN = 40
"""Room around the text, in pixels."""


class Typesetter:
    """Writes into a document from its start to its end; positions are in UTF-16 units.

    ``scale`` enlarges letters and leading, which are given as they are at 1.
    """

    def __init__(self, document: QTextDocument, ink: str, scale: float = 1.0) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(MARGIN)
        document.setDefaultFont(reading_font(TEXT))
        self._ink = ink
        self._scale = scale
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

    def block(self, above: float = 0, *, indent: float = 0, height: float = LINE_HEIGHT * TEXT) -> None:
        """Begin a block with a margin above it and lines of a fixed height, in pixels."""
        made = QTextBlockFormat()
        made.setLineHeight(height * self._scale, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(above)
        made.setLeftMargin(indent)
        if self._fresh:
            self._cursor.setBlockFormat(made)
        else:
            self._cursor.insertBlock(made, QTextCharFormat())
        self._fresh = False

    def say(self, words: str, font: QFont, colour: str | None = None, *, underlined: bool = False) -> None:
        """Write words."""
        made = QTextCharFormat()
        scaled = QFont(font)
        scaled.setPixelSize(round(font.pixelSize() * self._scale))
        made.setFont(scaled)
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
