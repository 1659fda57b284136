"""Names of persons, organisations and places, and the titles before them.

There is no list of names: a capital inside running text makes a name. At the start of a sentence and in headlines,
where capitals say nothing, only words count that the same article writes with a capital elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from reader.model import Fact, FactKind, Span
from reader.text.date_words import date_words
from reader.text.languages import language, section
from reader.text.phrases import Phrases, Places, Run, phrases

_SENTENCE_START = re.compile(r"^[\s\W]*$|[.!?:…–—-][\"”’')]*\s+[\"“‘'(]*$|[\"“]$")
_SHORTEST_ACRONYM = 2
LONGEST_SMALL_WORD = 3
_SHORTEST_PERSON = 2


@dataclass(frozen=True, slots=True)
class _Words:
    particles: frozenset[str]
    places: Phrases[str]
    place_prepositions: frozenset[str]
    place_words: Phrases[str]
    not_names: frozenset[str]
    abbreviations: frozenset[str]
    titles: Phrases[str]
    title_prefixes: Phrases[str]
    months: Phrases[int]
    weekdays: Phrases[int]


def names(run: Run, code: str, known: Set[str], taken: Iterable[Span]) -> tuple[Fact, ...]:
    """Return the names, places and titles of a run of tokens in reading order.

    ``known`` are the words of names in the article (see ``known_names``), and ``taken`` places that say something
    else: dates and quantities. A name's value is its words in lower case, without titles and hyphens.
    """
    words = _words(code)
    titles = tuple(_titles(run, words))
    places = Places([*taken, *(fact.span for fact in titles)])
    found = (
        Fact(_kind(run, first, end, words), _value(run, first, end), run.place(first, end))
        for first, end in _names(run, words, known, places)
    )
    return tuple(sorted((*titles, *found), key=lambda fact: fact.span))


def known_names(runs: Iterable[Run], code: str) -> frozenset[str]:
    """Return the lower-case words that running text writes with a capital inside a sentence, and never without.

    Headlines tell nothing, since they write most words with a capital.
    """
    words = _words(code)
    nothing = Places(())
    capitalised: set[str] = set()
    plain: set[str] = set()
    for run in runs:
        if run.is_title:
            continue
        for place, token in enumerate(run.tokens):
            if not token.is_capitalised:
                plain.add(run.word(place))
            elif not _starts_sentence(run, place, words) and _may_be_name(run, place, words, nothing):
                capitalised.add(run.word(place))
    return frozenset(capitalised - plain)


def names_agree(left: str, right: str) -> bool:
    """Return whether two values of names can mean one bearer: *kim* and *kim jong un*, *bps* and its long form."""
    shorter, longer = sorted((left.split(), right.split()), key=len)
    if set(shorter) <= set(longer):
        return True
    return len(shorter) == 1 and len(longer) > 1 and spells(shorter[0], longer)


def spells(letters: str, words: Sequence[str]) -> bool:
    """Return whether each word in turn gives some of the letters of a short form, its first one among them.

    Small words may give none: *Menteri Komunikasi dan Informatika*.
    """
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if len(word) <= LONGEST_SMALL_WORD and spells(letters, rest):
        return True
    if not letters.startswith(word[0]):
        return False
    cuts = range(1, len(letters) + 1)
    return any(is_within(letters[:cut], word) and spells(letters[cut:], rest) for cut in cuts)


def is_within(letters: str, word: str) -> bool:
    """Return whether a word holds some letters in their order."""
    remaining = iter(word)
    return all(letter in remaining for letter in letters)


def _titles(run: Run, words: _Words) -> Iterator[Fact]:
    place = 0
    while place < len(run):
        prefix = words.title_prefixes.at(run, place)
        first = prefix[1] if prefix and run.is_next(prefix[1]) else place
        title = words.titles.at(run, first)
        if title is None:
            place += 1
            continue
        value = f"{prefix[0]} {title[0]}" if prefix and first > place else title[0]
        yield Fact(FactKind.ROLE, value, run.place(place, title[1]))
        place = title[1]


def _names(run: Run, words: _Words, known: Set[str], taken: Places) -> Iterator[tuple[int, int]]:
    """Yield where names begin and end, as places of tokens."""
    may_be = [_may_be_name(run, place, words, taken) for place in range(len(run))]
    only_known = run.is_title
    first = 0
    while first < len(run):
        telling = not only_known and not _starts_sentence(run, first, words)
        if not may_be[first] or not (telling or _is_known(run, first, words, known)):
            first += 1
            continue
        end = _end_of_name(run, first, may_be, words, known if only_known else None)
        yield from _divided(run, first, end, words)
        first = end


def _end_of_name(run: Run, first: int, may_be: Sequence[bool], words: _Words, known: Set[str] | None) -> int:
    """Return where a name ends; ``known`` words alone go on with it where capitals tell nothing."""
    end = first + 1
    while end < len(run) and _joins(run, end, words):
        following = end
        while run.word(following) in words.particles and run.is_next(following + 1):
            following += 1
        if following >= len(run) or not may_be[following]:
            break
        if known is not None and not _is_known(run, following, words, known):
            break
        end = following + 1
    return end


def _divided(run: Run, first: int, end: int, words: _Words) -> Iterator[tuple[int, int]]:
    """Yield what stands before a name apart: "Presiden | Rusia | Vladimir Putin", "DPR | Harun Masiku"."""
    place = words.places.at(run, first)
    apart = place and place[1] < end and (words.titles.before(run, first) or _is_acronym(run, place[1]))
    if place and apart:
        yield first, place[1]
        first = place[1]
    person = first
    while person < end and _is_acronym(run, person):
        person += 1
    if first == person:
        person = _after_office(run, first, end)
    if first < person < end:
        yield first, person
        first = person
    if end - first > 1 or len(run.raw(first)) > 1:
        yield first, end


def _after_office(run: Run, first: int, end: int) -> int:
    """Return where a person begins after the name of an office that ends in an acronym: "Komisi XI DPR RI"."""
    acronyms = [place for place in range(first, end) if _is_acronym(run, place)]
    return acronyms[-1] + 1 if acronyms and end - acronyms[-1] > _SHORTEST_PERSON else first


def _may_be_name(run: Run, place: int, words: _Words, taken: Places) -> bool:
    token = run.tokens[place]
    if not token.is_capitalised or run.word(place) in words.not_names or taken.overlap(token.span):
        return False
    return words.weekdays.at(run, place) is None and words.months.at(run, place) is None


def _is_known(run: Run, place: int, words: _Words, known: Set[str]) -> bool:
    return run.word(place) in known or _is_acronym(run, place) or words.places.at(run, place) is not None


def _is_acronym(run: Run, place: int) -> bool:
    written = run.raw(place)
    return len(written) >= _SHORTEST_ACRONYM and written.isupper() and not run.is_loud


def _joins(run: Run, place: int, words: _Words) -> bool:
    gap = run.gap(place)
    if gap.startswith("."):
        shortened = len(run.raw(place - 1)) == 1 or run.word(place - 1) in words.abbreviations
        return shortened and gap in (".", ". ")
    return gap in (" ", "\xa0", "-")


def _starts_sentence(run: Run, place: int, words: _Words) -> bool:
    if run.word(place - 1) in words.abbreviations and run.gap(place).strip() == ".":
        return False
    before = run.text[max(run.span.start, run.tokens[place].span.start - 6) : run.tokens[place].span.start]
    return place == 0 or _SENTENCE_START.search(before) is not None


def _kind(run: Run, first: int, end: int, words: _Words) -> FactKind:
    listed = words.places.at(run, first)
    if listed is not None and listed[1] == end:
        return FactKind.PLACE
    if words.place_words.at(run, first) is not None:
        return FactKind.PLACE
    led = run.word(first - 1) in words.place_prepositions and run.is_next(first)
    return FactKind.PLACE if led and not _is_acronym(run, first) else FactKind.NAME


def _value(run: Run, first: int, end: int) -> str:
    return " ".join(run.words[first:end]).replace("-", " ")


@cache
def _words(code: str) -> _Words:
    table = section(code, "names")
    calendar = date_words(code)
    return _Words(
        particles=frozenset(table.get("particles", ())),
        places=phrases(table.get("places", ())),
        place_prepositions=frozenset(table.get("place_prepositions", ())),
        place_words=phrases(table.get("place_words", ())),
        not_names=frozenset(table.get("not_names", ())),
        abbreviations=language(code).sentences.abbreviations,
        titles=Phrases(table.get("titles", {})),
        title_prefixes=Phrases(table.get("title_prefixes", {})),
        months=calendar.months,
        weekdays=calendar.weekdays,
    )
