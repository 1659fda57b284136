"""What compares the sentences of a story: the engine that ships, or what stands in for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.comparison import Comparison, Options
from reader.model import Article, Sentence
from reader.progress import Progress

Compare = Callable[[Sequence[Article], Sequence[Sentence], Options, Progress], Comparison]


def compare_by_engine(
    articles: Sequence[Article], sentences: Sequence[Sentence], options: Options, progress: Progress
) -> Comparison:
    """Return what the engine finds. It is loaded by the first comparison, in the thread of that."""
    from reader.engine.pipeline import compare_sentences

    return compare_sentences(articles, sentences, options, progress)
