"""Which part of a sentence is its message, and which only says who spoke, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.model import Article, Sentence, SentenceKind, Span
from reader.text.normalisation import Term
from reader.text.quotations import quoted_spans

FRAME = 0.25
"""How much a word counts that only tells who spoke, where or when, against 1 for a word of the message.

F1 left out .673; .674 at .15, .673 at .35, .656 at 1.
"""
_DATELINE = re.compile(
    r"[^\w\"“]*(?:(?:[A-Z][\w.]*[ ,/]*){1,6}(?:[-–—]|--)\s*"  # JAKARTA, KOMPAS.com -
    r"|\w+\.(?:com|id|co\.id|net|tv)\b,?\s+[A-Z]\w+[ ,]+(?=[A-Z]))"  # Liputan6.com, Jakarta
)
_DATELINE_LIMIT = 60
"""How many characters a dateline has at most; the same at half and at twice."""
_SPEAKER_LIMIT = 90
"""How many characters name a speaker at most. F1 left out .673; .672 at half, .671 at twice."""
_TITLE_LIMIT = 9
"""How many words a title and the name after it have at most. F1 left out .677 at 4, .674 at 18."""
_NAME_LIMIT = 3
"""How many of them are the name at most. F1 left out .674 at 2, .671 at 4."""


def zone_weights(article: Article, sentence: Sentence, terms: Sequence[Term]) -> tuple[float, ...]:
    """Return how much each term counts: 1 in the message, less in attributions, datelines and persons' titles.

    A headline writes every word with a capital, so titles cannot be told from names there.
    """
    is_heading = sentence.kind is SentenceKind.HEADING
    framed = tuple(_frames(article.text, sentence.span, terms))
    titles = frozenset() if is_heading else _titles(article.text, terms)
    return tuple(
        FRAME if place in titles or any(f.start <= term.span.start < f.end for f in framed) else 1.0
        for place, term in enumerate(terms)
    )


def dateline(text: str, span: Span) -> Span | None:
    """Return the place and the outlet that a sentence begins with, if it does: "JAKARTA, KOMPAS.com -"."""
    found = _DATELINE.match(text, span.start, min(span.end, span.start + _DATELINE_LIMIT))
    return Span(span.start, found.end()) if found else None


def _frames(text: str, span: Span, terms: Sequence[Term]) -> Iterator[Span]:
    opening = dateline(text, span)
    if opening is not None:
        yield opening
    quotations = [Span(q.start + span.start, q.end + span.start) for q in quoted_spans(span.of(text))]
    if quotations and sum(map(len, quotations)) * 3 > len(span):
        yield from _around_quotations(span, quotations, terms)
    else:
        yield from _attributions(text, span, terms)


def _around_quotations(span: Span, quotations: Sequence[Span], terms: Sequence[Term]) -> Iterator[Span]:
    """Yield what stands outside the quotations where it holds a word that introduces speech."""
    edges = [span.start, *(edge for q in quotations for edge in (q.start, q.end)), span.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if any(term.is_speech and start <= term.span.start < end for term in terms):
            yield Span(start, end)


def _attributions(text: str, span: Span, terms: Sequence[Term]) -> Iterator[Span]:
    """Yield ``Menurut X,``, ``X mengatakan`` at the beginning, or ``, kata X,`` within a sentence."""
    place = next((place for place, term in enumerate(terms) if term.is_speech), None)
    if place is None:
        return
    term = terms[place]
    before = text[span.start : term.span.start].rstrip()
    if place == 0 or before.endswith((",", "seperti")):
        comma = text.find(",", term.span.end, span.end)
        if 0 <= comma <= term.span.end + _SPEAKER_LIMIT:
            yield Span(term.span.start, comma)
        return
    start = span.start + before.rfind(",") + 1 if before.count(",") == 1 else span.start
    said = sum(not other.is_function for other in terms[place + 1 :])
    if term.span.start - start <= _SPEAKER_LIMIT and said > 2:
        yield Span(start, term.span.end)


def _titles(text: str, terms: Sequence[Term]) -> frozenset[int]:
    """Return the places of the words that say what a person is, just before the person's name."""
    titles: set[int] = set()
    place = 0
    while place < len(terms):
        end = place + 1
        if terms[place].is_title:
            while end < min(len(terms), place + _TITLE_LIMIT) and _continues(text, terms, end):
                end += 1
            name = next((i + 1 for i in range(end - 1, place - 1, -1) if terms[i].is_title), end)
            if name < end:
                titles.update(range(place, max(name, end - _NAME_LIMIT)))
        place = end
    return frozenset(titles)


def _continues(text: str, terms: Sequence[Term], place: int) -> bool:
    """Return whether a term goes on with the title or the name that the term before it belongs to."""
    term = terms[place]
    return term.is_title or term.span.of(text)[0].isupper()
