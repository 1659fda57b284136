"""Small stories for tests: texts in, a comparison out."""

from __future__ import annotations

from collections.abc import Sequence

from reader.comparison import Comparison
from reader.engine.pipeline import compare_articles
from reader.library.stories import load_story
from reader.locations import BUNDLED_STORY
from reader.model import Article, Match


def article(name: str, *sentences: str) -> Article:
    """Return an article with one paragraph a sentence."""
    return Article(name, "\n\n".join(sentences) + "\n", f"{name}.txt", name)


def compared(*articles: Article) -> Comparison:
    """Return their comparison."""
    return compare_articles(articles)


def bundled() -> tuple[Article, ...]:
    """Return the articles of the bundled story."""
    return load_story(BUNDLED_STORY)


def pairs(comparison: Comparison) -> set[tuple[str, str]]:
    """Return the matched sentences as they stand in the texts."""
    return {(comparison.text_of(m.left), comparison.text_of(m.right)) for m in comparison.matches}


def facing(comparison: Comparison, left: str, right: str) -> Match | None:
    """Return the match of the sentences that begin like this, if there is one."""
    found: Sequence[Match] = [
        match
        for match in comparison.matches
        if comparison.text_of(match.left).startswith(left) and comparison.text_of(match.right).startswith(right)
    ]
    return found[0] if found else None
