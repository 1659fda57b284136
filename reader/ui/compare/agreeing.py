"""The words that a selected sentence has in common with its counterparts, in a fine tint on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from reader.model import Span
from reader.palette import Palette
from reader.ui.compare.geometry import Placement
from reader.ui.compare.hits import boxes

_TINT = 0.14


class AgreeingWords:
    """Looked up when they are first in sight, and again after each layout of the page."""

    def __init__(self) -> None:
        self._spans: Mapping[str, tuple[Span, ...]] = {}
        self._boxes: dict[str, list[QRectF]] = {}

    def set_spans(self, spans: Mapping[str, tuple[Span, ...]]) -> None:
        """Mark these words, by sentence id (code points of the article)."""
        self._spans = spans
        self.forget_places()

    def forget_places(self) -> None:
        """Look up anew where the words are: the page was laid out."""
        self._boxes.clear()

    def paint(
        self, painter: QPainter, document: QTextDocument, placements: Iterable[Placement], palette: Palette
    ) -> None:
        """Paint the tint in these placements, in document pixels."""
        if not self._spans:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for placement in placements:
            sentence_id, mark = placement.row.statement_id, placement.row.mark
            if sentence_id is None or mark is None or sentence_id not in self._spans:
                continue
            if sentence_id not in self._boxes:
                self._boxes[sentence_id] = list(boxes(document, placement, self._spans[sentence_id]))
            tint = QColor(palette.mark(mark.status).ink)
            tint.setAlphaF(_TINT)
            painter.setBrush(tint)
            painter.drawRects(self._boxes[sentence_id])
