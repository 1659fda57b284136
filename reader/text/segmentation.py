"""Sentences: the parts of an article that a comparison works with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sentencex import get_sentence_boundaries

from reader.model import Article, Sentence, SentenceKind, Span
from reader.text.boilerplate import sentence_kind
from reader.text.languages import Language, language, section
from reader.text.page import paragraph_kinds
from reader.text.paragraphs import paragraphs
from reader.text.quotations import MARKS, quoted_spans, unclosed_quotation
from reader.text.seams import is_seam

_MASK = str.maketrans(dict.fromkeys(MARKS, " "))
_SURROGATE = re.compile("[\ud800-\udfff]")
_REACH = 80
"""No rule reads further than this around a seam; it keeps one endless line linear."""
_OPENER = re.compile(r"[.!?…]\s+([^\W\d_]+)")
_OPENING = frozenset("“„«'‘([{")


def segment(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article in reading order.

    Every character that is no white space lies in exactly one sentence, and no sentence begins or ends with
    white space. A quotation stays whole, with its attribution, however many sentences it holds.
    """
    rules = language(article.language)
    spans = paragraphs(article.text)
    kinds = _kinds(article, spans, rules)
    found: list[Sentence] = []
    for number, (paragraph, kind) in enumerate(zip(spans, kinds, strict=True)):
        for span, part in _parts(article.text, paragraph, kind, rules):
            index = len(found)
            found.append(Sentence(f"{article.id}:{index}", article.id, index, span, number, part))
    return tuple(found)


def _kinds(article: Article, spans: Sequence[Span], rules: Language) -> list[SentenceKind]:
    """Return the kinds of the paragraphs; those that the article sets aside tell nothing of the others."""
    aside = [any(span.overlaps(other) for other in article.set_aside) for span in spans]
    rest = [span.of(article.text) for span, is_aside in zip(spans, aside, strict=True) if not is_aside]
    kinds = iter(paragraph_kinds(rest, article.headline, rules))
    return [SentenceKind.BOILERPLATE if is_aside else next(kinds) for is_aside in aside]


def _parts(text: str, paragraph: Span, kind: SentenceKind, rules: Language) -> Iterator[tuple[Span, SentenceKind]]:
    if kind is not SentenceKind.BODY:
        yield paragraph, kind
        return
    for span in sentence_spans(paragraph.of(text), rules):
        placed = Span(paragraph.start + span.start, paragraph.start + span.end)
        yield placed, sentence_kind(placed.of(text), rules.boilerplate)


def sentence_spans(paragraph: str, rules: Language) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, offsets counted from its start."""
    unclosed = unclosed_quotation(paragraph, _reporting_words(rules.code))
    quotations = (unclosed,) if unclosed else quoted_spans(paragraph)
    starts = [0]
    candidates = [*_candidates(paragraph, quotations, rules), len(paragraph)]
    for seam, following in pairwise(candidates):
        left, ahead = paragraph[max(starts[-1], seam - _REACH) : seam], paragraph[seam : seam + _REACH]
        if not _is_inside(seam, quotations) and is_seam(
            left, paragraph[seam:following], rules.sentences, ahead=ahead
        ):
            starts.append(seam)
    ends = [*starts[1:], len(paragraph)]
    return tuple(_stripped(paragraph, start, end) for start, end in zip(starts, ends, strict=True))


@cache
def _reporting_words(code: str) -> frozenset[str]:
    words = section(code, "attribution")
    return frozenset([*words.get("quoting", ()), *words.get("speakers", ())])


def _is_inside(seam: int, quotations: tuple[Span, ...]) -> bool:
    before = bisect_left(quotations, seam, key=lambda quotation: quotation.start) - 1
    return before >= 0 and seam < quotations[before].end


def _candidates(paragraph: str, quotations: tuple[Span, ...], rules: Language) -> list[int]:
    """Return where sentences may begin, by the marks alone.

    sentencex takes everything after an unpaired mark for one quotation, so the marks are hidden from it. It never
    ends a sentence after a single capital ("vitamin C. Namun"); a word that often opens one shows that it ended.
    """
    masked = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", paragraph.translate(_MASK))
    places = {int(boundary["start_index"]) for boundary in get_sentence_boundaries(rules.code, masked)}
    places |= {
        found.start(1) for found in _OPENER.finditer(masked) if _opens_sentence(found[1], rules.sentences.openers)
    }
    opened = {quotation.start for quotation in quotations}
    seams = {_before_opening(paragraph, place, opened) for place in places}
    return sorted(seam for seam in seams if seam > 0)


def _opens_sentence(word: str, openers: frozenset[str]) -> bool:
    return word[0].isupper() and word.lower() in openers


def _before_opening(paragraph: str, place: int, opened: set[int]) -> int:
    """Return a place moved back before the marks that open what begins there."""
    while place and (place - 1 in opened or _could_open(paragraph, place - 1)):
        place -= 1
    return place


def _could_open(paragraph: str, place: int) -> bool:
    """Return whether a mark stands before a word; the straight mark closes quotations too, so it needs a space."""
    return paragraph[place] in _OPENING or (paragraph[place] == '"' and paragraph[place - 1 : place].isspace())


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))
