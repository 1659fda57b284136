"""One article in the comparison: its header, its text, and the map of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.palette import Palette
from reader.present.finding import Hit
from reader.present.panes import pane_view
from reader.ui.compare.article_text import ArticleText
from reader.ui.compare.choices import header_view
from reader.ui.compare.hits import PageHits
from reader.ui.compare.overview_bar import OverviewBar
from reader.ui.compare.page import PageStyle
from reader.ui.compare.pane_header import PaneHeader

_LEAST_WIDTH, _LEAST_LETTERS = 216, 12
"""A pane is at least so many pixels wide, and so many times its letter size: else long words would be broken."""
_THINNEST = 0.3


class Pane(QFrame):
    """Holds the parts of one article together and knows the heights that the strips draw to."""

    article_chosen = Signal(str)
    focused = Signal()

    def __init__(self, style: PageStyle, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.article_id = ""
        self._headline = ("", 0.0)
        """The headline of the article, and where it ends on the page."""
        self.header = PaneHeader(palette, self)
        self.text = ArticleText(style, palette, self)
        self.overview = OverviewBar(self.text, palette, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._keep_readable(self.text.style_in_force)
        self.setFocusProxy(self.text)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.text, 1)
        body.addWidget(self.overview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.header.article_chosen.connect(self.article_chosen)
        self.text.laid_out.connect(self._align_header)
        self.text.laid_out.connect(self._take_headline)
        self.text.verticalScrollBar().valueChanged.connect(self._show_headline)
        self.text.installEventFilter(self)

    def show_article(self, comparison: Comparison, shown: Sequence[str], place: int, messages: Messages) -> None:
        """Show the article that ``shown`` has at the ``place`` of this pane; the same article keeps its place."""
        article_id = shown[place]
        head = header_view(comparison, shown, place, messages)
        name = head.chosen.outlet
        self.header.show_view(head, messages)
        self.overview.setAccessibleName(messages.text("pane.overview_name", outlet=name))
        self.text.setAccessibleName(messages.text("pane.text_name", outlet=name, pane=place + 1, panes=len(shown)))
        self.text.setAccessibleDescription(messages.text("pane.text_help"))
        self.text.show_view(pane_view(comparison, article_id), messages, keep_place=article_id == self.article_id)
        self.article_id = article_id

    def show_hits(self, hits: Sequence[Hit], current: Hit) -> None:
        """Mark words that were looked for, the current ones strongly."""
        self.text.show_hits(PageHits.of(hits, current))
        self.overview.show_hits()

    def set_look(self, style: PageStyle, palette: Palette) -> None:
        """Draw everything in another style or theme."""
        self._palette = palette
        self._keep_readable(style)
        self.header.set_palette_roles(palette)
        self.overview.set_palette_roles(palette)
        self.text.set_look(style, palette)
        self.update()

    def _keep_readable(self, style: PageStyle) -> None:
        self.setMinimumWidth(max(_LEAST_WIDTH, _LEAST_LETTERS * style.text_size))

    @property
    def text_top(self) -> int:
        """Return where the text begins, in pixels below the top of the pane."""
        return self.text.viewport().mapTo(self, QPoint(0, 0)).y()

    def band_of(self, sentence_id: str, score: float) -> tuple[float, float] | None:
        """Return from where to where in the document a strand to a sentence reaches: more for a higher score."""
        placement = self.text.page_geometry.of(sentence_id)
        if placement is None:
            return None
        middle = (placement.top + placement.bottom) / 2
        half = (placement.bottom - placement.top) / 2 * (_THINNEST + (1 - _THINNEST) * score)
        return middle - half, middle + half

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() is QEvent.Type.FocusIn:
            self.focused.emit()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The header and the margins beside the column scroll the text too.
        self.text.wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.pane))
        seam = self.header.geometry().bottom() + 1
        focused = self.text.hasFocus()
        painter.fillRect(QRectF(0, seam, self.width(), 1), QColor(self._palette.line))
        if focused:
            painter.fillRect(QRectF(0, 0, self.width(), 2), QColor(self._palette.accent))
        painter.end()

    def _take_headline(self) -> None:
        self._headline = self.text.headline
        self._show_headline()

    def _show_headline(self) -> None:
        headline, bottom = self._headline
        self.header.show_headline(headline, is_out_of_sight=self.text.place > bottom)

    def _align_header(self) -> None:
        margin = round(self.text.document().documentMargin())
        self.header.set_side_margin(self.text.viewport().x() + margin)
