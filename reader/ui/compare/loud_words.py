"""Words that stand out in a sentence without moving a letter."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPen, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit


def loud_selection(document: QTextDocument, span: tuple[int, int], ink: str) -> QTextEdit.ExtraSelection:
    """Return what sets a range of a document, in UTF-16 units, in a strong hand of this ink."""
    loud = coloured_selection(document, span, ink)
    words = QTextCharFormat(loud.format)
    # A bold face would be wider and move the lines; a stroke around the letters is not.
    words.setTextOutline(QPen(QColor(ink), 0.5))
    loud.format = words
    return loud


def coloured_selection(document: QTextDocument, span: tuple[int, int], ink: str) -> QTextEdit.ExtraSelection:
    """Return what sets a range of a document, in UTF-16 units, in this ink."""
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    words = QTextCharFormat()
    words.setForeground(QColor(ink))
    coloured = QTextEdit.ExtraSelection()
    coloured.cursor = cursor
    coloured.format = words
    return coloured
