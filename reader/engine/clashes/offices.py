"""Offices: one person who is a director here and the president director there."""

from __future__ import annotations

from collections.abc import Iterator

from reader.engine.clashes.bearers import may_be_one_name
from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import OfficeWords, clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot

_DASHES = frozenset("-–—")
_ALIKE = 0.3
"""The least agreement of the surroundings of offices whose bearers are not named."""
_COVERED = 0.4
"""How much of the sentence that says less the other one says at least there."""


def office_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the offices of one person that nobody holds at the same time in the same place."""
    words = clash_words(pair.left.language).offices
    ours, theirs = _offices(pair.left, words), _offices(pair.right, words)
    for left, left_office in ours.items():
        excluded = words.ladders[left_office]
        for right, right_office in theirs.items():
            told_too = right_office in _held(pair.left, left, ours) or left_office in _held(
                pair.right, right, theirs
            )
            if right_office not in excluded or told_too:
                continue
            rivals = [office for office in (*ours.values(), *theirs.values()) if office in excluded]
            only = len(rivals) == 1 and _are_ranks(left_office, right_office)
            if _one_bearer(pair, left, right, only=only):
                yield Evidence(EvidenceKind.CLASH, (left.span,), (right.span,), Slot.ROLE)


def _offices(reading: Reading, words: OfficeWords) -> dict[Fact, str]:
    """Return the offices that exclude others, without "former" and the like before them."""
    found = {}
    for fact in reading.facts(FactKind.ROLE):
        office = office_of(fact, words)
        if office is not None:
            before = reading.words.word(reading.first(fact.span) - 1).rpartition("-")[2]
            longer = f"{before} {office}"
            if longer in words.ladders or before not in words.deputies:
                found[fact] = longer if longer in words.ladders else office
    return found


def office_of(role: Fact, words: OfficeWords) -> str | None:
    """Return the office in the words of a role, if it is one that excludes others."""
    parts = role.value.split()
    return next((o for i in range(len(parts)) if (o := " ".join(parts[i:])) in words.ladders), None)


def _are_ranks(left: str, right: str) -> bool:
    """Return whether two offices share a word: *direktur* and *direktur utama* of an institution."""
    return bool(set(left.split()) & set(right.split()))


def _held(reading: Reading, role: Fact, offices: dict[Fact, str]) -> set[str]:
    """Return the offices that a sentence gives to the bearer of one of them."""
    bearer = _bearer(reading, role)
    return {office for other, office in offices.items() if bearer == _bearer(reading, other)}


def _one_bearer(pair: Pair, left: Fact, right: Fact, *, only: bool) -> bool:
    """Return whether two offices are of one person; a headline names only the office, so the rest must agree."""
    names = _bearer(pair.left, left), _bearer(pair.right, right)
    if names[0] is not None and names[1] is not None:
        return may_be_one_name(names[0], names[1]) and not _two_institutions(pair, left, right)
    if not only or not (pair.left.is_heading or pair.right.is_heading):
        return False
    alike = pair.share_values() or pair.agreement(left.span, right.span) >= _ALIKE
    return alike and pair.coverage >= _COVERED


def _two_institutions(pair: Pair, left: Fact, right: Fact) -> bool:
    """Return whether two offices are of two institutions, in each of which one person may hold another one."""
    ours, theirs = _institution(pair.left, left), _institution(pair.right, right)
    if ours is None or theirs is None:
        return False
    return not (may_be_one_name(ours, theirs) or pair.may_be_one(ours, theirs))


def _institution(reading: Reading, role: Fact) -> str | None:
    """Return the name right after an office that is not its bearer: "Ketua *PMI*, Budi"."""
    after = next((fact for fact in reading.facts(FactKind.NAME) if fact.span.start >= role.span.end), None)
    if after is None or reading.text_between(role, after).strip():
        return None
    return after.value if after.value != _bearer(reading, role) else None


def _bearer(reading: Reading, role: Fact) -> str | None:
    """Return the person whom an office is told of: "X selaku direktur", "direktur PT Y, X", "direktur X".

    A single word after an office may be its field, "Menteri Sosial", and the name after an office that somebody
    holds, leaves or gets is its institution: "menjabat sebagai Direktur Pupuk Nusantara".
    """
    named, words = reading.facts(FactKind.NAME), clash_words(reading.language).offices
    meant = next((fact.value for fact in named if fact.span == role.span), None)
    if meant is not None:
        return meant
    before = [fact for fact in named if fact.span.end <= role.span.start][-1:]
    if before and _is_linked(reading, before[0], role):
        return before[0].value
    after = [fact for fact in named if fact.span.start >= role.span.end]
    together: list[Fact] = []
    for previous, fact in zip((role, *after), after, strict=False):
        gap = reading.text_between(previous, fact).strip(" ()")
        if gap == ",":
            return fact.value
        if gap and not gap.isupper():
            break
        together.append(fact)
    first = reading.first(role.span)
    led = any(words.office_links.before(reading.words, place) for place in (first, first - 1))
    person = together[-1].value if together and not led else ""
    return person if len(person.split()) > 1 else None


def _is_linked(reading: Reading, name: Fact, role: Fact) -> bool:
    """Return whether an office is told of the name before it: "X selaku direktur", "X - Direktur"."""
    if reading.text_between(name, role).strip() in _DASHES:
        return True
    words = clash_words(reading.language).offices
    first, place = reading.after(name.span), reading.first(role.span)
    return first == place - 1 and words.office_links.at(reading.words, first) is not None
