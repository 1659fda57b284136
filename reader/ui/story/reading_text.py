"""The page of the one reading: what its words lead to can be pointed at, picked, and reached by key."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, QLineF, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QToolTip, QWidget

from reader.model import Status
from reader.palette import Palette
from reader.ui.compare.page import MARGIN as PAGE_MARGIN
from reader.ui.compare.page import PageStyle
from reader.ui.story.document_places import block_box, range_boxes, table_box
from reader.ui.story.reading_page import INDENT, WrittenPage
from reader.ui.story.sourced_text import Target
from reader.ui.story.typesetter import MARGIN
from reader.ui.theming import blend

_MEASURE = 68
_SIDE_MARGIN = 24
_RADIUS = 6
_READING_PLACE = 0.3
"""Where a selected sentence comes to stand, as a part of the height."""
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
_SIDEWAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ReadingText(QTextBrowser):
    """``picked`` carries the sentence that the reader asks for."""

    picked = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._page = WrittenPage()
        self._starts: list[int] = []
        self._pointed: Target | None = None
        self._current: Target | None = None
        self._pressed_at: QPoint | None = None
        self._build()

    @property
    def current(self) -> Target | None:
        """Return the words that are marked: those of the selected sentence, or where the keyboard is."""
        return self._current

    def show_page(self, page: WrittenPage, palette: Palette) -> None:
        """Take on what was written into ``document``."""
        self._page, self._palette = page, palette
        self._starts = [target.start for target in page.targets]
        self._pointed = self._current = None
        self.viewport().update()

    def mark(self, sentence_id: str | None) -> None:
        """Mark the words that tell a sentence and bring them into sight."""
        found = [t for t in self._page.targets if sentence_id is not None and sentence_id in t.told]
        own = next((t for t in found if t.sentence_id == sentence_id), None)
        self._make_current(own or next(iter(found), None))

    def target_at(self, point: QPoint) -> Target | None:
        """Return what the words at a point of the viewport lead to."""
        x, y = point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()
        place = self.document().documentLayout().hitTest(QPoint(x, y).toPointF(), Qt.HitTestAccuracy.ExactHit)
        index = bisect_right(self._starts, place) - 1
        if place < 0 or index < 0 or place >= self._page.targets[index].end:
            return None
        return self._page.targets[index]

    def box_of(self, target: Target) -> QRectF:
        """Return where the first line of some words is in the viewport."""
        boxes = range_boxes(self.document(), target.start, target.end)
        return boxes[0].translated(0, -self.verticalScrollBar().value()) if boxes else QRectF()

    def targets(self) -> tuple[Target, ...]:
        """Return everything that leads to a sentence, in reading order."""
        return self._page.targets

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        spare = self.width() - PageStyle(measure=_MEASURE).column_width - 2 * (MARGIN - PAGE_MARGIN)
        side = max(_SIDE_MARGIN, spare // 2)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        if pressed is None or self.textCursor().hasSelection():
            return
        target = self.target_at(point)
        if target is not None and (point - pressed).manhattanLength() < QApplication.startDragDistance():
            self.picked.emit(target.sentence_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.target_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            target = self.target_at(event.pos())
            if target is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), target.hint, self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _STEPS:
            self._step(_STEPS[key], only_told=True)
        elif plain and key in _SIDEWAYS:
            self._step(_SIDEWAYS[key], only_told=False)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._current is not None:
                self.picked.emit(self._current.sentence_id)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int, *, only_told: bool) -> None:
        """Go to the next or previous words that lead somewhere; ``only_told`` passes over the initials."""
        targets = [target for target in self._page.targets if target.told or not only_told]
        if not targets:
            return
        if self._current is None:
            seen = [target for target in targets if self.box_of(target).top() >= 0]
            self._go_to((seen or targets)[0])
            return
        starts = [target.start for target in targets]
        here = bisect_right(starts, self._current.start) - 1
        self._go_to(targets[min(max(here + step, 0), len(targets) - 1)])

    def _go_to(self, target: Target) -> None:
        self._make_current(target)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, target.hint))

    def _point_at(self, target: Target | None) -> None:
        if target is not self._pointed:
            self._pointed = target
            hand = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(hand)
            self.viewport().update()

    def _make_current(self, target: Target | None) -> None:
        self._current = target
        self.viewport().update()
        if target is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(target.start)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        stayed = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(stayed)
        box = self.box_of(target)
        if box.top() < 0 or box.bottom() > height * (1 - _READING_PLACE):
            bar.setValue(round(stayed + box.top() - _READING_PLACE * height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        self._paint_clashes(painter, seen)
        self._paint_asides(painter, seen)
        self._paint_target(painter, self._pointed, is_current=False)
        self._paint_target(painter, self._current, is_current=True)
        painter.end()
        super().paintEvent(event)

    def _paint_clashes(self, painter: QPainter, seen: QRectF) -> None:
        colours = self._palette.mark(Status.CONTRADICTORY)
        for table in self._page.clashes:
            box = table_box(self.document(), table)
            if box.intersects(seen):
                painter.setPen(QPen(QColor(blend(self._palette.pane, colours.ink, 0.35)), 1))
                painter.setBrush(QColor(blend(self._palette.pane, colours.wash, 0.45)))
                painter.drawRoundedRect(box.adjusted(0.5, -3.5, -0.5, 5.5), _RADIUS, _RADIUS)

    def _paint_asides(self, painter: QPainter, seen: QRectF) -> None:
        pen = QPen(QColor(self._palette.mark(Status.UNIQUE).ink), 1.5)
        pen.setDashPattern([4, 3])
        for first, last in self._page.asides:
            top, bottom = block_box(self.document(), first), block_box(self.document(), last)
            box = QRectF(top.left() - INDENT, top.top(), INDENT, bottom.bottom() - top.top())
            if box.intersects(seen):
                painter.setPen(pen)
                left = box.left() + 2
                painter.drawLine(QLineF(left, box.top() + 2, left, box.bottom() - 2))

    def _paint_target(self, painter: QPainter, target: Target | None, *, is_current: bool) -> None:
        if target is None:
            return
        accent = QColor(self._palette.accent)
        accent.setAlphaF(0.16 if is_current else 0.09)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for box in range_boxes(self.document(), target.start, target.end):
            painter.drawRoundedRect(box.adjusted(-3, 0, 3, 0), 3, 3)
