"""The statement matrix: who says what, in which words, and who leaves it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.comparison import Comparison
from reader.palette import Palette
from reader.present.filtering import Filter
from reader.present.matrix import Row, as_told_by, by_coverage, contradictions_first, matching, matrix, told_with
from reader.ui.appearance import Appearance
from reader.ui.rows import hairline, rows_of
from reader.ui.statements.empty_page import EmptyPage
from reader.ui.statements.filter_bar import BY_COVERAGE, CONTRADICTIONS_FIRST, FilterBar
from reader.ui.statements.matrix_model import MatrixModel
from reader.ui.statements.matrix_table import MatrixTable
from reader.ui.story.story_view import StoryView
from reader.ui.wheel_zoom import WheelZoom
from reader.verdicts import Pair, Reviews


class MatrixView(StoryView):
    """A row a statement, a column an outlet, with the means to find and order the rows."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        # The rows come first, so that the keyboard starts there; Tab goes from the bar to them.
        self.table = MatrixTable(palette, self)
        self.bar = FilterBar(self)
        self.nothing = EmptyPage(self)
        self._every_row: tuple[Row, ...] = ()
        self._judged: frozenset[Pair] = frozenset()
        self._stack = QStackedLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        rows = rows_of(self)
        rows.addWidget(self.bar)
        rows.addWidget(hairline(self))
        rows.addLayout(self._stack, 1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.setFocusProxy(self.table)
        self.bar.put_before(self.table)

    def _connect(self) -> None:
        WheelZoom(self.table).wanted.connect(self.zoom_wanted)
        self.table.picked.connect(self.sentence_activated)
        self.table.outlet_picked.connect(self._order_by)
        self.bar.changed.connect(self._arrange)
        self.bar.finished.connect(self.table.setFocus)
        self.nothing.left.connect(self.bar.show_all)
        self.nothing.left.connect(self.everything_wanted)

    def set_filter(self, wanted: Filter) -> None:
        super().set_filter(wanted)
        self._arrange()

    def _read(self, comparison: Comparison) -> None:
        self._every_row = matrix(comparison)

    def set_reviews(self, reviews: Reviews) -> None:
        self._judged = frozenset(pair for pair, standing in reviews.items() if standing.verdict is not None)
        if self.table.matrix_model is not None:
            self.table.matrix_model.judged = self._judged
            self.table.verticalHeader().viewport().update()

    def _draw(self, comparison: Comparison, appearance: Appearance) -> None:
        messages = appearance.messages
        self.bar.show_story(comparison, appearance)
        model = MatrixModel(comparison, self._every_row, messages, self.table)
        model.judged = self._judged
        model.show_rows(self._wanted(comparison))
        self.table.show_model(model, appearance)
        self.table.setAccessibleName(messages.text("matrix.name"))
        self.table.setAccessibleDescription(messages.text("matrix.help"))
        texts = (messages.text(f"matrix.{key}") for key in ("nothing", "nothing_text", "show_all"))
        self.nothing.show_text(*texts)
        self._note_shown(model)

    def _mark_selected(self, sentence_id: str | None, *, seek: bool) -> None:
        self.table.mark(sentence_id)
        if seek and sentence_id is not None:
            self.table.bring_into_sight(sentence_id)

    def _order_by(self, article_id: str) -> None:
        """Follow an article's order, or leave it if the rows follow it already."""
        self.bar.order_by(BY_COVERAGE if self.bar.order == article_id else article_id)

    def _arrange(self) -> None:
        model = self.table.matrix_model
        if model is not None and self._is_drawn:
            self.table.cells.find(self.bar.words)
            model.show_rows(self._wanted(model.comparison))
            self._note_shown(model)
            self.table.scrollToTop()

    def _wanted(self, comparison: Comparison) -> Sequence[Row]:
        rows = matching(self._every_row, comparison, self.bar.statuses, self.bar.words)
        rows = tuple(row for row in rows if row.statement.status in self._filter.statuses)
        if self._filter.article_id is not None:
            rows = told_with(rows, self._filter.article_id, alone=self._filter.alone)
        if self.bar.order == BY_COVERAGE:
            return by_coverage(rows)
        if self.bar.order == CONTRADICTIONS_FIRST:
            return contradictions_first(rows)
        return as_told_by(rows, self.bar.order, comparison)

    def _note_shown(self, model: MatrixModel) -> None:
        order = self.bar.order
        self.bar.show_count(len(model.rows), len(self._every_row), model.messages)
        self.table.set_sorted_by(None if order in (BY_COVERAGE, CONTRADICTIONS_FIRST) else order)
        self._stack.setCurrentWidget(self.table if model.rows else self.nothing)
