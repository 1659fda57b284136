"""The edges of the statement matrix that stay in sight: outlets above, badges at the left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.comparison import Statement
from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.badge import badge_box, draw_badge
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.labels import two_lines
from reader.ui.statements.matrix_cells import SIDE, TOP
from reader.ui.statements.matrix_model import MatrixModel
from reader.ui.statements.signs import draw_dot, ground
from reader.ui.statements.word_layouts import Face

_ABOVE = 9
"""Room above and below the words of an outlet."""
_NAME_LINES = 2
_COVERAGE = 64
_WIDE, _NARROW = 120, 72
"""The width of the badges with the coverage beside them, and alone."""
_COMFORTABLE = 164
"""The width of a column below which the coverage gives way."""
_LEFT = 16
_BAR = 4
_ARROW = 16


class OutletHeader(QHeaderView):
    """Names the outlets and how much each reports; ``sorted_by`` is the article whose order the rows follow."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.colours = palette
        self.sorted_by: str | None = None
        self._small = Face(interface_font(SMALL), 1.5)
        self._name = Face(interface_font(NORMAL, Weight.BOLD), 1.4)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, appearance: Appearance) -> None:
        """Take on colours and letters."""
        self.colours = appearance.palette
        self._small = Face(appearance.label_font(SMALL), 1.5)
        self._name = Face(appearance.label_font(NORMAL, Weight.BOLD), 1.4)

    def fit_names(self) -> None:
        """Be as high as the longest name needs, with two lines at most."""
        model = self.model()
        if isinstance(model, MatrixModel):
            room = self.sectionSize(0) - 2 * SIDE - _ARROW
            lines = max(self._name.line_count(name, room, _NAME_LINES) for name in model.outlets.values())
            self.setFixedHeight(2 * _ABOVE + lines * self._name.step + self._small.step)

    def paintSection(self, painter: QPainter, box: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, MatrixModel):
            return
        article = model.comparison.articles[section]
        _paint_ground(painter, box, self.colours)
        name = two_lines(model.outlets[article.id], self._name.font, box.width() - 2 * SIDE - _ARROW)
        below = QRectF(box).adjusted(SIDE, box.height() - self._small.step - _ABOVE + 2, -SIDE, 0)
        top = below.top() - len(name) * self._name.step - 1
        middle = (self._name.step - self._name.metrics.height()) / 2
        for place, words in enumerate(name):
            line = below.translated(0, top + place * self._name.step + middle - below.top())
            _paint_line(painter, line, words, self._name, self.colours.ink)
        if article.id == self.sorted_by:
            _paint_arrow(
                painter, QPointF(below.right() - _ARROW / 2, top + self._name.step / 2), self.colours.accent
            )
        _paint_line(painter, below, self._reported(model, section, below.width()), self._small, self.colours.dim)
        painter.restore()

    def _reported(self, model: MatrixModel, section: int, room: float) -> str:
        words = model.reported(section)
        return words if self._small.width(words) <= room else model.reported(section, is_short=True)


class BadgeHeader(QHeaderView):
    """Badge and coverage of each statement; ``marked`` is the one whose row stands out."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.colours = palette
        self.marked: Statement | None = None
        self._scale = 1.0
        self._small = Face(interface_font(SMALL), 1.5)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(_WIDE)
        # What scrolls is then moved, not painted again; paintEvent fills the ground.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, appearance: Appearance) -> None:
        """Take on colours and letters."""
        self.colours, self._scale = appearance.palette, appearance.scale
        self._small = Face(appearance.label_font(SMALL), 1.5)

    def width_for(self, room: int, columns: int) -> int:
        """Return the width with which the columns have most of a room: without the coverage where it is small."""
        wide = round(_WIDE * self._scale)
        return wide if room - wide >= columns * _COMFORTABLE * self._scale else round(_NARROW * self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), QColor(self.colours.pane))
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, box: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, MatrixModel) or section >= len(model.rows):
            return
        row = model.rows[section]
        _paint_ground(painter, box, self.colours)
        if row.statement == self.marked:
            tint = ground(self.colours.pane, self.colours, is_marked=True, is_pointed=False)
            painter.fillRect(box.adjusted(0, 0, 0, -1), QColor(tint))
            painter.fillRect(QRect(box.left(), box.top(), _BAR, box.height() - 1), QColor(self.colours.accent))
        sign = str(model.headerData(section, Qt.Orientation.Vertical))
        corner = QPointF(box.left() + _LEFT, box.top() + TOP)
        sign_box = badge_box(sign, corner, self._scale)
        ink = self.colours.mark(row.statement.status).ink
        draw_badge(painter, sign_box, sign, ink)
        if model.is_settled(row):
            draw_dot(painter, sign_box, ink, self.colours)
        left = max(_COVERAGE * self._scale, sign_box.right() - box.left() + 8)
        if self.width() >= round(_WIDE * self._scale):
            middle = (sign_box.height() - self._small.metrics.height()) / 2
            beside = QRectF(box.left() + left, corner.y() + middle, self.width() - left, sign_box.height())
            _paint_line(painter, beside, model.coverage(row), self._small, self.colours.dim)
        painter.restore()


def _paint_ground(painter: QPainter, box: QRect, palette: Palette) -> None:
    """Begin a section: its ground and the line below it. The caller restores the painter."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, QColor(palette.pane))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(palette.line))


def _paint_arrow(painter: QPainter, middle: QPointF, colour: str) -> None:
    """Paint an arrow that points down: the rows below follow this outlet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline([middle + QPointF(x, y) for x, y in ((-4, -2), (0, 2), (4, -2))])


def _paint_line(painter: QPainter, room: QRectF, text: str, face: Face, colour: str) -> None:
    painter.setFont(face.font)
    painter.setPen(QColor(colour))
    if face.width(text) > room.width():
        text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QPointF(room.left(), room.top() + face.metrics.ascent()), text)
