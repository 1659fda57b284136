"""The sentences of a story as a person has corrected them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.comparison import Comparison, Options
from reader.library.anchors import Anchors
from reader.library.decisions import Decision
from reader.model import Article, Sentence, SentenceKind, Span
from reader.progress import SILENT, Progress, Step
from reader.text.segmentation import segment
from reader.verdicts import Verdict

_WORD = re.compile(r"\S+")


def resegmented(
    articles: Sequence[Article], decisions: Sequence[Decision], progress: Progress = SILENT
) -> tuple[tuple[Sentence, ...], tuple[Decision, ...]]:
    """Return the sentences of the articles after what was decided of single ones, the oldest decision first.

    Also the decisions that could not be followed, because their sentence has changed or has no such place, and
    that were not withdrawn since. Raises ``Cancelled`` where ``progress`` does.
    """
    sentences = tuple(_segmented(articles, progress))
    unfollowed: list[Decision] = []
    for decision in decisions:
        if decision.right is not None:
            continue
        if decision.verdict is Verdict.WITHDRAW:
            unfollowed = [other for other in unfollowed if other.left != decision.left]
            continue
        anchors = Anchors(Comparison(tuple(articles), sentences, (), (), Options(), ""))
        found = anchors.find(decision.left)
        place = next((place for place, s in enumerate(sentences) if s.id == found), None)
        changed = None if place is None else _changed(articles, sentences, place, decision)
        if changed is None:
            unfollowed.append(decision)
        else:
            sentences = changed
    return sentences, tuple(unfollowed)


def _segmented(articles: Sequence[Article], progress: Progress) -> Iterator[Sentence]:
    for done, article in enumerate(articles):
        progress.advance(Step.SEGMENTING, done, len(articles))
        yield from segment(article)


def _changed(
    articles: Sequence[Article], sentences: tuple[Sentence, ...], place: int, decision: Decision
) -> tuple[Sentence, ...] | None:
    sentence, following = sentences[place], sentences[place + 1 : place + 2]
    if decision.verdict is Verdict.SPLIT:
        text = next(article.text for article in articles if article.id == sentence.article_id)
        parts = _parts(sentence, text, decision.words or 0)
        return parts and _numbered((*sentences[:place], *parts, *sentences[place + 1 :]))
    if decision.verdict is Verdict.JOIN:
        if not following or following[0].article_id != sentence.article_id:
            return None
        joined = replace(sentence, span=Span(sentence.span.start, following[0].span.end))
        return _numbered((*sentences[:place], joined, *sentences[place + 2 :]))
    aside = decision.verdict is Verdict.SET_ASIDE
    kind = SentenceKind.BOILERPLATE if aside else SentenceKind.BODY
    return (*sentences[:place], replace(sentence, kind=kind), *sentences[place + 1 :])


def words_before(text: str, offset: int) -> int | None:
    """Return how many words stand before the one at an offset; ``None`` where a sentence cannot be split there."""
    words = [found.span() for found in _WORD.finditer(text)]
    before = sum(end <= offset for _, end in words)
    return before if 0 < before < len(words) else None


def _parts(sentence: Sentence, text: str, words: int) -> tuple[Sentence, ...] | None:
    """Return the two parts of a sentence of which the first has so many words, or ``None`` where one is empty."""
    spans = [found.span() for found in _WORD.finditer(text, sentence.span.start, sentence.span.end)]
    if not 0 < words < len(spans):
        return None
    first, second = Span(sentence.span.start, spans[words - 1][1]), Span(spans[words][0], sentence.span.end)
    return replace(sentence, span=first), replace(sentence, span=second)


def _numbered(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences with ids and indexes in the order of each article, as the segmentation gives them."""
    numbered: list[Sentence] = []
    for sentence in sentences:
        before = numbered[-1] if numbered else None
        index = before.index + 1 if before and before.article_id == sentence.article_id else 0
        numbered.append(replace(sentence, id=f"{sentence.article_id}:{index}", index=index))
    return tuple(numbered)
