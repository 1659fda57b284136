"""Who acts in an article: persons and institutions that bear a title, speak, or are the subject of a verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from reader.model import Fact, FactKind, Sentence, Span
from reader.report.worksheet.article_reading import ArticleReading
from reader.text.names import names_agree

_MOST = 5
_CHAIN = frozenset(" \n\t,()")
"""What may stand between a title and the name that it belongs to: "Presiden Rusia, Vladimir Putin"."""


@dataclass(slots=True)
class _Actor:
    forms: list[tuple[str, Sentence, Span]] = field(default_factory=list)
    values: set[str] = field(default_factory=set)
    acts: bool = False

    @property
    def sentences(self) -> set[str]:
        return {sentence.id for _, sentence, _ in self.forms}


def actors(reading: ArticleReading, not_actors: Iterable[str]) -> tuple[tuple[str, Sentence, Span], ...]:
    """Return the main actors by their fullest name, with the first place where that stands, the foremost first.

    ``not_actors`` are names that only report: outlets and agencies. An actor is named in the headline or the lead,
    or in two sentences at least.
    """
    passed_over = {name.casefold() for name in not_actors}
    found: list[_Actor] = []
    for sentence in (*reading.headings, *reading.told):
        for name, acts in _named(reading, sentence):
            words = " ".join(name.span.of(reading.article.text).split())
            if "." in words or words.casefold() in passed_over:
                continue
            _enter(found, (words, sentence, name.span), name.value, acts=acts)
    first = {sentence.id for sentence in (*reading.headings[:1], *reading.lead)}
    chosen = [a for a in found if a.acts and (len(a.sentences) > 1 or a.sentences & first)]
    chosen.sort(key=lambda actor: (not actor.sentences & first, -len(actor.sentences)))
    return tuple(_fullest(actor, {s.id for s in reading.headings}) for actor in chosen[:_MOST])


def _enter(found: list[_Actor], form: tuple[str, Sentence, Span], value: str, *, acts: bool) -> None:
    actor = next((a for a in found if any(names_agree(value, known) for known in a.values)), None)
    if actor is None:
        found.append(actor := _Actor())
    actor.forms.append(form)
    actor.values.add(value)
    actor.acts |= acts


def _fullest(actor: _Actor, headings: Set[str]) -> tuple[str, Sentence, Span]:
    """Return the longest form; of equals the first in the text itself, since a headline supports nothing."""
    return max(actor.forms, key=lambda form: (len(form[0].replace("-", " ").split()), form[1].id not in headings))


def _named(reading: ArticleReading, sentence: Sentence) -> Iterator[tuple[Fact, bool]]:
    """Yield the names of a sentence and whether each acts in it."""
    known = reading.facts_of(sentence, FactKind.ROLE, FactKind.PLACE, FactKind.NAME)
    sources = [fact.span for fact in reading.facts_of(sentence, FactKind.ATTRIBUTION)]
    for place, name in enumerate(known):
        if name.kind is FactKind.NAME:
            speaks = any(source.overlaps(name.span) for source in sources)
            yield name, speaks or _bears_title(reading, known, place) or _is_subject(reading, sentence, name)


def _bears_title(reading: ArticleReading, known: list[Fact], place: int) -> bool:
    """Return whether a chain of title and institution ends in this name: "Sekjen PDIP Hasto Kristiyanto"."""
    if place + 1 < len(known) and _follows(reading, known[place], known[place + 1]):
        return False
    if known[place].span.of(reading.article.text).isupper():
        return False
    while place and _follows(reading, known[place - 1], known[place]):
        place -= 1
        if known[place].kind is FactKind.ROLE:
            return True
    return False


def _follows(reading: ArticleReading, left: Fact, right: Fact) -> bool:
    return _CHAIN.issuperset(reading.article.text[left.span.end : right.span.start])


def _is_subject(reading: ArticleReading, sentence: Sentence, name: Fact) -> bool:
    after = reading.article.text[name.span.end : sentence.span.end].lstrip(" )")
    return bool(reading.expression("acts").match(after)) and not reading.expression("states").match(after)
