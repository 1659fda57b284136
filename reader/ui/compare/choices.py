"""What the header of a pane offers: the articles of a comparison, and what can be done with the pane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article
from reader.wording import date_text, outlet_names

MOST_PANES = 5
"""More texts than this side by side are not read but searched."""
FEWEST_PANES = 2
"""The last two panes cannot be closed: nothing would be left to compare."""


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """An article as a pane names it, in the menu by its ``label``.

    ``details`` go from what matters most to what can be left out first.
    """

    article_id: str
    label: str
    outlet: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderView:
    """What the header of one pane shows and offers."""

    chosen: ArticleChoice
    choices: tuple[ArticleChoice, ...]
    addable: tuple[ArticleChoice, ...]
    """The articles that can be added beside this pane: for the last pane only."""
    is_base: bool
    """Whether the others are compared with this pane in turn: the one at the left is that."""
    can_move_left: bool
    can_move_right: bool
    can_close: bool


def header_view(comparison: Comparison, shown: Sequence[str], pane: int, messages: Messages) -> HeaderView:
    """Return what the header of a pane, counted from 0, offers when these articles are shown."""
    choices = _choices(comparison, shown, pane, messages)
    is_last = pane == len(shown) - 1
    hidden = tuple(choice for choice in choices if choice.article_id not in shown)
    return HeaderView(
        chosen=next(choice for choice in choices if choice.article_id == shown[pane]),
        choices=choices,
        addable=hidden if is_last and len(shown) < MOST_PANES else (),
        is_base=pane == 0,
        can_move_left=pane > 0,
        can_move_right=not is_last,
        can_close=len(shown) > FEWEST_PANES,
    )


def _choices(
    comparison: Comparison, shown: Sequence[str], pane: int, messages: Messages
) -> tuple[ArticleChoice, ...]:
    """Return all articles in their order; one that another pane shows says which, counted from 1."""
    names = outlet_names(comparison.articles, messages)
    others = {article_id: place for place, article_id in enumerate(shown, 1) if place != pane + 1}
    return tuple(
        ArticleChoice(
            article.id,
            _label(names[article.id], others.get(article.id), messages),
            names[article.id],
            _details(article, messages),
        )
        for article in comparison.articles
    )


def _label(outlet: str, shown_in: int | None, messages: Messages) -> str:
    if shown_in is None:
        return outlet
    return messages.text("pane.shown_elsewhere", outlet=outlet, pane=shown_in)


def _details(article: Article, messages: Messages) -> tuple[str, ...]:
    words = messages.count("article.words", len(article.body.split()))
    return date_text(article.published, messages), words
