"""The views of a whole story, each in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span
from reader.palette import palette
from reader.ui.story.story_view import StoryView
from reader.ui.theming import apply_theme
from tests.builders import comparison

View = TypeVar("View", bound=StoryView)
Show = Callable[..., View]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    """Return a function that shows a comparison in a view of some class."""

    shown: list[StoryView] = []

    def show_view(kind: type[View], story: Comparison, language: str = "id") -> View:
        apply_theme(qapp, palette("light"))
        view = kind(palette("light"))
        qtbot.addWidget(view)
        view.resize(1100, 760)
        view.show_comparison(story, Messages(language))
        view.show()
        qtbot.waitExposed(view)
        qapp.processEvents()
        shown.append(view)
        return view

    return show_view


def asked_of(view: StoryView) -> list[tuple[str, str]]:
    """Return the sentences that a view asks for from now on, each with the one that is wanted beside it."""
    asked: list[tuple[str, str]] = []
    view.sentence_activated.connect(lambda sentence_id: asked.append((sentence_id, "")))
    view.pair_activated.connect(lambda *pair: asked.append(pair))
    return asked


def small_story(*texts: str, matched: bool = False) -> Comparison:
    """Return a story of one-sentence articles a, b, c ...; the first two may match."""
    articles = [Article(c, text, f"{c}.txt", f"Outlet {c.upper()}") for c, text in zip("abc", texts, strict=False)]
    sentences = [Sentence(f"{a.id}0", a.id, 0, Span(0, len(a.text)), 0, SentenceKind.BODY) for a in articles]
    matches = [Match("a0", "b0", 0.9, Relation.SHARED)] if matched else []
    return comparison(articles, sentences, matches)
