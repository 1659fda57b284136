"""The frame: the parts of the window, and which of its pages is shown."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMargins, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QStyle, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.settings import View
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.articles_panel import ArticlesPanel
from reader.ui.compare.comparison_view import ComparisonView
from reader.ui.compare.find_bar import FindBar
from reader.ui.counterparts_panel import CounterpartsPanel
from reader.ui.display.display_panel import DisplayPanel
from reader.ui.drop_hint import DropHint
from reader.ui.legend import Legend
from reader.ui.notice_bar import NoticeBar
from reader.ui.reading_area import ReadingArea
from reader.ui.rows import hairline, rows_of
from reader.ui.state_page import StatePage
from reader.ui.story_bar import StoryBar
from reader.ui.tab_order import chain, stops_in
from reader.ui.top_bar import TopBar
from reader.ui.views import Views

DEFAULT_SIZE = (1440, 900)
SMALLEST_SIZE = (880, 480)
_STORY_VIEW = 2
"""A view beside the panes wants the width of so many of them."""


class MainWindow(QMainWindow):
    """What is dropped on it: ``paths_dropped`` carries a tuple of paths to compare, ``import_dropped`` what is to
    be looked through first, as ``QMimeData`` that lives until the signal has been followed. ``may_close`` is asked
    before it is closed.
    """

    paths_dropped = Signal(object)
    import_dropped = Signal(object)
    activated = Signal()
    closing = Signal()

    def __init__(self, actions: Actions, appearance: Appearance) -> None:
        super().__init__()
        self.story_bar = StoryBar(actions, self)
        self.notice_bar = NoticeBar(self)
        self.state_page = StatePage((actions.open_files, actions.open_example, actions.show_library), self)
        self.articles = ArticlesPanel(actions.add_articles, self)
        self.comparison_view = ComparisonView(appearance.palette, self)
        self.views = Views(self.comparison_view, appearance.palette)
        self.find_bar = FindBar(self)
        self.counterparts = CounterpartsPanel(appearance, self)
        self.legend = Legend(actions, self)
        self.reading_area = ReadingArea(self.articles, self.views, self.counterparts, self.legend)
        self.display = DisplayPanel(self)
        self.may_close: Callable[[], bool] = lambda: True
        self._text = appearance.text
        self._pages = QStackedWidget(self)
        self._bars: list[TopBar] = []
        self._under: QWidget = self.state_page
        self.drop_hint = DropHint(self)
        self._build(actions)

    def show_reading_area(self) -> None:
        """Put the comparison with its panels in place of the page that says what can be done."""
        self._under = self.reading_area
        if not self.is_covered:
            self.uncover()

    def cover(self, page: QWidget) -> None:
        """Show a page over what is being read."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self.find_bar.hide()
        self._pages.setCurrentWidget(page)

    def uncover(self) -> None:
        """Show what is being read, or what can be done."""
        self._pages.setCurrentWidget(self._under)

    @property
    def is_covered(self) -> bool:
        """Whether another page lies over what is being read."""
        return self._pages.currentWidget() not in (self.state_page, self.reading_area)

    def show_panes(self, comparison: Comparison, article_ids: tuple[str, ...], messages: Messages) -> None:
        """Show these articles in the panes, and mark their cards."""
        self.articles.mark_panes(article_ids)
        self._make_room(self.views.current, len(article_ids))
        self.comparison_view.show_comparison(comparison, article_ids, messages)
        self.views.show_comparison(comparison, messages)
        self._show_marks(len(comparison.articles) > 1)
        for pane in self.comparison_view.panes:
            # With a proxy inside itself, a pane sends Tab round in a circle that never leaves the panes.
            pane.setFocusProxy(None)  # type: ignore[arg-type]
        self._order_tabs()

    def show_view(self, view: View) -> None:
        """Show one view and hide the others."""
        with self.views.turning_to(view):
            # A row of the matrix says already what the panel says, and needs its width.
            self.counterparts.setVisible(view is not View.MATRIX)
            self._make_room(view, len(self.comparison_view.panes))

    def _make_room(self, view: View, panes: int) -> None:
        """Leave a view the width that it wants beside the counterparts."""
        self.reading_area.set_pane_count(panes if view is View.PANES else _STORY_VIEW)

    def _order_tabs(self) -> None:
        """Let Tab go round the window as it is read: head, bars, articles, panes, counterparts, foot."""
        bars = (stop for bar in self._bars for stop in stops_in(bar))
        above = (*stops_in(self.story_bar), *bars, *stops_in(self.articles))
        below = (*self.counterparts.tab_stops, *stops_in(self.legend))
        chain((*above, *self.comparison_view.tab_stops, *below))

    def _show_marks(self, wanted: bool) -> None:
        """Show the marks and what they mean, unless there is nothing to compare."""
        self.legend.setVisible(wanted)
        self.views.set_text_style(self._text, is_marked=wanted)

    def add_bar(self, bar: TopBar) -> None:
        """Put a bar over what is being read; it is out of sight with that."""
        self._bars.append(bar)
        self.reading_area.add_bar(bar)
        bar.came_or_went.connect(self.comparison_view.stay_on_screen)

    def focus_pane(self, article_id: str) -> None:
        """Give the keyboard to the pane with this article."""
        for pane in self.comparison_view.panes:
            if pane.article_id == article_id:
                pane.text.setFocus()

    @property
    def reads(self) -> bool:
        """Whether there is a comparison, shown or covered."""
        return self._under is self.reading_area

    def set_appearance(self, appearance: Appearance) -> None:
        """Hand words and colours to the parts that do not depend on what is being read."""
        self.story_bar.set_appearance(appearance)
        self.display.set_appearance(appearance)
        self.notice_bar.set_appearance(appearance)
        self.state_page.set_appearance(appearance)
        self.drop_hint.set_appearance(appearance)
        self.find_bar.set_appearance(appearance.messages, appearance.palette)
        self.views.set_palette_roles(appearance.palette)
        self._text = appearance.text
        self._show_marks(not self.legend.isHidden())

    def geometry_state(self) -> str:
        """Return size and place of the window, to be restored at the next start."""
        return base64.b64encode(self.saveGeometry().data()).decode("ascii")

    def restore(self, geometry: str, size: tuple[int, int] | None = None) -> None:
        """Take on size and place from an earlier start, or the size given; a damaged state changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        if size is not None:
            self.resize(*size)

    def fit_screen(self) -> None:
        """Bring the window back into the screen; fill it where it has no room for the window and its frame."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableSize().shrunkBy(QMargins(0, bar, 0, 0))
        if self.size() != self.size().boundedTo(room):
            self.resize(self.size().boundedTo(room))
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        screen = self.screen().availableGeometry()
        left, top = screen.right() + 1 - self.width(), screen.bottom() + 1 - self.height() - bar
        inside = QPoint(max(screen.left(), min(self.x(), left)), max(screen.top(), min(self.y(), top)))
        # A window that was never moved is placed by the system.
        if inside != self.pos():
            self.move(inside)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        carried = event.mimeData()
        files = any(url.isLocalFile() for url in carried.urls())
        words = event.source() is None and (carried.hasHtml() or carried.hasText())  # not from a pane of its own
        if files or words:
            event.acceptProposedAction()
            self.drop_hint.cover(can_compare=files and not self.is_covered)
            self.drop_hint.point_at(event.position())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self.drop_hint.point_at(event.position())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.drop_hint.point_at(event.position())
        self.drop_hint.hide()
        urls = event.mimeData().urls()
        if self.drop_hint.compares:
            self.paths_dropped.emit(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
        else:
            self.import_dropped.emit(event.mimeData())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _build(self, actions: Actions) -> None:
        self.setAcceptDrops(True)
        self.addActions(list(actions.all()))
        self._connect_find_bar(actions)
        actions.review.toggled.connect(lambda wanted: self.uncover() if wanted else None)
        self.counterparts.parts_made.connect(self._order_tabs)
        self.reading_area.articles_folded.connect(self.articles.fold)
        self.legend.filter_chosen.connect(self.views.set_filter)
        self.views.everything_wanted.connect(self.legend.show_all)
        self._pages.addWidget(self.state_page)
        self._pages.addWidget(self.reading_area)
        rows = rows_of(central := QWidget(self))
        for part in (self.story_bar, hairline(self), self.find_bar):
            rows.addWidget(part)
        rows.addWidget(self._pages, 1)
        self.setCentralWidget(central)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DEFAULT_SIZE)

    def _connect_find_bar(self, actions: Actions) -> None:
        bar, panes = self.find_bar, self.comparison_view
        bar.came_or_went.connect(panes.stay_on_screen)
        bar.text_edited.connect(panes.find_words)
        bar.next_wanted.connect(panes.find_next)
        bar.previous_wanted.connect(panes.find_previous)
        bar.closed.connect(panes.clear_find)
        bar.closed.connect(panes.focus_active_pane)
        panes.found.connect(bar.show_place)
        actions.find_next.triggered.connect(panes.find_next)
        actions.find_previous.triggered.connect(panes.find_previous)
