"""The facts of an article that say who speaks and what is cited, found once for all views."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reader.model import Article, Fact, Sentence
from reader.sourcing.citations import may_cite
from reader.text.facts import facts
from reader.text.quotations import MARKS

LOOKS_BACK = 2
"""How many sentences before a quotation may name its speaker."""
_OPENING = 30
"""So many sentences at the start tell which words of the article are names."""


@lru_cache(maxsize=32)
def sourced_facts(article: Article, sentences: tuple[Sentence, ...]) -> Mapping[str, tuple[Fact, ...]]:
    """Return the facts of the sentences that quote or cite, of those just before, and of the article's opening.

    To find the facts of every sentence of a long article takes longer than a reader waits.
    """
    wanted = set(range(min(_OPENING, len(sentences))))
    for place, sentence in enumerate(sentences):
        words = sentence.span.of(article.text)
        if any(mark in words for mark in MARKS) or may_cite(words, article.language):
            wanted.update(range(max(0, place - LOOKS_BACK), place + 1))
    return facts(article, [sentences[place] for place in sorted(wanted)])
