"""Who says the quoted words, as far as the sentence or those before it name anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Article, Fact, FactKind, Sentence, Span
from reader.sourcing.sourced_facts import LOOKS_BACK
from reader.text.languages import section
from reader.text.tokens import tokenise
from reader.text.vocabulary import vocabulary

_NAMING = (FactKind.ROLE, FactKind.PLACE, FactKind.NAME)

Facts = Mapping[str, Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the text names one; ``certain`` where the sentence itself attributes the words."""

    name: str
    certain: bool


def speaker_of(
    article: Article, sentences: Sequence[Sentence], place: int, quotation: Span, facts: Facts
) -> Speaker | None:
    """Return who says a quotation in ``sentences[place]``, or ``None`` where the text near it names nobody.

    Certain is what the sentence attributes ("ujar Putin"). Likely is a name earlier in the sentence, before a word
    of speech; else, where the sentence has only a pronoun ("katanya") or stands in the same paragraph, the speaker
    of one of the sentences before.
    """
    sentence = sentences[place]
    sources = [f for f in facts.get(sentence.id, ()) if f.kind is FactKind.ATTRIBUTION]
    named = [source for source in sources if not _is_pronoun(source, article.language)]
    if named:
        nearest = min(named, key=lambda source: _distance(source.span, quotation))
        return Speaker(_text(article, nearest.span, facts[sentence.id]), certain=True)
    name = _subject(article, sentence, quotation, facts)
    for before in reversed(sentences[max(0, place - LOOKS_BACK) : place]):
        if name is not None or (before.paragraph != sentence.paragraph and not sources):
            break
        name = _speaker_in(article, before, facts)
    return Speaker(name, certain=False) if name is not None else None


def _speaker_in(article: Article, sentence: Sentence, facts: Facts) -> str | None:
    for fact in facts.get(sentence.id, ()):
        if fact.kind is FactKind.ATTRIBUTION and not _is_pronoun(fact, article.language):
            return _text(article, fact.span, facts[sentence.id])
    return _subject(article, sentence, Span(sentence.span.end, sentence.span.end), facts)


def _subject(article: Article, sentence: Sentence, quotation: Span, facts: Facts) -> str | None:
    """Return the name before the last word of speech before a quotation: "Kim menyambut ... dan menyebut ..."."""
    speech = vocabulary(article.language).speech_words
    before = tokenise(article.text, Span(sentence.span.start, max(sentence.span.start, quotation.start)))
    spoken = [token.span for token in before if token.text.lower() in speech]
    named = (fact.span for fact in facts.get(sentence.id, ()) if fact.kind is FactKind.NAME)
    # Capitals throughout are an institution, and those seldom speak for themselves.
    names = [span for span in named if not span.of(article.text).isupper()]
    found = [name for name in names if spoken and name.end <= spoken[-1].start]
    return " ".join(found[-1].of(article.text).split()) if found else None


def _is_pronoun(source: Fact, code: str) -> bool:
    table = section(code, "attribution")
    return source.value in (*table.get("speakers", ()), *table.get("pronouns", ()))


def _text(article: Article, source: Span, facts: Sequence[Fact]) -> str:
    """Return the last name within a source or right behind its title, else the words for it."""
    for fact in facts:
        if fact.kind in _NAMING and fact.span.start == source.end + 1:
            source = Span(source.start, fact.span.end)
    names = [fact.span for fact in facts if fact.kind is FactKind.NAME and fact.span.overlaps(source)]
    return " ".join((names[-1] if names else source).of(article.text).split())


def _distance(source: Span, quotation: Span) -> int:
    return max(source.start - quotation.end, quotation.start - source.end, 0)
