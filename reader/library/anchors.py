"""Naming a sentence by its words, so that what was said of it can be found again in a later comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from reader.comparison import Comparison
from reader.library.importing.imported import text_hash
from reader.model import Article, Sentence

_ALIKE = 60.0
"""Percent of the characters; below that a sentence is another one."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sentence as it was when a person looked at it."""

    article: str
    """The hash of the article's text."""
    sentence: str
    """Its words, with single spaces."""
    occurrence: int = 0
    """How many equal sentences stand before it in the article."""
    outlet: str | None = None


class Anchors:
    """The sentences of one comparison by their anchors."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._hashes = {article.id: text_hash(article.text) for article in comparison.articles}
        self._by_id: dict[str, Anchor] = {}
        self._by_place: dict[tuple[str, str, int], str] = {}
        self._by_words: dict[str, list[Sentence]] = defaultdict(list)
        for article in comparison.articles:
            self._enter(article, comparison.sentences_of(article.id))

    def _enter(self, article: Article, sentences: Iterable[Sentence]) -> None:
        seen: dict[str, int] = defaultdict(int)
        for sentence in sentences:
            words = " ".join(sentence.span.of(article.text).split())
            anchor = Anchor(self._hashes[article.id], words, seen[words], article.outlet)
            seen[words] += 1
            self._by_id[sentence.id] = anchor
            self._by_place[anchor.article, words, anchor.occurrence] = sentence.id
            self._by_words[words].append(sentence)

    def of(self, sentence_id: str) -> Anchor:
        """Return the anchor of a sentence. Raises ``KeyError`` for an unknown id."""
        return self._by_id[sentence_id]

    def find(self, anchor: Anchor) -> str | None:
        """Return the sentence that an anchor names, or ``None``.

        Where the text of the article has changed, the same words in an article of the same outlet are meant.
        """
        exact = self._by_place.get((anchor.article, anchor.sentence, anchor.occurrence))
        if exact is not None or anchor.article in self._hashes.values():
            return exact
        alike = [s for s in self._by_words.get(anchor.sentence, ()) if self._may_be(s.article_id, anchor)]
        return alike[min(anchor.occurrence, len(alike) - 1)].id if alike else None

    def article_of(self, anchor: Anchor) -> str | None:
        """Return the article that an anchor's sentence stood in, or ``None``; its text may have changed."""
        same = (article_id for article_id, hashed in self._hashes.items() if hashed == anchor.article)
        named = (article_id for article_id in self._articles if self._may_be(article_id, anchor))
        return next(same, None) or next(named, None)

    def nearest(self, anchor: Anchor) -> str | None:
        """Return the sentence whose words are most like an anchor's that is not found, or ``None``."""
        choices = {
            sentence_id: own.sentence
            for sentence_id, own in self._by_id.items()
            if own.article == anchor.article or own.outlet == anchor.outlet
        }
        found = process.extractOne(anchor.sentence, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return str(found[2]) if found else None

    def _may_be(self, article_id: str, anchor: Anchor) -> bool:
        return self._articles[article_id].outlet == anchor.outlet
