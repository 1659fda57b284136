"""Sejajar shows how different outlets tell the same story.

The public interface is ``compare`` and ``load_story``; neither needs a window system.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.comparison import Comparison, Options
    from reader.model import Article

__version__ = "0.1.0"
__all__ = ["__version__", "compare", "load_story"]


def load_story(folder: str | Path) -> tuple[Article, ...]:
    """Return the articles of a story folder, in the order of its ``story.toml`` or else by file name.

    Without a ``story.toml`` every text, web page, PDF, document and e-book in it is an article. Raises
    ``reader.errors.InputError`` when the folder or one of its files cannot be read.
    """
    from reader.library.stories import load_story as load

    return load(Path(folder))


def compare(paths: Sequence[str | Path], options: Options | None = None) -> Comparison:
    """Return the comparison of the articles in these files and story folders, at least two articles in all.

    Articles are shown in the order given; what is found does not depend on it. Raises
    ``reader.errors.InputError`` for input that cannot be read or is a single article.
    """
    from reader.comparison import Options as DefaultOptions
    from reader.engine.pipeline import compare_articles
    from reader.errors import InputError, Problem
    from reader.library.stories import load_articles

    articles = load_articles([Path(path) for path in paths])
    if len(articles) < 2:
        raise InputError(Problem.ONE_ARTICLE)
    return compare_articles(articles, options or DefaultOptions())
