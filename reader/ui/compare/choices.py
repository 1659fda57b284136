"""The articles of a comparison as a pane's header offers them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.messages import Messages
from reader.model import Article, Comparison
from reader.ui.compare.pane_header import ArticleChoice
from reader.wording import date_text, outlet_names


def article_choices(
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
    words = messages.count("article.words", len(article.text.split()))
    return date_text(article.published, messages), words
