"""When, where, why and how, as far as the sentences of an article say it. Nothing is better than a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.model import Fact, FactKind, Sentence, Span
from reader.report.worksheet.article_reading import ArticleReading

Found = tuple[Sentence, Span]
"""A place in a sentence that answers a question."""

_DAY = re.compile(r"(\d{4}|-)-\d\d-\d\d")
_YEARS = re.compile(r"[\d/]+")
_REASONED = 6
"""So many sentences give the reasons and the means of the story; those further down are of details."""
_CLAUSE = re.compile(r"[^,;.!?”\"]+(?:[.,](?=\w)[^,;.!?”\"]+)*")
_SHORTEST_CLAUSE = 3


def when(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the first day that the opening names, or what the lead says instead of a day ("pada hari Rabu").

    The day of a report that is cited ("melansir NDTV, Jumat") is not that of the event, nor is one that is quoted.
    """
    for sentences, whole in ((reading.opening, True), (reading.lead, False)):
        for sentence in sentences:
            for date in reading.facts_of(sentence, FactKind.DATE):
                is_day = _DAY.fullmatch(date.value) is not None
                if is_day is whole and not _YEARS.fullmatch(date.value) and _is_told(reading, sentence, date):
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
    """Return the first clause near the start, outside quotations, that gives a reason."""
    return _first(_clauses(reading, "why"))


def how(reading: ArticleReading) -> tuple[Found, ...]:
    """Return the first clause near the start, outside quotations, that says by what means."""
    return _first(_clauses(reading, "how"))


def _first(found: Iterator[Found]) -> tuple[Found, ...]:
    place = next(found, None)
    return (place,) if place else ()


def _is_told(reading: ArticleReading, sentence: Sentence, date: Fact) -> bool:
    """Return whether the article itself says when, and not what it cites or quotes."""
    before = reading.article.text[sentence.span.start : date.span.start]
    return not reading.is_quoted(sentence, date.span) and not reading.expression("not_when").search(before)


def _place(reading: ArticleReading, sentence: Sentence, prepositions: Sequence[str]) -> Span | None:
    """Return the first place after a preposition, with at most one word between ("di wilayah Raja Ampat")."""
    text, places = reading.article.text, reading.facts_of(sentence, FactKind.PLACE)
    listed = "|".join(map(re.escape, prepositions)) or "(?!)"
    leading = re.compile(rf"(?P<word>\w*)\s*\b(?:{listed})\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
    for number, place in enumerate(places):
        found = leading.search(text, sentence.span.start, place.span.start)
        elsewhere = reading.expression("not_where").match(place.value)
        if not found or elsewhere or reading.expression("seats").fullmatch(found["word"]):
            continue
        if not reading.is_quoted(sentence, place.span):
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
    """Return the place that an article begins with: "Pyongyang – ..."; after a name it is that of the newsroom."""
    first = next(iter(reading.told), None)
    place = next(iter(reading.facts_of(first, FactKind.PLACE)), None) if first else None
    if first is None or place is None:
        return None
    before = reading.article.text[first.span.start : place.span.start]
    return (first, place.span) if not before.strip() else None


def _clauses(reading: ArticleReading, name: str) -> Iterator[Found]:
    cue, excluded = reading.expression(name), reading.expression(f"not_{name}")
    for sentence in reading.told[:_REASONED]:
        text = reading.text(sentence)
        others = [Span(*other.span()) for other in excluded.finditer(text)]
        for found in cue.finditer(text):
            if any(other.overlaps(Span(*found.span())) for other in others):
                continue
            clause = _CLAUSE.match(text, found.start())
            if clause and len(clause[0].split()) >= _SHORTEST_CLAUSE and _ends_word(text, found.end()):
                place = Span(sentence.span.start + found.start(), sentence.span.start + clause.end())
                if not reading.is_quoted(sentence, place):
                    yield sentence, place


def _ends_word(text: str, place: int) -> bool:
    return place >= len(text) or not text[place].isalnum()
