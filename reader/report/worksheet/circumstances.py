"""When, where, why and how, as far as the sentences of an article say it. Nothing is better than a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.model import Fact, FactKind, Sentence, Span
from reader.report.worksheet.article_reading import ArticleReading

Found = tuple[Sentence, Span]
"""A place in a sentence that answers a question."""

_DAY = re.compile(r"(\d{4}|-)-\d\d-\d\d")
_CLAUSE = re.compile(r"[^,;.!?”\"]+(?:[.,](?=\w)[^,;.!?”\"]+)*")
_SHORTEST_CLAUSE = 3


def when(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the first day that the opening names, or what the lead says instead of a day ("pada hari Rabu").

    The day of a report that is cited ("melansir NDTV, Jumat") is not that of the event, nor is one that is quoted.
    """
    for sentences, whole in ((reading.opening, True), (reading.lead, False)):
        for sentence in sentences:
            for date in reading.facts_of(sentence, FactKind.DATE):
                if (_DAY.fullmatch(date.value) is not None) is whole and _is_told(reading, sentence, date):
                    return ((sentence, date.span),)
    return ()


def where(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the place that the lead names, else the one beside the day, else that of the dateline."""
    beside_day = [sentence for sentence, _ in when(reading)]
    looked_in = (
        *((sentence, "places_in_lead") for sentence in reading.lead),
        *((sentence, "places") for sentence in beside_day),
    )
    for sentence, prepositions in looked_in:
        if found := _place(reading, sentence, reading.words(prepositions)):
            return ((sentence, found),)
    dateline = _dateline(reading)
    return (dateline,) if dateline else ()


def why(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the first clause of the opening that gives a reason, the article's own before one that it quotes.

    Further down, reasons are mostly those of details.
    """
    found = list(_clauses(reading, "why"))
    own = (place for place in found if not reading.is_quoted(*place))
    return tuple([*own, *found][:1])


def how(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the first clause of the opening, outside quotations, that says by what means."""
    found = (place for place in _clauses(reading, "how") if not reading.is_quoted(*place))
    return tuple(found)[:1]


def _is_told(reading: ArticleReading, sentence: Sentence, date: Fact) -> bool:
    """Return whether the article itself says when, and not what it cites or quotes."""
    before = reading.article.text[sentence.span.start : date.span.start]
    return not reading.is_quoted(sentence, date.span) and not reading.expression("not_when").search(before)


def _place(reading: ArticleReading, sentence: Sentence, prepositions: Sequence[str]) -> Span | None:
    """Return the first place after a preposition, with at most one word between ("di wilayah Raja Ampat")."""
    text, places = reading.article.text, reading.facts_of(sentence, FactKind.PLACE)
    leading = re.compile(
        rf"\b(?:{'|'.join(map(re.escape, prepositions)) or '(?!)'})\s+(?:[a-z]+\s+)?$", re.IGNORECASE
    )
    for number, place in enumerate(places):
        before = text[sentence.span.start : place.span.start]
        named = leading.search(before) and not reading.expression("not_where").match(place.value)
        if named and not reading.is_quoted(sentence, place.span):
            return _with_its_region(text, places[number:])
    return None


def _with_its_region(text: str, places: Sequence[Fact]) -> Span:
    """Return a place with the larger ones behind its commas: "Raja Ampat, Papua Barat Daya"."""
    end = places[0].span.end
    for place in places[1:]:
        if text[end : place.span.start] != ", ":
            break
        end = place.span.end
    return Span(places[0].span.start, end)


def _dateline(reading: ArticleReading) -> Found | None:
    """Return the place that an article begins with: "Pyongyang – ...", "Liputan6.com, Jakarta ..."."""
    first = next(iter(reading.told), None)
    place = next(iter(reading.facts_of(first, FactKind.PLACE)), None) if first else None
    if first is None or place is None:
        return None
    before = reading.article.text[first.span.start : place.span.start]
    return (first, place.span) if re.fullmatch(r"\W*|[\w.]+\W{1,3}", before) else None


def _clauses(reading: ArticleReading, name: str) -> Iterator[Found]:
    cue, excluded = reading.expression(name), reading.expression(f"not_{name}")
    for sentence in reading.opening:
        text = reading.text(sentence)
        others = [Span(*other.span()) for other in excluded.finditer(text)]
        for found in cue.finditer(text):
            if any(other.overlaps(Span(*found.span())) for other in others):
                continue
            clause = _CLAUSE.match(text, found.start())
            if clause and len(clause[0].split()) >= _SHORTEST_CLAUSE and _ends_word(text, found.end()):
                start, end = sentence.span.start + found.start(), sentence.span.start + clause.end()
                yield sentence, Span(start, end)
                break


def _ends_word(text: str, place: int) -> bool:
    return place >= len(text) or not text[place].isalnum()
