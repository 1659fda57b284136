"""The words that a selected sentence has in common with its counterparts, in a fine tint on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from reader.model import Span
from reader.palette import Palette
from reader.ui.compare.geometry import PageGeometry, Placement
from reader.ui.compare.hits import boxes

_TINT = 0.14


class AgreeingWords:
    """Measured after each layout of the page; painting only looks up."""

    def __init__(self) -> None:
        self._spans: Mapping[str, tuple[Span, ...]] = {}
        self._boxes: dict[str, list[QRectF]] = {}

    def set_spans(self, spans: Mapping[str, tuple[Span, ...]]) -> None:
        """Mark these words, by sentence id (code points of the article)."""
        self._spans = spans

    def measure(self, document: QTextDocument, geometry: PageGeometry) -> None:
        """Look up where the words are on a page that is laid out."""
        placed = {sentence_id: geometry.of(sentence_id) for sentence_id in self._spans}
        self._boxes = {
            sentence_id: list(boxes(document, placement, self._spans[sentence_id]))
            for sentence_id, placement in placed.items()
            if placement is not None
        }

    def paint(self, painter: QPainter, placements: Iterable[Placement], palette: Palette) -> None:
        """Paint the tint in these placements, in document pixels."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for placement in placements:
            found = self._boxes.get(placement.row.statement_id or "")
            if not found or placement.row.mark is None:
                continue
            tint = QColor(palette.mark(placement.row.mark.status).ink)
            tint.setAlphaF(_TINT)
            painter.setBrush(tint)
            painter.drawRects(found)
