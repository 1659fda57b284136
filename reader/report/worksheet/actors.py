"""Who acts in an article: persons and institutions that bear a title, speak, or are the subject of a verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from reader.model import Fact, FactKind, Sentence, Span
from reader.report.worksheet.article_reading import ArticleReading
from reader.text.languages import section
from reader.text.names import names_agree
from reader.text.tokens import tokenise

_MOST = 5
_ENOUGH = 2
_CHAIN = frozenset(" \n\t,()")
"""What may stand between a title and the name that it belongs to: "Presiden Rusia, Vladimir Putin"."""


Form = tuple[str, Sentence, Span]
"""A name as it is written, with its place in a sentence."""


@dataclass(slots=True)
class _Actor:
    forms: list[Form] = field(default_factory=list)
    values: set[str] = field(default_factory=set)
    weight: int = 0
    """How much says that it acts: two for a title, for speech or for a verb at the start, else one for a verb."""

    @property
    def sentences(self) -> set[str]:
        return {sentence.id for _, sentence, _ in self.forms}


def actors(reading: ArticleReading, not_actors: Iterable[str]) -> tuple[Form, ...]:
    """Return the main actors by their fullest name, with the first place where that stands, the foremost first.

    ``not_actors`` are names that only report: outlets and agencies. An actor is named in the headline or the lead,
    or in two sentences at least.
    """
    passed_over = {name.casefold() for name in not_actors}
    start = {sentence.id for sentence in (*reading.headings[:1], *reading.lead)}
    found: list[_Actor] = []
    for sentence in (*reading.headings, *reading.told):
        for name, weight in _named(reading, sentence, at_start=sentence.id in start):
            span = _without_origin(reading, name.span)
            words = " ".join(span.of(reading.article.text).split())
            if "." not in words and words.casefold() not in passed_over:
                _enter(found, (words, sentence, span), name.value, weight)
    chosen = [a for a in found if a.weight >= _ENOUGH and (len(a.sentences) > 1 or a.sentences & start)]
    chosen.sort(key=lambda actor: (not actor.sentences & start, -len(actor.sentences)))
    return tuple(_fullest(actor, {s.id for s in reading.headings}) for actor in chosen[:_MOST])


def _enter(found: list[_Actor], form: Form, value: str, weight: int) -> None:
    actor = next((a for a in found if any(names_agree(value, known) for known in a.values)), None)
    if actor is None:
        found.append(actor := _Actor())
    actor.forms.append(form)
    actor.values.add(value)
    actor.weight += weight


def _fullest(actor: _Actor, headings: Set[str]) -> Form:
    """Return the longest form; of equals the first in the text itself, since a headline supports nothing."""
    return max(actor.forms, key=lambda form: (len(form[0].replace("-", " ").split()), form[1].id not in headings))


def _without_origin(reading: ArticleReading, name: Span) -> Span:
    """Return a name of several words without the country before it: "seniman Prancis Auguste Rodin"."""
    first, *rest = tokenise(reading.article.text, name)
    places = section(reading.article.language, "names").get("places", ())
    return Span(rest[0].span.start, name.end) if len(rest) > 1 and first.text.lower() in places else name


def _named(reading: ArticleReading, sentence: Sentence, *, at_start: bool) -> Iterator[tuple[Fact, int]]:
    """Yield the names of a sentence and how much says that each acts in it."""
    known = reading.facts_of(sentence, FactKind.ROLE, FactKind.PLACE, FactKind.NAME)
    sources = [fact.span for fact in reading.facts_of(sentence, FactKind.ATTRIBUTION)]
    for place, name in enumerate(known):
        if name.kind is not FactKind.NAME:
            continue
        if any(source.overlaps(name.span) for source in sources) or _bears_title(reading, known, place):
            yield name, _ENOUGH
        else:
            yield name, int(_is_subject(reading, sentence, name)) * (_ENOUGH if at_start else 1)


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
