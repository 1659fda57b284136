"""Who says it: the quotations of a sentence and the source that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.model import Fact, FactKind, Span
from reader.text.languages import language, section
from reader.text.phrases import Phrases, Places, Run, phrases, run
from reader.text.quotations import MARKS, quoted_spans

_SHORTEST_QUOTATION = 2
_LONGEST_SOURCE = 10
_LONGEST_SUBJECT = 4
_CLOSING_MARKS = frozenset(f"{MARKS},'’?!")


@dataclass(frozen=True, slots=True)
class _Words:
    quoting: Phrases[str]
    before: Phrases[str]
    after: Phrases[str]
    between: frozenset[str]
    speakers: frozenset[str]
    pronouns: frozenset[str]
    ends: frozenset[str]
    abbreviations: frozenset[str]


def quotations(run: Run) -> tuple[Fact, ...]:
    """Return the quotations of two words and more, without their marks; the value is the words in lower case.

    A single word in marks is a name or stands apart from its meaning, and is nobody's statement.
    """
    return tuple(_quotations(run))


def attributions(run: Run, code: str, named: Iterable[Fact], taken: Iterable[Span]) -> tuple[Fact, ...]:
    """Return the sources that a run of tokens names outside its quotations, in reading order.

    ``named`` are its names and titles, ``taken`` the places of quotations and dates ("dikutip Senin"). The value
    is the name of the source where it has one, else the words for it (*pejabat rusia*, *media pemerintah*, *ia*);
    the span covers the whole source.
    """
    words = _words(code)
    places = Places(taken)
    known = _Named(named)
    outside = [place for place in range(len(run)) if not places.overlap(run.tokens[place].span)]
    found = (_source_at(run, place, words, known) for place in outside)
    return tuple(fact for fact in found if fact is not None and not places.overlap(fact.span))


class _Named:
    """The names and titles of a run of tokens, by where they begin and end."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_start = {fact.span.start: fact for fact in facts}
        self._by_end = {fact.span.end: fact for fact in self._by_start.values()}

    def beginning(self, run: Run, place: int) -> Fact | None:
        """Return what begins with a token."""
        return self._by_start.get(run.tokens[place].span.start) if place < len(run) else None

    def ending(self, run: Run, place: int) -> Fact | None:
        """Return what ends with a token."""
        return self._by_end.get(run.tokens[place].span.end)

    def within(self, run: Run, first: int, end: int) -> list[Fact]:
        """Return what begins with one of these tokens, in reading order."""
        return [fact for place in range(first, end) if (fact := self.beginning(run, place)) is not None]


def _quotations(words: Run) -> Iterator[Fact]:
    for quoted in quoted_spans(words.span.of(words.text)):
        place = Span(words.span.start + quoted.start, words.span.start + quoted.end)
        place = _without_marks(words.text, place)
        spoken = run(words.text, place).words
        if len(spoken) >= _SHORTEST_QUOTATION:
            yield Fact(FactKind.QUOTATION, " ".join(spoken), place)


def _without_marks(text: str, place: Span) -> Span:
    inner = place.of(text)
    start = place.start + len(inner) - len(inner.lstrip(f"{MARKS} "))
    end = place.end - (len(inner) - len(inner.rstrip(f"{MARKS} ,")))
    return Span(start, max(start, end))


def _source_at(run: Run, place: int, words: _Words, named: _Named) -> Fact | None:
    """Return the source that the reporting word at a place belongs to."""
    if run.word(place) in words.speakers:
        return Fact(FactKind.ATTRIBUTION, run.word(place), run.place(place, place + 1))
    if words.after.at(run, place) is not None:
        return _source_before(run, place, words, named) or _source_of_quotation(run, place, named)
    lead = words.quoting.at(run, place) if _follows_mark(run, place) else None
    lead = lead or words.before.at(run, place)
    if lead is None or not run.is_next(lead[1]):
        return None
    return _source_after(run, lead[1], words, named)


def _source_after(run: Run, first: int, words: _Words, named: _Named) -> Fact | None:
    """Read what follows "menurut" up to a mark or a word that goes on with something else."""
    end = first
    last = min(len(run), first + _LONGEST_SOURCE + 1)
    while end < last and run.word(end) not in words.ends and (end == first or _goes_on(run, end, words)):
        end += 1
        if run.word(end - 1) in words.pronouns:
            break
    if not 0 < end - first <= _LONGEST_SOURCE:
        return None
    person = _person_after_title(run, first, end, named)
    return person or Fact(FactKind.ATTRIBUTION, _value(run, first, end, named), run.place(first, end))


def _person_after_title(run: Run, first: int, end: int, named: _Named) -> Fact | None:
    """Return the person of "ajudan Putin, Yuri Ushakov,": who bears the title is named after it."""
    if run.gap(end) != ", " or not any(fact.kind is FactKind.ROLE for fact in named.within(run, first, end)):
        return None
    person = named.beginning(run, end)
    if person is None or person.kind is not FactKind.NAME:
        return None
    return Fact(FactKind.ATTRIBUTION, person.value, Span(run.tokens[first].span.start, person.span.end))


def _source_before(run: Run, place: int, words: _Words, named: _Named) -> Fact | None:
    """Read "X mengatakan": a name or a title right before the word, or a short subject that opens the clause."""
    end = place
    while end > 0 and run.is_next(end) and run.word(end - 1) in words.between:
        end -= 1
    if end == 0 or not (run.is_next(end) or end < place):
        return None
    known = named.ending(run, end - 1)
    if known is not None:
        return Fact(FactKind.ATTRIBUTION, known.value, known.span)
    first = end - 1
    while first > max(0, end - 1 - _LONGEST_SUBJECT) and run.is_next(first):
        first -= 1
    if end - first > _LONGEST_SUBJECT or run.word(end - 1) in words.ends:
        return None
    pronoun = next((place for place in (end - 1, first) if run.word(place) in words.pronouns), None)
    if pronoun is not None:
        return Fact(FactKind.ATTRIBUTION, run.word(pronoun), run.place(pronoun, pronoun + 1))
    return Fact(FactKind.ATTRIBUTION, _value(run, first, end, named), run.place(first, end))


def _source_of_quotation(run: Run, place: int, named: _Named) -> Fact | None:
    """Read "...," said X."""
    if not _follows_mark(run, place) or not run.is_next(place + 1):
        return None
    known = named.beginning(run, place + 1)
    return known and Fact(FactKind.ATTRIBUTION, known.value, known.span)


def _goes_on(run: Run, place: int, words: _Words) -> bool:
    return run.is_next(place) or (run.gap(place).strip() == "." and run.word(place - 1) in words.abbreviations)


def _follows_mark(run: Run, place: int) -> bool:
    """Return whether a comma or a quotation mark stands right before a word."""
    return place == 0 or not _CLOSING_MARKS.isdisjoint(run.gap(place))


def _value(run: Run, first: int, end: int, named: _Named) -> str:
    """Return the person of a source, else its title and institution, else its words."""
    within = named.within(run, first, end)
    names = [fact for fact in within if fact.kind is FactKind.NAME]
    persons = [fact for fact in names if not fact.span.of(run.text).isupper()]
    if persons:
        return persons[-1].value
    if within and within[0].kind is FactKind.ROLE and within[0] == named.beginning(run, first):
        return " ".join(fact.value for fact in (within[0], *names))
    return names[-1].value if names else " ".join(run.words[first:end])


@cache
def _words(code: str) -> _Words:
    table = section(code, "attribution")
    return _Words(
        quoting=phrases(table.get("quoting", ())),
        before=phrases(table.get("before", ())),
        after=phrases(table.get("after", ())),
        between=frozenset(table.get("between", ())),
        speakers=frozenset(table.get("speakers", ())),
        pronouns=frozenset(table.get("pronouns", ())),
        ends=frozenset(table.get("ends", ())),
        abbreviations=language(code).sentences.abbreviations,
    )
