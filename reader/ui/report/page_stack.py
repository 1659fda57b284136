"""Pages one below the other, as they will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.palette import Palette
from reader.report.pages import Size
from reader.ui.theming import blend

_MARGIN, _GAP = 24, 20
_WIDEST = 900
_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PageStack(QAbstractScrollArea):
    """``page_wanted`` asks for the picture of a page, by its number from 0 and its width in device pixels.

    ``moved`` says that another page is in sight. The pages before stay in sight until they are drawn anew.
    """

    page_wanted = Signal(int, int)
    moved = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._sizes: tuple[Size, ...] = ()
        self._places: tuple[QRect, ...] = ()
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())
        self.verticalScrollBar().setSingleStep(40)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current_page(self) -> int:
        """The page in sight, from 0: the one that the middle of the view lies on."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max((n for n, place in enumerate(self._places) if place.top() - _GAP <= middle), default=0)

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """Show pages of these sizes, in points; the place in the report stays as far as there is one."""
        self._sizes = tuple(sizes)
        self._asked.clear()
        self._images = {number: image for number, image in self._images.items() if number < len(sizes)}
        self._arrange()
        self.moved.emit()

    def show_image(self, number: int, image: QImage) -> None:
        """Show the picture of a page."""
        self._images[number] = image
        self.viewport().update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take on the colours of a theme; paper stays white."""
        self._palette = palette
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Bring the head of a page into sight."""
        if self._places:
            place = self._places[min(max(number, 0), len(self._places) - 1)]
            self.verticalScrollBar().setValue(place.top() - _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.go_to(self.current_page + step)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.page_count - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        palette = self._palette
        painter.fillRect(event.rect(), QColor(blend(palette.window, palette.ink, 0.05)))
        painter.translate(0, -self.verticalScrollBar().value())
        top, bottom = self.verticalScrollBar().value(), self.verticalScrollBar().value() + self.viewport().height()
        for number, place in enumerate(self._places):
            if place.bottom() >= top and place.top() <= bottom:
                self._paint_page(painter, number, place)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QColor(palette.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _paint_page(self, painter: QPainter, number: int, place: QRect) -> None:
        painter.fillRect(place, Qt.GlobalColor.white)
        if number in self._images:
            painter.drawImage(place, self._images[number])
        painter.setPen(QColor(self._palette.line))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        width = round(place.width() * self.devicePixelRatioF())
        if self._asked.get(number) != width:
            self._asked[number] = width
            self.page_wanted.emit(number, width)

    def _arrange(self) -> None:
        """Give every page its place: the widest fills the view, the others have the same scale."""
        room = min(self.viewport().width() - 2 * _MARGIN, _WIDEST)
        widest = max((width for width, _ in self._sizes), default=1.0)
        top, places = _GAP, []
        for width, height in self._sizes:
            across, down = round(width * room / widest), round(height * room / widest)
            places.append(QRect((self.viewport().width() - across) // 2, top, across, down))
            top += down + _GAP
        self._places = tuple(places)
        bar, view = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, top - view))
        bar.setPageStep(view)
        self.viewport().update()
