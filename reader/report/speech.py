"""Who is quoted, by which outlet, in which words."""

from __future__ import annotations

from reader.messages import Messages
from reader.report.citations import Citations
from reader.report.document.people import Quotation, QuotedWords, SpeakerEntry
from reader.report.marking import one_line
from reader.sourcing.quotes import Quotation as Quoted
from reader.sourcing.quotes import QuotationGroup, SpeakerQuotes, Variation, quotes, same_person


def quotations(citations: Citations) -> tuple[SpeakerEntry, ...]:
    """Return the quotations by speaker: who is quoted by most articles first, who is not named last."""
    return tuple(_speaker(entry, citations) for entry in quotes(citations.comparison))


def _speaker(entry: SpeakerQuotes, citations: Citations) -> SpeakerEntry:
    messages = citations.messages
    every = [quoted for group in entry.groups for quoted in group.quotations]
    outlets = len({quoted.article_id for quoted in every})
    return SpeakerEntry(
        name=one_line(entry.name) if entry.name else messages.text("quotes.unknown"),
        count=f"{messages.count('quotes.quotations', len(every))}, {messages.count('quotes.outlets', outlets)}",
        quotations=tuple(_group(group, entry.name, citations) for group in entry.groups),
    )


def _group(group: QuotationGroup, name: str | None, citations: Citations) -> Quotation:
    return Quotation(
        quoted=tuple(_quoted(quoted, name, citations) for quoted in group.quotations),
        remark=_remark(group, citations.messages),
        disputed=group.disputed,
        reported=tuple(citations.reference(sentence_id) for sentence_id in group.reported),
    )


def _remark(group: QuotationGroup, messages: Messages) -> str:
    if group.disputed:
        return messages.text("quotes.disputed")
    if group.variation is Variation.ALONE:
        return messages.text("quotes.only_one_quotes") if group.reported else ""
    return messages.text(f"quotes.variation.{group.variation}")


def _quoted(quoted: Quoted, name: str | None, citations: Citations) -> QuotedWords:
    article = citations.comparison.article(quoted.article_id)
    return QuotedWords(
        byline=citations.byline(article.id),
        reference=citations.reference(quoted.sentence_id),
        language=article.language,
        words=one_line(quoted.span.of(article.text)),
        speaker=_whom(quoted, name, citations.messages),
    )


def _whom(quoted: Quoted, name: str | None, messages: Messages) -> str:
    """Return whom the article names, where that is not plainly the person under whose name it stands."""
    if quoted.speaker is None:
        return "" if name is None else messages.text("quotes.not_named")
    if quoted.speaker.certain and name is not None and same_person(quoted.speaker.name, name):
        return ""
    key = "quotes.named" if quoted.speaker.certain else "quotes.likely"
    return messages.text(key, name=one_line(quoted.speaker.name))
