"""An article laid out as a page: it is measured after each new layout, and keeps the reader's place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.present.panes import PaneView
from reader.present.scroll import FOCUS, Extent
from reader.ui.compare.geometry import PageGeometry, measure
from reader.ui.compare.page import PageStyle, PageWriter, Row
from reader.ui.compare.reading_place import ReadingPlace

_SIDE_MARGIN = 12
_NARROW = 250
"""A page of this width in pixels spends none of it on the margin, nor does a narrower one."""


class LaidOutPage(QTextBrowser):
    """Shows a ``PaneView``. Every new layout is measured once; painting and pointing only look it up."""

    scrolled = Signal(int, int)
    """The reader scrolled, from one place to another; not when the page is laid out anew."""
    laid_out = Signal()
    """The page has a new layout: heights have changed."""

    def __init__(self, style: PageStyle, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._palette = palette
        self._view: PaneView | None = None
        self._messages: Messages | None = None
        self._opened: frozenset[int] = frozenset()
        self._rows: tuple[Row, ...] = ()
        self._geometry = PageGeometry((), 0)
        self._last_place = 0
        self._is_settling = False
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.verticalScrollBar().valueChanged.connect(self._tell_scrolled)

    @property
    def page_geometry(self) -> PageGeometry:
        """Return where the rows of the page are, in document pixels."""
        return self._geometry

    @property
    def style_in_force(self) -> PageStyle:
        """Return how the page is set."""
        return self._style

    @property
    def headline(self) -> tuple[str, float]:
        """Return the headline of the article, empty where it has none, and where it ends on the page."""
        rows = (p for p in self._geometry.placements if p.row.fold is None and (p.row.mark or not p.row.sentence))
        first = next(rows, None)
        return (self._view.headline if self._view else "", first.bottom if first else 0)

    @property
    def extent(self) -> Extent:
        """Return how far the text scrolls and how much of it is seen."""
        return Extent(self.verticalScrollBar().maximum(), self.viewport().height())

    @property
    def place(self) -> int:
        """Return how many pixels of the page are above what is seen."""
        return self.verticalScrollBar().value()

    @contextmanager
    def settling(self) -> Iterator[None]:
        """Let the page move within this block without saying that the reader scrolled."""
        outer, self._is_settling = self._is_settling, True
        try:
            yield
        finally:
            self._is_settling = outer

    def _tell_scrolled(self, place: int) -> None:
        before, self._last_place = self._last_place, place
        if not self._is_settling:
            self.scrolled.emit(before, place)

    def show_view(self, view: PaneView, messages: Messages, *, keep_place: bool) -> None:
        """Show an article, from its top or where it was read."""
        if not keep_place:
            self._opened = frozenset()
        same = keep_place and view == self._view and messages.language == (self._messages or messages).language
        self._view, self._messages = view, messages
        if same:
            self.laid_out.emit()
        else:
            self._rewrite(self.reading_place() if keep_place else None)

    def set_look(self, style: PageStyle, palette: Palette) -> None:
        """Set the page anew in another style or theme; what is read stays where it is."""
        before, self._style, self._palette = self._style, style, palette
        if style == before and self._geometry.placements:
            self._recolour()
        else:
            self._rewrite(self.reading_place())

    def _recolour(self) -> None:
        """Write the page in other colours: every line stays where it is, and none is measured again."""
        place = self.place
        with self.settling():
            self._write()
            self.document().documentLayout().documentSize()
            self.verticalScrollBar().setValue(place)

    def toggle_folds(self) -> None:
        """Open every fold of the page, or fold all where all are open."""
        folds = frozenset(row.fold for row in self._rows if row.fold is not None)
        self.open_folds(frozenset() if folds <= self._opened else folds)

    def toggle_fold(self, number: int) -> None:
        """Open one fold, or close it."""
        self.open_folds(self._opened ^ {number})

    def open_folds(self, opened: frozenset[int]) -> None:
        """Show the sentences of these folds and of no others."""
        self._opened = opened
        self._rewrite(self.reading_place())

    def _rewrite(self, kept: ReadingPlace | None) -> None:
        if self._view is None:
            return
        with self.settling():
            self._write()
            self._fit()
            self._measure(kept)
        self.laid_out.emit()

    def _write(self) -> None:
        assert self._view is not None, "there is a page to write"
        assert self._messages is not None, "it comes with its words"
        writer = PageWriter(self._style, self._palette, self._messages)
        self._rows = writer.write(self.document(), self._view, self._opened)
        # Writing has pushed the widget's own cursor to the end, and Qt scrolls to it when the widget is shown.
        self.setTextCursor(QTextCursor(self.document()))

    def _fit(self) -> None:
        """Keep the column at its measure, in the middle where there is more room."""
        spare = self.width() - self._style.column_width
        side = max(min(_SIDE_MARGIN, self.width() - _NARROW), spare // 2, 0)
        self.setViewportMargins(side, 0, side if spare > 0 else 0, 0)
        self.verticalScrollBar().setSingleStep(round(self._style.text_size * self._style.line_height))

    def _measure(self, kept: ReadingPlace | None) -> None:
        self._geometry = measure(self.document(), self._rows, self._style)
        place = kept.place_in(self._geometry, self.viewport().height()) if kept else 0
        self.verticalScrollBar().setValue(round(place))
        self.viewport().update()

    def reading_place(self) -> ReadingPlace | None:
        """Return what is read now, at the focus of the page; ``None`` at its top."""
        if not self.place:
            return None
        return ReadingPlace.at(self._geometry, self.place + FOCUS * self.viewport().height())

    def put_cursor_at(self, sentence_id: str) -> None:
        """Move the text cursor to a sentence, which screen readers follow, without scrolling."""
        placement = self._geometry.of(sentence_id)
        if placement is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(placement.row.start)
        # Qt would scroll to the cursor, and back again, and paint everything twice.
        bar, stayed = self.verticalScrollBar(), self.place
        with QSignalBlocker(bar):
            self.setTextCursor(cursor)
            bar.setValue(stayed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self.reading_place()
        with self.settling():
            self._fit()
            super().resizeEvent(event)
            if event.size().width() != event.oldSize().width():
                self._measure(kept)
        self.laid_out.emit()
