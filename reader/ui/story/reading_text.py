"""The page of the one reading: what its words lead to can be pointed at, picked, and reached by key."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget

from reader.palette import Palette
from reader.ui.compare.page import MARGIN as PAGE_MARGIN
from reader.ui.story.document_places import range_boxes
from reader.ui.story.reading_marks import ReadingMarks
from reader.ui.story.reading_page import WrittenPage
from reader.ui.story.sourced_text import Target
from reader.ui.story.typesetter import MARGIN
from reader.ui.tips import show_tip
from reader.ui.wheel_zoom import WheelZoom

_SIDE_MARGIN = 24
_READING_PLACE = 0.3
"""Where a selected sentence comes to stand, as a part of the height."""
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
_SIDEWAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ReadingText(QTextBrowser):
    """``picked`` carries the sentence that is asked for; ``zoom_wanted`` is 1 for larger, -1 for smaller."""

    picked = Signal(str)
    zoom_wanted = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._page = WrittenPage()
        self._starts: list[int] = []
        self._pointed: Target | None = None
        self._current: Target | None = None
        self._pressed_at: QPoint | None = None
        self._column_width = 0
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

    def set_column_width(self, width: int) -> None:
        """Set how wide the words of a line may run, in pixels."""
        self._column_width = width + 2 * (MARGIN - PAGE_MARGIN)
        self._fit()

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Keep the words that are read where they stand, and the mark, while the page is written anew."""
        held, (read, top) = self._current, self._reading_place()
        # An empty page has no scroll bar, and its width would be another one than that of the page to come.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        yield
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._hold(self._like(held))
        self._bring_back(read, top)

    def _like(self, earlier: Target | None) -> Target | None:
        """Return the words on the page that are those of an earlier page."""
        return next((t for t in self._page.targets if earlier is not None and t.is_like(earlier)), None)

    def _reading_place(self) -> tuple[Target | None, float]:
        """Return what is read first, unless the page stands at its head, and how far it is from the top."""
        read = self._first_in_sight() if self.verticalScrollBar().value() else None
        return read, self.box_of(read).top() if read else 0

    def _bring_back(self, read: Target | None, top: float) -> None:
        # Qt lays out lazily: asking for the size makes it finish, so that the page can be scrolled to its end.
        self.document().size()
        if (same := self._like(read)) is not None:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + self.box_of(same).top() - top))

    def _first_in_sight(self) -> Target | None:
        """Return the first words on the page, or below its head, that tell something."""
        place = self.cursorForPosition(QPoint(0, 0)).position()
        ahead = self._page.targets[bisect_left(self._starts, place) :]
        return next((target for target in ahead if target.told and self.box_of(target).top() >= 0), None)

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
        WheelZoom(self).wanted.connect(self.zoom_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        read, top = self._reading_place()
        self._fit()
        super().resizeEvent(event)
        self._bring_back(read, top)

    def _fit(self) -> None:
        side = max(_SIDE_MARGIN, (self.width() - self._column_width) // 2)
        self.setViewportMargins(side, 0, side, 0)

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
            show_tip(event, target.hint if target else "", self.viewport())
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
            self._go_to(self._first_in_sight() or targets[0])
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
        self._hold(target)
        if target is None:
            return
        bar, box, height = self.verticalScrollBar(), self.box_of(target), self.viewport().height()
        if box.top() < 0 or box.bottom() > height * (1 - _READING_PLACE):
            bar.setValue(round(bar.value() + box.top() - _READING_PLACE * height))

    def _hold(self, target: Target | None) -> None:
        """Mark words, and let the keyboard go on there, without moving the page."""
        self._current = target
        self.viewport().update()
        if target is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(target.start)
            stayed = self.verticalScrollBar().value()
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(stayed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        marks = ReadingMarks(self.document(), self._palette)
        marks.paint_clashes(painter, self._page.clashes, seen)
        marks.paint_asides(painter, self._page.asides, seen)
        if self._pointed is not None:
            marks.paint_target(painter, self._pointed, strength=0.09)
        if self._current is not None:
            marks.paint_target(painter, self._current, strength=0.16)
        painter.end()
        super().paintEvent(event)
