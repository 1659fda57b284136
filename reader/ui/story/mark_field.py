"""A drawing whose marks lead to sentences: each can be pointed at, clicked, and reached by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.appearance import Appearance
from reader.ui.tips import show_tip

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A mark in a drawing: its box, the sentence it leads to, and what it says, which few marks are ever asked.

    ``beside`` is the sentence of another article that the mark is about too, or empty.
    """

    box: QRectF
    sentence_id: str
    beside: str
    say: Callable[[], str]

    @property
    def words(self) -> str:
        """Return what the mark says in words."""
        return self.say()


class MarkField(QWidget):
    """``picked`` carries the sentence that a mark leads to, and the one beside it. Subclasses place and paint."""

    picked = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._marks: tuple[FieldMark, ...] = ()
        self._pointed: FieldMark | None = None
        self._current = 0
        self._selected: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def field_width(self) -> float:
        """Return the width in units of the drawing, which is made at the usual scale and then enlarged."""
        return self.width() / self._appearance.scale

    def field_height(self) -> int:
        """Return the height of the drawing in the same units."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(600, round(self.field_height() * self._appearance.scale))

    @property
    def marks(self) -> tuple[FieldMark, ...]:
        """Return the marks in the order in which the keyboard goes through them."""
        return self._marks

    def go_on_from(self, same: MarkField) -> None:
        """Let the keyboard go on where it was in an earlier drawing of the same marks."""
        self._current = same._current

    def select(self, sentence_id: str | None, *, seek: bool = True) -> bool:
        """Outline the marks of a sentence and return whether there are any; ``seek`` brings the keyboard there."""
        self._selected = sentence_id
        found = [place for place, mark in enumerate(self._marks) if mark.sentence_id == sentence_id]
        if seek and found and self._current not in found:
            self._current = found[0]
        self.update()
        return bool(found)

    def place_marks(self) -> Sequence[FieldMark]:
        """Return the marks for the present width."""
        raise NotImplementedError

    def paint_field(self, painter: QPainter) -> None:
        """Paint everything but outlines."""
        raise NotImplementedError

    def mark_at(self, point: QPointF) -> FieldMark | None:
        """Return the mark at a point of the widget, if there is one."""
        place = point / self._appearance.scale
        return next((mark for mark in self._marks if mark.box.contains(place)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._marks = tuple(self.place_marks())
        self._pointed = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self._current = self._marks.index(mark)
            self._pick(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.mark_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            show_tip(event, mark.words if mark else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self._marks:
            self._step(*_ARROWS[key])
        elif key in _PICKING and self._marks:
            self._pick(self._marks[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._appearance.scale, self._appearance.scale)
        self.paint_field(painter)
        palette = self._appearance.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self._marks:
            if mark.sentence_id == self._selected or mark is self._pointed:
                painter.setPen(QPen(QColor(palette.ink), 1.5 if mark.sentence_id == self._selected else 1))
                painter.drawRoundedRect(mark.box.adjusted(-1, -1, 1, 1), 3, 3)
        if self.hasFocus() and self._marks:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(self._marks[self._current].box.adjusted(-2, -2, 2, 2), 4, 4)

    def _pick(self, mark: FieldMark) -> None:
        self.picked.emit(mark.sentence_id, mark.beside)

    def _point_at(self, mark: FieldMark | None) -> None:
        if mark is not self._pointed:
            self._pointed = mark
            self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
            self.update()

    def _step(self, across: int, down: int) -> None:
        """Go to the next mark in a direction: along its row, or to the nearest one in the next row."""
        here = self._marks[self._current].box.center()
        centres = [mark.box.center() for mark in self._marks]
        ahead = [place for place, centre in enumerate(centres) if _lies_ahead(here, centre, across, down)]
        if ahead:
            self._current = min(ahead, key=lambda place: _way(here, centres[place], down))
            self._tell_current()
            self.update()

    def _tell_current(self) -> None:
        if not self._marks:
            return
        self._current = min(self._current, len(self._marks) - 1)
        words = self._marks[self._current].words
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _lies_ahead(here: QPointF, there: QPointF, across: int, down: int) -> bool:
    if down:
        return (there.y() - here.y()) * down > 1
    return abs(there.y() - here.y()) <= 1 and (there.x() - here.x()) * across > 0


def _way(here: QPointF, there: QPointF, down: int) -> tuple[float, float]:
    """Return how far it is: by rows first where the way goes up or down."""
    rows, columns = abs(there.y() - here.y()), abs(there.x() - here.x())
    return (rows, columns) if down else (columns, rows)
