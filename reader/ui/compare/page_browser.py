"""An article laid out as a page: it is measured, marked, and keeps the reader's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.messages import Messages
from reader.model import Span
from reader.palette import Palette
from reader.present.finding import Hit, find
from reader.present.panes import Fold, PaneView
from reader.present.scroll import FOCUS, Extent
from reader.ui.compare.geometry import PageGeometry, measure
from reader.ui.compare.hits import PageHits, boxes
from reader.ui.compare.loud_words import coloured_selection, loud_selection
from reader.ui.compare.marks import Emphasis, MarkPainter
from reader.ui.compare.page import PageStyle, PageWriter, Row
from reader.ui.compare.reading_place import ReadingPlace

_SIDE_MARGIN = 12
_OUTLINE_ROOM = 8


class PageBrowser(QTextBrowser):
    """Shows a ``PaneView``. Every new layout is measured once; painting and pointing only look it up."""

    scrolled = Signal(int, int)
    """The reader scrolled, from one place to another; not when the page is laid out anew."""
    laid_out = Signal()
    """The page has a new layout: heights have changed."""

    def __init__(self, style: PageStyle, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._palette = palette
        self._painter = MarkPainter(style, palette)
        self._view: PaneView | None = None
        self._messages: Messages | None = None
        self._opened: frozenset[int] = frozenset()
        self._rows: tuple[Row, ...] = ()
        self._geometry = PageGeometry((), 0)
        self._emphasis = Emphasis()
        self._loud_words: tuple[tuple[str, Span, str], ...] = ()
        self._hits = PageHits()
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
        placements = self._geometry.placements
        return (self._view.headline if self._view else "", placements[0].bottom if placements else 0)

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
        self._emphasis = Emphasis()
        self._loud_words = ()
        self._hits = PageHits()
        self._view, self._messages = view, messages
        self._rewrite(self.reading_place() if keep_place else None)

    def set_look(self, style: PageStyle, palette: Palette) -> None:
        """Set the page anew in another style or theme; what is read stays where it is."""
        self._style, self._palette = style, palette
        self._painter = MarkPainter(style, palette)
        self._rewrite(self.reading_place())

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
        if self._view is None or self._messages is None:
            return
        writer = PageWriter(self._style, self._palette, self._messages)
        with self.settling():
            self._rows = writer.write(self.document(), self._view, self._opened)
            # Writing has pushed the widget's own cursor to the end, and Qt scrolls to it when the widget is shown.
            self.setTextCursor(QTextCursor(self.document()))
            self._fit()
            self._measure(kept)
            self._set_words()
        self.laid_out.emit()

    def _fit(self) -> None:
        """Keep the column at its measure, in the middle where there is more room."""
        spare = self.width() - self._style.column_width
        side = max(_SIDE_MARGIN, spare // 2)
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

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Say what stands out; it is seen at once."""
        if emphasis != self._emphasis:
            self._emphasis = emphasis
            self.viewport().update()

    def mark_words(self, words: Sequence[tuple[str, Span, str]]) -> None:
        """Set words in colour: for each the sentence id, the span in the article and the ink."""
        self._loud_words = tuple(words)
        self._set_words()

    def _set_words(self) -> None:
        current = [(part.sentence_id, part.span, self._palette.on_accent) for part in self._hits.current]
        self.setExtraSelections(
            [
                select(self.document(), placement.row.range_of(span), ink)
                for words, select in ((self._loud_words, loud_selection), (current, coloured_selection))
                for sentence_id, span, ink in words
                if (placement := self._geometry.of(sentence_id)) is not None
            ]
        )

    def find_words(self, wanted: str) -> tuple[Hit, ...]:
        """Return where these words stand, in folds too, from top to bottom."""
        return find(self._view, wanted) if self._view else ()

    def show_hits(self, hits: PageHits) -> None:
        """Mark these words; folds open where the current one is in them."""
        self._hits = hits
        hidden = {part.sentence_id for part in hits.current if self._geometry.of(part.sentence_id) is None}
        folds = [row for row in self._view.rows if isinstance(row, Fold)] if self._view else []
        wanted = {number for number, fold in enumerate(folds) if any(s.id in hidden for s in fold.sentences)}
        if wanted:
            self.open_folds(self._opened | wanted)
        self._set_words()
        self.viewport().update()

    def hit_heights(self) -> dict[float, bool]:
        """Return the middle of each line with a hit in document pixels, and whether it is the current one."""
        return self._hits.heights(self.document(), self._geometry)

    def _box_of(self, hit: Hit) -> QRectF | None:
        placement = self._geometry.of(hit[0].sentence_id)
        return next(boxes(self.document(), placement, hit[0].span), None) if placement else None

    def is_not_above(self, hit: Hit) -> bool:
        """Return whether words are in sight or further down; a fold is where its line is not known to be."""
        box = self._box_of(hit)
        return box is not None and box.top() >= self.place

    def reveal(self, hit: Hit, *, at: float) -> None:
        """Scroll so that words are seen, at this share of the page where they were out of sight."""
        box = self._box_of(hit)
        page = self.viewport().height()
        if box is not None and not self.place <= box.top() <= box.bottom() <= self.place + page:
            self.verticalScrollBar().setValue(round(box.top() - at * page))

    def put_cursor_at(self, sentence_id: str) -> None:
        """Move the text cursor to a sentence, which screen readers follow, without scrolling."""
        placement = self._geometry.of(sentence_id)
        if placement is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(placement.row.start)
        stayed = self.place
        with self.settling():
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(stayed)

    def sentence_at(self, point: QPoint) -> str | None:
        """Return the statement at a point of the viewport, if there is one."""
        placement = self._geometry.at(point.y() + self.place)
        return placement.row.statement_id if placement else None

    def rectangle_of(self, sentence_id: str) -> QRect:
        """Return where a sentence is in the viewport; an empty rectangle where it is folded away."""
        placement = self._geometry.of(sentence_id)
        if placement is None:
            return QRect()
        top = round(placement.top - self.place)
        return QRect(0, top, self.viewport().width(), round(placement.bottom - placement.top))

    def neighbour_of(self, sentence_id: str | None, step: int) -> str | None:
        """Return the statement after (1) or before (-1) another one; ``None`` at the ends.

        From a sentence that is not on this page, the first statement in sight is the neighbour.
        """
        statements = [row.statement_id for row in self._rows if row.statement_id]
        if sentence_id in statements:
            place = statements.index(sentence_id) + step
            return statements[place] if 0 <= place < len(statements) else None
        seen = self._geometry.between(self.place, self.place + self.viewport().height())
        return next((placement.row.statement_id for placement in seen if placement.row.statement_id), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        top, bottom = self.place + event.rect().top(), self.place + event.rect().bottom()
        seen = self._geometry.between(top - _OUTLINE_ROOM, bottom + _OUTLINE_ROOM)
        painter = QPainter(self.viewport())
        painter.translate(0, -self.place)
        right = self.viewport().width() - self.document().documentMargin()
        self._painter.paint(painter, seen, self._emphasis, right)
        self._hits.paint(painter, self.document(), seen, self._palette)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self.reading_place()
        with self.settling():
            self._fit()
            super().resizeEvent(event)
            if event.size().width() != event.oldSize().width():
                self._measure(kept)
        self.laid_out.emit()
