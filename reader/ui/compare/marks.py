"""The pencil on the page: wash, underline, badge, outline. Paints what is measured, measures nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model import Status
from reader.palette import Palette
from reader.ui.compare.geometry import Line, Placement
from reader.ui.compare.page import PageStyle

STEPPED_BACK = 0.45
"""How much is left of the marks of what is not selected."""
_RISE, _FALL = 1.0, 0.36
"""How far a wash reaches above and below the baseline, in text sizes."""
_OUTLINE_MARGIN = 4
_ROUNDING = 5
_DOT = 3.5
_LIGHT_OUTLINE = 0.5
_DASHES = {Status.PARTIAL: [1.0, 2.0], Status.UNIQUE: [5.0, 3.0]}


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out among the sentences of a page, by sentence id."""

    selected: frozenset[str] = field(default_factory=frozenset)
    hovered: frozenset[str] = field(default_factory=frozenset)
    others_step_back: bool = False
    filtered_out: frozenset[str] = field(default_factory=frozenset)
    """Sentences that a reader does not look for: they have no marks, and their words are veiled."""


class MarkPainter:
    """Paints the marks of a page in one theme and style."""

    def __init__(self, style: PageStyle, palette: Palette, settled: frozenset[str] = frozenset()) -> None:
        self._style = style
        self._palette = palette
        self.settled = settled

    def paint(self, painter: QPainter, placements: Iterable[Placement], emphasis: Emphasis, right: float) -> None:
        """Paint these placements in document pixels; fold lines reach to ``right``.

        A dot at a badge says that a person has judged all matches of its sentence.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placement in placements:
            if placement.row.fold is not None:
                self._paint_fold(painter, placement, right)
            elif placement.row.mark and placement.row.sentence:
                self._paint_sentence(painter, placement, placement.row.sentence.id, emphasis)
        painter.setOpacity(1)

    def paint_veil(self, painter: QPainter, placements: Iterable[Placement], emphasis: Emphasis) -> None:
        """Let the words of what is filtered out pale, after they are painted: nothing is set anew."""
        veil = _veil(self._palette)
        for placement in placements:
            sentence_id = placement.row.statement_id
            if sentence_id in emphasis.filtered_out - emphasis.selected - emphasis.hovered:
                left = placement.badge.left() if placement.badge else placement.lines[0].left
                for line in placement.lines:
                    box = _box(line, placement.row.text_size)
                    painter.fillRect(box.united(QRectF(left, box.top(), 1, box.height())), veil)

    def _paint_sentence(
        self, painter: QPainter, placement: Placement, sentence_id: str, emphasis: Emphasis
    ) -> None:
        assert placement.row.mark
        status = placement.row.mark.status
        selected = sentence_id in emphasis.selected
        steps_back = emphasis.others_step_back and not selected and sentence_id not in emphasis.hovered
        painter.setOpacity(STEPPED_BACK if steps_back else 1)
        if selected or sentence_id in emphasis.hovered:
            self._paint_outline(painter, placement, status, is_strong=selected)
        elif self._style.wash and sentence_id not in emphasis.filtered_out:
            self._paint_wash(painter, placement, status)
        if sentence_id in emphasis.filtered_out:
            return
        if self._style.underlines:
            self._paint_underline(painter, placement, status)
        if placement.badge is not None:
            self._paint_badge(painter, placement.badge, status)
            if sentence_id in self.settled:
                self._paint_dot(painter, placement.badge, status)

    def _paint_wash(self, painter: QPainter, placement: Placement, status: Status) -> None:
        wash = QColor(self._palette.mark(status).wash)
        for line in placement.lines:
            painter.fillRect(_box(line, placement.row.text_size), wash)

    def _paint_underline(self, painter: QPainter, placement: Placement, status: Status) -> None:
        ink = QColor(self._palette.mark(status).ink)
        pen = QPen(ink, 1.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if status in _DASHES:
            pen.setDashPattern(_DASHES[status])
        painter.setPen(pen)
        for line in placement.lines:
            y = foot_of(line.baseline, placement.row.text_size)
            if status in _DASHES:
                painter.drawLine(QLineF(line.left - 2, y + 0.5, line.right + 2, y + 0.5))
                continue
            # Filling is several times faster than a line of one pixel.
            for height in (y - 2, y + 1) if status is Status.CONTRADICTORY else (y,):
                painter.fillRect(QRectF(line.left - 2, height, line.right - line.left + 4, 1), ink)

    def _paint_badge(self, painter: QPainter, box: QRectF, status: Status) -> None:
        aligned = QRectF(round(box.left()) + 0.5, round(box.top()) + 0.5, round(box.width()), round(box.height()))
        painter.setPen(QPen(QColor(self._palette.mark(status).ink), 1.0))
        painter.setBrush(QColor(self._palette.pane))
        painter.drawRoundedRect(aligned, 4, 4)

    def _paint_dot(self, painter: QPainter, box: QRectF, status: Status) -> None:
        painter.setPen(QPen(QColor(self._palette.pane), 1.5))
        painter.setBrush(QColor(self._palette.mark(status).ink))
        painter.drawEllipse(QPointF(round(box.right()) + 0.5, round(box.top()) + 0.5), _DOT, _DOT)

    def _paint_outline(self, painter: QPainter, placement: Placement, status: Status, *, is_strong: bool) -> None:
        colours = self._palette.mark(status)
        ink = QColor(colours.ink)
        ink.setAlphaF(1 if is_strong else _LIGHT_OUTLINE)
        painter.setPen(QPen(ink, 1.5 if is_strong else 1))
        painter.setBrush(QColor(colours.wash) if self._style.wash else Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline(placement))

    def _outline(self, placement: Placement) -> QPainterPath:
        """Return one shape around all lines of a sentence, with its badge."""
        boxes = [
            _box(line, placement.row.text_size).adjusted(
                -_OUTLINE_MARGIN, -_OUTLINE_MARGIN, _OUTLINE_MARGIN, _OUTLINE_MARGIN
            )
            for line in placement.lines
        ]
        if boxes and placement.badge is not None:
            boxes[0].setLeft(placement.badge.left() - 1 - _OUTLINE_MARGIN)
        for above, below in pairwise(boxes):
            below.setTop(above.bottom())
        down = [(box.right(), y) for box in boxes for y in (box.top(), box.bottom())]
        up = [(box.left(), y) for box in reversed(boxes) for y in (box.bottom(), box.top())]
        return _rounded([*down, *up])

    def _paint_fold(self, painter: QPainter, placement: Placement, right: float) -> None:
        """Draw the thin line on which the words of a fold stand."""
        line = placement.lines[0]
        y = round(line.baseline - 0.25 * self._style.text_size) + 0.5
        painter.setOpacity(1)
        painter.setPen(QPen(QColor(self._palette.line), 1.0))
        painter.drawLine(QPointF(line.right + 10, y), QPointF(right, y))


def _veil(palette: Palette) -> QColor:
    """Return what makes words in ink look like words in the theme's dim ink, which is never too pale."""
    veil = QColor(palette.pane)
    ink, dim, pane = (QColor(colour).lightnessF() for colour in (palette.ink, palette.dim, palette.pane))
    veil.setAlphaF((dim - ink) / (pane - ink))
    return veil


def _box(line: Line, text_size: float) -> QRectF:
    """Return the wash of one line: from above its ascenders to the foot on which the underline runs."""
    top, bottom = head_of(line.baseline, text_size), foot_of(line.baseline, text_size)
    return QRectF(line.left - 2, top, line.right - line.left + 4, bottom - top)


def head_of(baseline: float, text_size: float) -> int:
    """Return where the wash of a line begins: above the ascenders, on a whole pixel."""
    return round(baseline - _RISE * text_size)


def foot_of(baseline: float, text_size: float) -> int:
    """Return where the underline of a line runs: below the descenders, on a whole pixel."""
    return round(baseline + _FALL * text_size)


def _rounded(corners: Sequence[tuple[float, float]]) -> QPainterPath:
    """Return the shape between these corners, each rounded as far as the edges beside it are long enough.

    Reckoned in plain numbers: points of Qt take several times as long, in each painting after a click.
    """
    path = QPainterPath()
    for before, corner, after in zip([corners[-1], *corners], corners, [*corners[1:], corners[0]], strict=False):
        start, end = _towards(corner, before), _towards(corner, after)
        if path.isEmpty():
            path.moveTo(*start)
        else:
            path.lineTo(*start)
        path.quadTo(*corner, *end)
    path.closeSubpath()
    return path


def _towards(corner: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Return the point of an edge at which the rounding of a corner ends."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)  # the edges are level or upright
    share = min(_ROUNDING, length / 2) / length if length else 0
    return corner[0] + across * share, corner[1] + down * share
