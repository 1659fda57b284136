"""Quotations as cards say them: words, who says them according to the text, and where two outlets differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Span
from reader.present.differing import differing_words
from reader.sourcing.quotes import Quotation, QuotationGroup, same_person
from reader.ui.story.passage_card import Passage, passage_runs
from reader.wording import outlet_names

_TOO_MANY = 0.35
"""Marks on more than this part of the words say nothing any more."""


def quotation_passages(
    group: QuotationGroup, name: str | None, comparison: Comparison, messages: Messages
) -> Iterator[Passage]:
    """Yield what the outlets quote, then what others report without quoting; ``name`` heads the section."""
    names = outlet_names(comparison.articles, messages)
    told = (*(quotation.sentence_id for quotation in group.quotations), *group.reported)
    for quotation, differing in zip(group.quotations, _differing(group.quotations, comparison), strict=True):
        yield Passage(
            quotation.sentence_id,
            names[quotation.article_id],
            passage_runs(comparison, quotation.article_id, quotation.span, differing),
            below=_said_of_speaker(quotation, name, messages),
            other=_elsewhere(quotation.sentence_id, told, comparison),
        )
    for sentence_id in group.reported:
        sentence = comparison.sentence(sentence_id)
        yield Passage(
            sentence_id,
            names[sentence.article_id],
            passage_runs(comparison, sentence.article_id, sentence.span, ()),
            aside=messages.text("quotes.unquoted"),
            other=_elsewhere(sentence_id, told, comparison),
            quiet=True,
        )


def _elsewhere(sentence_id: str, told: Sequence[str], comparison: Comparison) -> str:
    """Return the first of these sentences that is of another article, or nothing."""
    own = comparison.sentence(sentence_id).article_id
    return next((other for other in told if comparison.sentence(other).article_id != own), "")


def _said_of_speaker(quotation: Quotation, name: str | None, messages: Messages) -> str:
    """Return what the section's heading does not say of the speaker."""
    speaker = quotation.speaker
    if speaker is None:
        return messages.text("quotes.not_named") if name is not None else ""
    if not speaker.certain:
        return messages.text("quotes.likely", name=speaker.name)
    is_told = name is not None and same_person(speaker.name, name)
    return "" if is_told else messages.text("quotes.named", name=speaker.name)


def _differing(quotations: Sequence[Quotation], comparison: Comparison) -> list[tuple[Span, ...]]:
    """Return the words of each quotation that the longest one has not; of two, also the other way round."""
    longest = max(quotations, key=lambda quotation: len(quotation.words))
    marks: list[tuple[Span, ...]] = []
    of_longest: tuple[Span, ...] = ()
    for quotation in quotations:
        missing, own = differing_words(_wording(longest, comparison), _wording(quotation, comparison))
        marks.append(own if quotation is not longest else ())
        if quotation is not longest and len(quotations) == 2:
            of_longest = missing
    marks[quotations.index(longest)] = of_longest
    return [_if_few(spans, q, comparison) for spans, q in zip(marks, quotations, strict=True)]


def _if_few(spans: tuple[Span, ...], quotation: Quotation, comparison: Comparison) -> tuple[Span, ...]:
    text = comparison.article(quotation.article_id).text
    number = sum(len(span.of(text).split()) for span in spans)
    return spans if number <= _TOO_MANY * len(quotation.words) else ()


def _wording(quotation: Quotation, comparison: Comparison) -> tuple[str, Span]:
    return comparison.article(quotation.article_id).text, quotation.span
