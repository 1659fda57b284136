"""The words of a language that tell whether two values can both be right, grouped by what they stand beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NewType, TypeVar, get_type_hints

from reader.model import FactKind
from reader.text.languages import section
from reader.text.lemmas import lemmatiser
from reader.text.phrases import Phrases, phrases

Words = frozenset[str]
"""Words in lower case, as they are written."""
Roots = NewType("Roots", frozenset[str])
"""The roots of words."""
Others = Mapping[str, Words]
"""Words, each with those that exclude it."""
_Group = TypeVar("_Group")


@dataclass(frozen=True, slots=True)
class AmountWords:
    """Words beside amounts, dates and lengths of time."""

    about: Phrases[str]
    at_least: Phrases[str]
    at_most: Phrases[str]
    above: Phrases[str]
    below: Phrases[str]
    old: Phrases[str]
    new: Phrases[str]
    since: Phrases[str]
    growing: Roots
    lasting: Roots


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Words around what is denied."""

    negations: Words
    denying_verbs: Words
    undoing: Words
    claims: Words
    again: Words
    only: Words
    carriers: Words
    comparisons: Words
    narrowing: Words


@dataclass(frozen=True, slots=True)
class DisclosureWords:
    """Words of telling and keeping back."""

    telling: Phrases[str]
    hiding: Words
    matters: Mapping[str, FactKind]
    """What can be left untold, and the kind of value that tells it."""


@dataclass(frozen=True, slots=True)
class StageWords:
    """Words that tell how sure a thing is."""

    found: Phrases[str]
    case_words: Words
    accusing: Words


@dataclass(frozen=True, slots=True)
class DeedWords:
    """Words for who did what."""

    agent: Phrases[str]
    deeds: Words
    """Passive verbs for what one does for all."""
    same_deeds: Mapping[str, str]
    """The root of a deed, and that of the first of those that mean the same."""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Words for offices and around them."""

    office_links: Phrases[str]
    deputies: Words
    single_offices: Words
    ladders: Others


@dataclass(frozen=True, slots=True)
class BearerWords:
    """Words that tell whose value it is, and in which act."""

    acts: tuple[tuple[Words, ...], ...]
    """Groups of acts that are told in the same words, each act with the roots that show it."""
    relatives: Mapping[str, str]
    """A word that makes another person of the name after it, and what it is short for."""
    relative_links: Words


@dataclass(frozen=True, slots=True)
class PurposeWords:
    """Words for what an amount can be for."""

    purpose_phrases: Phrases[str]
    purposes: Others


@dataclass(frozen=True, slots=True)
class ClashWords:
    """Word lists of one language, as its file in ``resources/languages`` explains them."""

    amounts: AmountWords
    denials: DenialWords
    disclosures: DisclosureWords
    stages: StageWords
    deeds: DeedWords
    offices: OfficeWords
    bearers: BearerWords
    purposes: PurposeWords
    opposites: Others
    passing: Phrases[str]
    conditions: Words
    cited: Words
    kinds_of_place: Words
    some: Words
    all: Words


@cache
def clash_words(code: str) -> ClashWords:
    """Return the word lists of a language; a language without a file has empty ones."""
    lists, root = section(code, "clashes"), lemmatiser(code).lemma
    deeds = [line.split() for line in lists.get("deeds", ())]
    purposes = lists.get("purposes", ())

    def filled(group: type[_Group], **read: object) -> _Group:
        """Return a group with what is read already; its other fields are the lists of their names."""
        left = {name: kind for name, kind in get_type_hints(group).items() if name not in read}
        return group(**{name: _read(lists.get(name, ()), kind, code) for name, kind in left.items()}, **read)

    return filled(
        ClashWords,
        amounts=filled(AmountWords),
        denials=filled(DenialWords, negations=frozenset(section(code, "polarity").get("negations", {}))),
        disclosures=filled(
            DisclosureWords, matters={word: FactKind(kind) for word, kind in lists.get("matters", {}).items()}
        ),
        stages=filled(StageWords),
        deeds=filled(
            DeedWords,
            deeds=frozenset(verb for verbs in deeds for verb in verbs),
            same_deeds={root(verb): root(verbs[0]) for verbs in deeds for verb in verbs},
        ),
        offices=filled(OfficeWords, single_offices=frozenset(section(code, "names").get("held_by_one", ()))),
        bearers=filled(
            BearerWords,
            acts=tuple(tuple(frozenset(map(root, act)) for act in group) for group in lists.get("acts", ())),
            relatives=lists.get("relatives", {}),
        ),
        purposes=PurposeWords(phrases(phrase for group in purposes for phrase in group), _others(purposes)),
        opposites=_others(line.split() for line in lists.get("opposites", ())),
    )


def _read(listed: Iterable[Any], kind: object, code: str) -> object:
    """Return a list as the type of its field asks."""
    if kind == Phrases[str]:
        return phrases(listed)
    if kind == Others:
        return _others(listed)
    return frozenset(map(lemmatiser(code).lemma, listed) if kind == Roots else listed)


def _others(groups: Iterable[Iterable[str]]) -> dict[str, Words]:
    """Return for each word of some groups what else stands in its groups."""
    found: dict[str, Words] = {}
    for group in groups:
        members = frozenset(group)
        for member in members:
            found[member] = found.get(member, frozenset()) | (members - {member})
    return found
