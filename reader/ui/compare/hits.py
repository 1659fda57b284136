"""Words that were looked for, marked on a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from reader.model import Span
from reader.palette import Palette
from reader.present.finding import Hit
from reader.ui.compare.geometry import PageGeometry, Placement, x_of

_FILL, _EDGE = 0.16, 0.55
_ROUNDING = 3


@dataclass(frozen=True, slots=True)
class PageHits:
    """The hits in one page by sentence, ``None`` for the headline above the text; ``current`` is strong."""

    spans: Mapping[str | None, tuple[Span, ...]] = field(default_factory=dict)
    current: Hit = ()

    @classmethod
    def of(cls, hits: Iterable[Hit], current: Hit) -> PageHits:
        """Return the hits of one page; ``current`` is one of them, or empty."""
        spans: defaultdict[str | None, list[Span]] = defaultdict(list)
        for hit in hits:
            for part in hit:
                spans[part.sentence_id].append(part.span)
        return cls({sentence_id: tuple(found) for sentence_id, found in spans.items()}, current)

    def paint(
        self, painter: QPainter, document: QTextDocument, placements: Iterable[Placement], palette: Palette
    ) -> None:
        """Paint the hits in these placements, in document pixels."""
        if not self.spans:
            return
        accent = QColor(palette.accent)
        fill, edge = QColor(accent), QColor(accent)
        fill.setAlphaF(_FILL)
        edge.setAlphaF(_EDGE)
        current = {(part.sentence_id, part.span) for part in self.current}
        for placement in placements:
            if placement.row.fold is not None:
                continue
            key = placement.row.sentence_id
            for span in self.spans.get(key, ()):
                is_current = (key, span) in current
                painter.setPen(Qt.PenStyle.NoPen if is_current else QPen(edge, 1))
                painter.setBrush(accent if is_current else fill)
                for box in boxes(document, placement, (span,)):
                    painter.drawRoundedRect(box, _ROUNDING, _ROUNDING)

    def heights(self, document: QTextDocument, geometry: PageGeometry) -> dict[float, bool]:
        """Return the middle of each line with a hit in document pixels, and whether it is the current one."""
        current = {(part.sentence_id, part.span) for part in self.current}
        found: dict[float, bool] = {}
        for sentence_id, spans in self.spans.items():
            placement = geometry.of(sentence_id)
            if placement is None:
                continue
            for span in spans:
                for box in boxes(document, placement, (span,)):
                    height = box.center().y()
                    found[height] = found.get(height, False) or (sentence_id, span) in current
        return found


def boxes(document: QTextDocument, placement: Placement, spans: Iterable[Span]) -> Iterator[QRectF]:
    """Return the boxes around words of a row, one for each line of a span, in document pixels."""
    block = document.findBlockByNumber(placement.row.block)
    layout, began = block.layout(), block.position()
    margin = layout.position().x()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    bounds = [(line.textStart(), line.textStart() + line.textLength()) for line in lines]
    for span in spans:
        start, end = placement.row.range_of(span)
        for line, (line_start, line_end), wash in zip(lines, bounds, placement.washes, strict=True):
            first, last = max(start - began, line_start), min(end - began, line_end)
            if first < last:
                left, right = (margin + x_of(line.cursorToX(place)) for place in (first, last))
                yield QRectF(left - 1.5, wash.top() + 0.5, right - left + 3, wash.height() - 1)
