"""Seams: whether a text falls apart between two candidate sentences.

A full stop also ends abbreviations, initials and list numbers, and sloppy texts put one in the middle of a phrase.
Each rule looks at the words on both sides of one seam; the words come from the language.
"""

from __future__ import annotations

import re
from itertools import takewhile

from reader.text.languages import SentenceWords

_WORD = re.compile(r"[^\W_]+(?:[-'’.&$/][^\W_]+)*\$?")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]+")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\.")
_NUMBER_END = re.compile(r"(\d+)\.$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUP_OF_DIGITS = re.compile(r"\d{3}(?!\d)|\d+ (?=\w)")
_GLUED_END = re.compile(r"(?:[^\W\d_A-Z]{3}|[\"”»)\d%])[.!?…]+[\"”»)]*$")
_GLUED_START = re.compile(r"[\"“„«(]*[A-Z][a-z’']++(?!\.\w)")
_DOMAINS = frozenset({"com", "co", "id", "tv", "net", "org", "news", "go", "info", "asia", "my"})
_LONGEST_LOOSE_CLAUSE = 9


def is_seam(left: str, right: str, words: SentenceWords, *, ahead: str) -> bool:
    """Return whether one sentence ends with ``left`` and another begins with ``right``.

    ``left`` is the sentence so far, or the end of it, and ``right`` the whole next candidate, white space between
    them included; ``ahead`` is what stands from there on, or the start of it.
    """
    if not left.strip() or not right.strip():
        return False
    if not left[-1:].isspace() and not _is_glued(left, ahead):
        return False
    left, right = left.strip(), right.strip()
    return not (
        _continues_in_lower_case(right, words)
        or _ENUMERATOR.fullmatch(left)
        or _ends_in_abbreviation(left, right, words)
        or _splits_number(left, right)
        or _breaks_phrase(left, right, words)
    )


def _is_glued(left: str, ahead: str) -> bool:
    """Return whether two sentences only lost the space between them: "alasannya.Kepada", not "KOMPAS.TV"."""
    start = _GLUED_START.match(ahead)
    return bool(_GLUED_END.search(left) and start and start.group().lower() not in _DOMAINS)


def _continues_in_lower_case(right: str, words: SentenceWords) -> bool:
    if not right[:1].islower() or right[1:2].isupper():
        return False
    return right.split()[0].strip(",:").lower() not in words.lower_case_names


def _ends_in_abbreviation(left: str, right: str, words: SentenceWords) -> bool:
    if not left.endswith("."):
        return False
    last = left.split()[-1].lstrip("([{\"“'‘")
    bare = last[:-1].lower()
    if bare in words.abbreviations or (bare in words.before_numbers and right[0].isdigit()):
        return True
    follower = _first_word(right)
    return bool(_INITIALS.fullmatch(last)) and follower[:1].isupper() and follower.lower() not in words.openers


def _splits_number(left: str, right: str) -> bool:
    number = _NUMBER_END.search(left)
    if number is None or _YEAR.fullmatch(number[1]):
        return False
    return bool(_GROUP_OF_DIGITS.match(right))


def _breaks_phrase(left: str, right: str, words: SentenceWords) -> bool:
    if not (left.endswith(".") and right.endswith(".")):
        return False
    last = _last_word(left)
    return (
        last in words.unfinished
        or _is_relative_clause(right, words)
        or _is_loose_clause(right, words)
        or _is_loose_phrase(right, words)
        or _completes_phrase(last, right, words)
    )


def _is_relative_clause(right: str, words: SentenceWords) -> bool:
    """Return whether ``right`` describes a noun before it: "Yang keberpihakannya semakin mendalam ..."."""
    found = _lower_words(right)
    if len(found) < 3 or found[0] not in words.relatives or found[1] in words.relative_adverbs:
        return False
    return "," not in right and found[1].endswith(tuple(words.relative_suffixes))


def _is_loose_clause(right: str, words: SentenceWords) -> bool:
    """Return whether ``right`` is a short subordinate clause with no main clause after it."""
    found = _lower_words(right)
    if not 3 <= len(found) <= _LONGEST_LOOSE_CLAUSE or found[0] not in words.subordinators:
        return False
    clauses = sum(_is_predicate(word, words) for word in found[1:])
    return "," not in right and found[1] not in words.closers_of_subordinators and clauses == 1


def _is_loose_phrase(right: str, words: SentenceWords) -> bool:
    """Return whether ``right`` is a prepositional phrase with no clause: "Di tengah kekhawatiran warga."."""
    found = _lower_words(right)
    if len(found) < 3 or found[0] not in words.prepositions or "," in right:
        return False
    return not any(_shows_clause(word, words) or word in words.subordinators for word in found)


def _completes_phrase(last: str, right: str, words: SentenceWords) -> bool:
    """Return whether ``last`` wants a complement and ``right`` is no clause: "buatan. Rusia selama kunjungan"."""
    if not (last in words.relational or last.endswith(tuple(words.applicatives))) or "," in right:
        return False
    found = _lower_words(right)
    if len(found) < 3 or not right[0].isupper() or found[1] not in words.prepositions:
        return False
    main = list(takewhile(lambda word: word not in words.subordinators and word not in words.relatives, found))
    return not any(_shows_clause(word, words) for word in main)


def _shows_clause(word: str, words: SentenceWords) -> bool:
    return word in words.subjects or _is_predicate(word, words)


def _is_predicate(word: str, words: SentenceWords) -> bool:
    if word in words.predicates:
        return True
    longer = len(word) > 5 and word not in words.not_verbs
    return longer and word.startswith(tuple(words.verb_prefixes)) and "-" not in word


def _first_word(text: str) -> str:
    found = _WORD.search(text)
    return found.group() if found else ""


def _last_word(text: str) -> str:
    """Return the last word, empty where it is a name: "Icha Yang" is no unfinished phrase."""
    found = _WORD.findall(text)
    return found[-1] if found and found[-1].islower() else ""


def _lower_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
