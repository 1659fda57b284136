"""Where parts of a laid out document are, in document pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument, QTextTable


def block_box(document: QTextDocument, number: int) -> QRectF:
    """Return the box of a block's lines."""
    block = document.findBlockByNumber(number)
    top = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    box = QRectF()
    for place in range(layout.lineCount()):
        box = box.united(layout.lineAt(place).rect().translated(top))
    return box


def table_box(document: QTextDocument, table: QTextTable) -> QRectF:
    """Return the box of a table without its margins."""
    box, made = document.documentLayout().frameBoundingRect(table), table.format().toTableFormat()
    # Qt answers with the corner of the first cell's words, and with a size that has the margins in it.
    box.translate(-made.cellPadding(), -made.cellPadding())
    box.setHeight(box.height() - made.topMargin() - made.bottomMargin())
    return box


def range_boxes(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Return a box for each line that a range within one block covers; positions are in UTF-16 units."""
    block = document.findBlock(start)
    top = document.documentLayout().blockBoundingRect(block).topLeft()
    layout, boxes = block.layout(), []
    first, last = start - block.position(), end - block.position()
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        begins, ends = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begins >= ends:
            continue
        left, right = _x(line.cursorToX(begins)), _x(line.cursorToX(ends))
        boxes.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()).translated(top))
    return boxes


def _x(answer: object) -> float:
    """Return the position from what ``cursorToX`` answers: PySide gives it with the cursor it found."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
