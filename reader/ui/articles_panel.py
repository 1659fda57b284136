"""The articles of a story, a card each: who says how much of what, and which are in the panes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from string import ascii_uppercase

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.model import Article
from reader.present.initials import outlet_initials
from reader.report.content import words_in
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES, DivisionBar
from reader.ui.card import END, SIDE, Card
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.labels import DIM, label, outlet_label, small_heading
from reader.ui.scrolling import Column
from reader.ui.type_setting import StyledRun, TypeSetting
from reader.wording import date_text, outlet_names

FOLDED_WIDTH = 64
_LEAST_WIDTH = 180
_FOLDED_SIDE = 8
_FOLDED_HEADING = QBoxLayout.Direction.TopToBottom


class ArticlesPanel(QWidget):
    """The cards. ``article_picked`` carries the id of an article that the reader wants beside the other one."""

    article_picked = Signal(str)

    def __init__(self, add: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = small_heading(self)
        self._add = QToolButton(self)
        self._add.setDefaultAction(add)
        self._column = Column(self)
        self._cards: dict[str, ArticleCard] = {}
        self._is_folded = False
        self._build()

    def show_articles(self, comparison: Comparison, appearance: Appearance) -> None:
        """Show the articles of a comparison, in its order; the cards stay where they are the same articles."""
        messages = appearance.messages
        self._count.setText(messages.count("articles.count", len(comparison.articles)))
        self._column.setAccessibleName(messages.text("articles.name"))
        if tuple(article.id for article in comparison.articles) == tuple(self._cards):
            self._show_on_cards(comparison, appearance)
            return
        self._cards = {}
        self._column.fill(lambda sheet: self._made_cards(comparison, appearance, sheet))

    def mark_panes(self, panes: tuple[str, ...]) -> None:
        """Outline and letter the articles that are in these panes, from left to right."""
        for article_id, card in self._cards.items():
            in_pane = article_id in panes
            card.set_letter(ascii_uppercase[panes.index(article_id)] if in_pane else "")

    def fold(self, is_folded: bool) -> None:
        """Show the initials of the outlets alone, for the sake of the panes, or all that is on the cards."""
        self._is_folded = is_folded
        self._count.setVisible(not is_folded)
        shows = Qt.ToolButtonStyle.ToolButtonIconOnly if is_folded else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._add.setToolButtonStyle(shows)
        self.setMinimumWidth(FOLDED_WIDTH if is_folded else _LEAST_WIDTH)
        for card in self._cards.values():
            card.fold(is_folded)

    def _made_cards(self, comparison: Comparison, appearance: Appearance, sheet: QWidget) -> Sequence[QWidget]:
        for article in comparison.articles:
            card = ArticleCard(appearance, sheet)
            card.clicked.connect(lambda _=False, article_id=article.id: self.article_picked.emit(article_id))
            card.fold(self._is_folded)
            self._cards[article.id] = card
        self._show_on_cards(comparison, appearance)
        return tuple(self._cards.values())

    def _show_on_cards(self, comparison: Comparison, appearance: Appearance) -> None:
        initials = outlet_initials(comparison.articles)
        names = outlet_names(comparison.articles, appearance.messages)
        for article in comparison.articles:
            outlet = names[article.id], initials[article.id]
            self._cards[article.id].show_article(article, outlet, comparison, appearance)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 8, 8, 0)
        heading.addWidget(self._count, 1)
        heading.addWidget(self._add)
        self._add.setFont(interface_font(SMALL))
        self._add.setIconSize(QSize(14, 14))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        rows.addLayout(heading)
        rows.addWidget(self._column, 1)
        self.setMinimumWidth(_LEAST_WIDTH)


class ArticleCard(Card):
    """One article: outlet, headline, date and words, and how its sentences divide."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance.palette, parent)
        self._appearance = appearance
        self._column = self.add_column()
        self._outlet = outlet_label(self)
        self._letter = label(self, size=SMALL, weight=Weight.MEDIUM, role=DIM)
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._headline = TypeSetting(self, leading=1.35, lines=3)
        self._dates = label(self, size=SMALL, role=DIM)
        self._bar = DivisionBar(self)
        self._described = self._divided = ""
        self._names = ("", "")
        self._is_folded = False
        self._build()

    def show_article(
        self, article: Article, outlet: tuple[str, str], comparison: Comparison, appearance: Appearance
    ) -> None:
        """Show an article under the name of its outlet; its initials stand for it where the card is folded."""
        self._appearance = appearance
        messages, palette = appearance.messages, appearance.palette
        self.set_palette_roles(palette)
        counts = Counter(comparison.status(s.id) for s in comparison.sentences_of(article.id) if s.is_statement)
        headline = article.headline or messages.text("article.headline_unknown")
        colour = palette.ink if article.headline else palette.dim
        dates = f"{date_text(article.published, messages)} · {messages.count('article.words', words_in(article))}"
        divided = ", ".join(f"{messages.text(f'status.{s}')} {counts[s]}" for s in STATUSES)
        self._names = outlet
        self._headline.set_runs([StyledRun(headline, interface_font(NORMAL), colour)])
        self._dates.setText(dates)
        self._bar.show_counts(counts, palette)
        self._bar.setVisible(len(comparison.articles) > 1)
        self._described = f"{outlet[0]}. {headline}. {dates}. {divided}"
        self._divided = messages.text("articles.divided", divided=divided, source=article.source)
        self.set_letter("")
        self.fold(self._is_folded)

    def fold(self, is_folded: bool) -> None:
        """Show the initials and the bar alone, or everything; what is left out is in the tool tip."""
        self._is_folded = is_folded
        name, initials = self._names
        self._outlet.setText(initials if is_folded else name)
        self._heading.setDirection(_FOLDED_HEADING if is_folded else QBoxLayout.Direction.LeftToRight)
        side = _FOLDED_SIDE if is_folded else SIDE
        self._column.setContentsMargins(side, END, side, END)
        for part in (self._headline, self._dates):
            part.setVisible(not is_folded)
        told = (name, self._headline.text(), self._dates.text()) if is_folded else ()
        self.setToolTip("\n".join((*told, self._divided)))

    def set_letter(self, letter: str) -> None:
        """Show the letter of the pane that the article is in, or none."""
        self._letter.setText(letter)
        self.set_outlined(bool(letter))
        in_pane = self._appearance.messages.text("articles.in_pane", letter=letter) if letter else ""
        self.setAccessibleName(f"{self._described}. {in_pane}" if in_pane else self._described)

    def _build(self) -> None:
        self._heading.addWidget(self._outlet, 1)
        self._heading.addWidget(self._letter)
        self._letter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._dates)
        self._column.addSpacing(4)
        self._column.addWidget(self._bar)
