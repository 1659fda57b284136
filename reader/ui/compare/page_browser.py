"""An article laid out as a page with its marks, and what is found on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.messages import Messages
from reader.model import Span
from reader.palette import Palette
from reader.present.finding import Hit, find
from reader.present.panes import Fold, PaneView
from reader.ui.compare.agreeing import AgreeingWords
from reader.ui.compare.hits import PageHits, boxes
from reader.ui.compare.laid_out_page import LaidOutPage
from reader.ui.compare.loud_words import LoudWords, coloured_selection
from reader.ui.compare.marks import Emphasis, MarkPainter
from reader.ui.compare.page import PageStyle

_OUTLINE_ROOM = 8


class PageBrowser(LaidOutPage):
    """Marks a page: what each sentence is, what stands out, and what is looked for."""

    def __init__(self, style: PageStyle, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(style, palette, parent)
        self._painter = MarkPainter(style, palette)
        self._emphasis = Emphasis()
        self._loud = LoudWords()
        self._agreeing = AgreeingWords()
        self._hits = PageHits()
        self.laid_out.connect(self._set_words)

    def show_view(self, view: PaneView, messages: Messages, *, keep_place: bool) -> None:
        self._emphasis = Emphasis()
        self._loud.set_words(())
        self._agreeing.set_spans({})
        self._hits = PageHits()
        super().show_view(view, messages, keep_place=keep_place)

    def set_look(self, style: PageStyle, palette: Palette) -> None:
        self._painter = MarkPainter(style, palette, self._painter.settled)
        super().set_look(style, palette)
        self._set_words()

    def set_settled(self, sentence_ids: frozenset[str]) -> None:
        """Say of which sentences a person has judged all matches."""
        if sentence_ids != self._painter.settled:
            self._painter.settled = sentence_ids
            self.viewport().update()

    @property
    def emphasis(self) -> Emphasis:
        """Return what stands out, and what steps back."""
        return self._emphasis

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Say what stands out; it is seen at once."""
        before, self._emphasis = self._emphasis, emphasis
        if (emphasis.others_step_back, emphasis.filtered_out) != (before.others_step_back, before.filtered_out):
            self.viewport().update()
            return
        for sentence_id in (before.selected ^ emphasis.selected) | (before.hovered ^ emphasis.hovered):
            if self._geometry.of(sentence_id) is not None:
                box = self.rectangle_of(sentence_id)
                self.viewport().update(box.adjusted(0, -_OUTLINE_ROOM, 0, _OUTLINE_ROOM))

    def mark_words(self, loud: Sequence[tuple[str, Span, str]], agreeing: Mapping[str, tuple[Span, ...]]) -> None:
        """Set ``loud`` words in colour, for each the sentence id, the span in the article and the ink.

        The ``agreeing`` words, by sentence id, are tinted.
        """
        changes = bool(loud or self._loud)
        self._loud.set_words(loud)
        self._agreeing.set_spans(agreeing)
        if changes:
            self._set_words()

    def _set_words(self) -> None:
        document, geometry = self.document(), self._geometry
        self._agreeing.forget_places()
        self._loud.measure(document, geometry, self._hits.current)
        current = (
            coloured_selection(document, placement.row.range_of(part.span), self._palette.on_accent)
            for part in self._hits.current
            if (placement := geometry.of(part.sentence_id)) is not None
        )
        self.setExtraSelections([*self._loud.selections(document, geometry), *current])

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
        return next(boxes(self.document(), placement, (hit[0].span,)), None) if placement else None

    def is_not_above(self, hit: Hit, covered: int) -> bool:
        """Return whether words are in sight or further down; a fold is where its line is not known to be.

        The last ``covered`` pixels above what is seen count as in sight.
        """
        box = self._box_of(hit)
        return box is not None and box.top() >= self.place - covered

    def reveal(self, hit: Hit, *, at: float) -> None:
        """Scroll so that words are seen, at this share of the page where they were out of sight."""
        box = self._box_of(hit)
        page = self.viewport().height()
        if box is not None and not self.place <= box.top() <= box.bottom() <= self.place + page:
            self.verticalScrollBar().setValue(round(box.top() - at * page))

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

    def outline_of(self, sentence_id: str) -> QRect:
        """Return the box around the words of a sentence with its badge, in the viewport."""
        placement = self._geometry.of(sentence_id)
        if placement is None:
            return QRect()
        left = min(line.left for line in placement.lines)
        right = max(line.right for line in placement.lines)
        if placement.badge is not None:
            left = min(left, placement.badge.left())
        box = QRectF(left, placement.top - self.place, right - left, placement.bottom - placement.top)
        return box.adjusted(-_OUTLINE_ROOM, -_OUTLINE_ROOM, _OUTLINE_ROOM, _OUTLINE_ROOM).toAlignedRect()

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
        self._agreeing.paint(painter, self.document(), seen, self._palette)
        self._hits.paint(painter, self.document(), seen, self._palette)
        painter.end()
        super().paintEvent(event)
        if not self._loud and not self._emphasis.filtered_out:
            return
        painter.begin(self.viewport())
        painter.translate(0, -self.place)
        if not self.textCursor().hasSelection():  # which has an ink of its own
            self._loud.paint(painter, seen)
        self._painter.paint_veil(painter, seen, self._emphasis)
        painter.end()
