"""The pencil on the page: wash, underline, badge, outline. Paints what is measured, measures nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from reader.model import Status
from reader.palette import Palette
from reader.ui.compare.geometry import Placement
from reader.ui.compare.page import PageStyle
from reader.ui.theming import blend

STEPPED_BACK = 0.45
"""How much is left of the marks of what is not selected."""
_DOT = 3.5
_RIMS = {1: 0.25, 2: 0.75}
"""How much ink is in an edge between two pixels, by how many times a thin line would be drawn there."""
_DASHES = {Status.PARTIAL: (1, 2), Status.UNIQUE: (5, 3)}


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out among the sentences of a page, by sentence id."""

    selected: frozenset[str] = field(default_factory=frozenset)
    hovered: frozenset[str] = field(default_factory=frozenset)
    others_step_back: bool = False
    filtered_out: frozenset[str] = field(default_factory=frozenset)
    """Sentences that a reader does not look for: they have no marks, and their words are veiled."""


class _Pencil(NamedTuple):
    """What the marks of a status are drawn with; ``line`` fills an underline."""

    ink: QColor
    wash: QColor
    line: QBrush


_Pencils = Mapping[Status, _Pencil]


class MarkPainter:
    """Paints the marks of a page in one theme and style."""

    def __init__(self, style: PageStyle, palette: Palette, settled: frozenset[str] = frozenset()) -> None:
        self._style = style
        self._palette = palette
        self._pencils = {status: _pencil(status, palette, 1) for status in Status}
        self._faint = {status: _pencil(status, palette, STEPPED_BACK) for status in Status}
        self.settled = settled

    def paint(self, painter: QPainter, placements: Iterable[Placement], emphasis: Emphasis, right: float) -> None:
        """Paint these placements in document pixels; fold lines reach to ``right``.

        A dot at a badge says that a person has judged all matches of its sentence.
        """
        marked: list[Placement] = []
        for placement in placements:
            if placement.row.fold is not None:
                self._paint_fold(painter, placement, right)
            elif placement.row.mark:
                marked.append(placement)
        stands_out = emphasis.selected | emphasis.hovered
        shown = [placement for placement in marked if placement.row.sentence_id not in emphasis.filtered_out]
        others = [placement for placement in shown if placement.row.sentence_id not in stands_out]
        self._paint_sentences(painter, others, self._faint if emphasis.others_step_back else self._pencils)
        for placement in marked:
            if placement.row.sentence_id in stands_out:
                self._paint_outline(painter, placement, is_strong=placement.row.sentence_id in emphasis.selected)
        outstanding = [placement for placement in shown if placement.row.sentence_id in stands_out]
        self._paint_sentences(painter, outstanding, self._pencils, has_wash=False)

    def paint_veil(self, painter: QPainter, placements: Iterable[Placement], emphasis: Emphasis) -> None:
        """Let the words of what is filtered out pale, after they are painted: nothing is set anew."""
        veil = _veil(self._palette)
        for placement in placements:
            sentence_id = placement.row.statement_id
            if sentence_id in emphasis.filtered_out - emphasis.selected - emphasis.hovered:
                left = placement.badge.left() if placement.badge else placement.lines[0].left
                for box in placement.washes:
                    painter.fillRect(box.united(QRectF(left, box.top(), 1, box.height())), veil)

    def _paint_sentences(
        self, painter: QPainter, placements: Sequence[Placement], pencils: _Pencils, *, has_wash: bool = True
    ) -> None:
        alike: defaultdict[Status, list[Placement]] = defaultdict(list)
        for placement in placements:
            assert placement.row.mark
            alike[placement.row.mark.status].append(placement)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for status, found in alike.items():
            if has_wash and self._style.wash:
                painter.setBrush(pencils[status].wash)
                painter.drawRects([wash for placement in found for wash in placement.washes])
            if self._style.underlines:
                painter.setBrush(pencils[status].line)
                painter.drawRects([line for placement in found for line in placement.underlines])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for status, found in alike.items():
            self._paint_badges(painter, [p for p in found if p.badge is not None], pencils[status].ink)

    def _paint_badges(self, painter: QPainter, placements: Sequence[Placement], ink: QColor) -> None:
        colours, ratio = (ink.name(), self._palette.pane), painter.device().devicePixelRatioF()
        for placement in placements:
            box = placement.frame
            painter.drawImage(box.topLeft(), _badge(box.width(), box.height(), colours, ratio))
        settled = [placement for placement in placements if placement.row.sentence_id in self.settled]
        if settled:
            painter.setPen(QPen(QColor(self._palette.pane), 1.5))
            painter.setBrush(ink)
        for placement in settled:
            painter.drawEllipse(QRectF(placement.frame).topRight() + QPointF(-0.5, 0.5), _DOT, _DOT)

    def _paint_outline(self, painter: QPainter, placement: Placement, *, is_strong: bool) -> None:
        assert placement.row.mark
        colours = self._palette.mark(placement.row.mark.status)
        outline, strength = placement.outline, 2 if is_strong else 1
        painter.setPen(Qt.PenStyle.NoPen)
        # Smooth edges would take several times as long: the rim covers those of the wash, and its own are level.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._style.wash:
            painter.fillPath(outline.shape, QColor(colours.wash))
        is_coarse = painter.device().devicePixelRatio() == 1
        if is_coarse:
            painter.setBrush(QColor(blend(colours.wash, colours.ink, _RIMS[strength])))
            painter.drawRects(outline.edges)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(colours.ink)
        ink.setAlphaF(strength / 2)
        # Qt has a fast way for a pen of one pixel alone: two such lines are as strong as the edges.
        for _ in range(strength):
            painter.strokePath(outline.bends if is_coarse else outline.shape, QPen(ink, 1))

    def _paint_fold(self, painter: QPainter, placement: Placement, right: float) -> None:
        """Draw the thin line on which the words of a fold stand."""
        line = placement.lines[0]
        y = round(line.baseline - 0.25 * self._style.text_size) + 0.5
        painter.setPen(QPen(QColor(self._palette.line), 1.0))
        painter.drawLine(QPointF(line.right + 10, y), QPointF(right, y))


def _veil(palette: Palette) -> QColor:
    """Return what makes words in ink look like words in the theme's dim ink, which is never too pale."""
    veil = QColor(palette.pane)
    ink, dim, pane = (QColor(colour).lightnessF() for colour in (palette.ink, palette.dim, palette.pane))
    veil.setAlphaF((dim - ink) / (pane - ink))
    return veil


def _pencil(status: Status, palette: Palette, strength: float) -> _Pencil:
    """Return the pencil of a status. Faint colours cover as well: to let the page shine through takes longer."""
    ink, wash = (
        QColor(blend(palette.pane, c, strength)) for c in (palette.mark(status).ink, palette.mark(status).wash)
    )
    return _Pencil(ink, wash, _dashed(ink, *_DASHES[status]) if status in _DASHES else QBrush(ink))


@lru_cache(maxsize=128)
def _badge(width: int, height: int, colours: tuple[str, str], ratio: float) -> QImage:
    """Return the frame of a badge as a picture for a device of this pixel ratio: faster to paint than a path.

    ``colours`` are those of its edge and its ground.
    """
    picture = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours[0]), 1.0))
    painter.setBrush(QColor(colours[1]))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 4, 4)
    painter.end()
    return picture


def _dashed(ink: QColor, dash: int, gap: int) -> QBrush:
    """Return what a dashed line is filled with: a picture of one dash, which is fastest."""
    picture = QImage(dash + gap, 1, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    for pixel in range(dash):
        picture.setPixelColor(pixel, 0, ink)
    return QBrush(picture)
