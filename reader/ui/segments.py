"""A row of choices of which one is in force, joined like the parts of one button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from reader.model import Status
from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.theming import blend

_HEIGHT, _RADIUS, _GAP = 30, 6, 6
_PADDING, _TIGHT = 12, 6


class Segments(QWidget):
    """The actions of a group side by side."""

    def __init__(self, group: QActionGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette: Palette | None = None
        self._parts = tuple(_Segment(action, self) for action in group.actions())
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for part in self._parts:
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._palette = appearance.palette
        for part in self._parts:
            part.take_on(appearance.palette)
        self._take_room()
        self.update()

    def set_tight(self, is_tight: bool) -> None:
        """Leave less room around the words, or as much as usual."""
        for part in self._parts:
            part.set_padding(_TIGHT if is_tight else _PADDING)
        self._take_room()

    def show_counts(self, counts: Mapping[str, str]) -> None:
        """Show how many things there are to see behind some choices, in the digits of the language."""
        for part in self._parts:
            part.show_count(counts.get(part.choice, ""))
        self._take_room()

    def _take_room(self) -> None:
        """Ask for the room that the words need now: Qt would ask a while later."""
        self._row.invalidate()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(self._palette.pane))
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


class _Segment(QAbstractButton):
    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._palette: Palette | None = None
        self._count = ""
        self._padding = _PADDING
        self.setCheckable(True)
        self.setFont(interface_font(NORMAL, Weight.MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(action.trigger)
        action.toggled.connect(self.setChecked)
        action.enabledChanged.connect(self.setEnabled)

    @property
    def choice(self) -> str:
        return str(self._action.data())

    def set_padding(self, padding: int) -> None:
        if padding != self._padding:
            self._padding = padding
            self.updateGeometry()

    def show_count(self, count: str) -> None:
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def take_on(self, palette: Palette) -> None:
        self._palette = palette
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count}".strip())

    def nextCheckState(self) -> None:
        # The action decides; without this, a click on the choice in force would take it back.
        self.setChecked(self._action.isChecked())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        return QSize(round(self._text_width() + self._count_width()) + 2 * self._padding, _HEIGHT)

    def _text_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text())

    def _count_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self._count) + _GAP if self._count else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS - 1, _RADIUS - 1)
        ground, ink = self._colours(self._palette)
        painter.fillPath(shape, QColor(ground))
        painter.setPen(QColor(ink))
        self._paint_words(painter, ink, self._palette)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ink), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)

    def _paint_words(self, painter: QPainter, ink: str, palette: Palette) -> None:
        metrics = QFontMetricsF(self.font())
        left = (self.width() - self._text_width() - self._count_width()) / 2
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), self.text())
        quiet = self.isChecked() or not self.isEnabled()
        painter.setPen(QColor(ink if quiet else palette.mark(Status.CONTRADICTORY).ink))
        painter.drawText(QPointF(left + self._text_width() + _GAP, baseline), self._count)

    def _colours(self, palette: Palette) -> tuple[str, str]:
        """Return the colours of ground and words."""
        if not self.isEnabled():
            return palette.pane, blend(palette.dim, palette.pane, 0.35)
        if self.isChecked():
            return palette.accent, palette.on_accent
        if self.underMouse():
            return blend(palette.pane, palette.ink, 0.06), palette.ink
        return palette.pane, palette.ink
