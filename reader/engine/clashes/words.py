"""The words of a language that tell whether two values can both be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from reader.model import FactKind
from reader.text.languages import section
from reader.text.lemmas import lemmatiser
from reader.text.phrases import Phrases, phrases

_Words = frozenset[str]
_Others = Mapping[str, _Words]


@dataclass(frozen=True, slots=True)
class ClashWords:
    """Word lists of one language, as its file in ``resources/languages`` explains them; all lower case."""

    about: Phrases[str]
    at_least: Phrases[str]
    at_most: Phrases[str]
    above: Phrases[str]
    below: Phrases[str]
    old: Phrases[str]
    new: Phrases[str]
    since: Phrases[str]
    found: Phrases[str]
    telling: Phrases[str]
    hiding: _Words
    agent: Phrases[str]
    deeds: _Words
    """Passive verbs for what one does for all."""
    same_deeds: Mapping[str, str]
    """The root of a deed, and that of the first of those that mean the same."""
    office_links: Phrases[str]
    deputies: _Words
    claims: _Words
    again: _Words
    purpose_phrases: Phrases[str]
    purposes: _Others
    """What an amount can be for, with everything else that it then is not for."""
    ladders: _Others
    """An office, and the others that its bearer does not hold at the same time."""
    opposites: _Others
    matters: Mapping[str, FactKind]
    """What can be left untold, and the kind of value that tells it."""
    acts: tuple[tuple[_Words, ...], ...]
    """Groups of acts that are told in the same words, each act with the roots that show it."""
    relatives: Mapping[str, str]
    """A word that makes another person of the name after it, and what it is short for."""
    relative_links: _Words
    case_words: _Words
    accusing: _Words
    passing: Phrases[str]
    growing: _Words
    """Roots, as those of ``lasting``."""
    lasting: _Words
    conditions: _Words
    comparisons: _Words
    narrowing: _Words
    only: _Words
    carriers: _Words
    negations: _Words
    denying_verbs: _Words
    undoing: _Words
    cited: _Words
    single_offices: _Words
    kinds_of_place: _Words
    some: _Words
    all: _Words


@cache
def clash_words(code: str) -> ClashWords:
    """Return the word lists of a language; a language without a file has empty ones."""
    table = section(code, "clashes")
    root = lemmatiser(code).lemma

    deeds = [line.split() for line in table.get("deeds", ())]

    def listed(name: str) -> Phrases[str]:
        return phrases(table.get(name, ()))

    def words(name: str) -> _Words:
        return frozenset(table.get(name, ()))

    return ClashWords(
        about=listed("about"),
        at_least=listed("at_least"),
        at_most=listed("at_most"),
        above=listed("above"),
        below=listed("below"),
        old=listed("old"),
        new=listed("new"),
        since=listed("since"),
        found=listed("found"),
        telling=listed("telling"),
        hiding=words("hiding"),
        agent=listed("agent"),
        deeds=frozenset(verb for verbs in deeds for verb in verbs),
        same_deeds={root(verb): root(verbs[0]) for verbs in deeds for verb in verbs},
        office_links=listed("office_links"),
        deputies=words("deputies"),
        claims=words("claims"),
        again=words("again"),
        purpose_phrases=phrases(phrase for group in table.get("purposes", ()) for phrase in group),
        purposes=_others(table.get("purposes", ())),
        ladders=_others(table.get("ladders", ())),
        opposites=_others(line.split() for line in table.get("opposites", ())),
        matters={word: FactKind(kind) for word, kind in table.get("matters", {}).items()},
        acts=tuple(tuple(frozenset(map(root, act)) for act in group) for group in table.get("acts", ())),
        relatives=table.get("relatives", {}),
        relative_links=words("relative_links"),
        case_words=words("case_words"),
        accusing=words("accusing"),
        passing=listed("passing"),
        growing=frozenset(map(root, table.get("growing", ()))),
        lasting=frozenset(map(root, table.get("lasting", ()))),
        conditions=words("conditions"),
        comparisons=words("comparisons"),
        narrowing=words("narrowing"),
        only=words("only"),
        carriers=words("carriers"),
        negations=frozenset(section(code, "polarity").get("negations", {})),
        denying_verbs=words("denying_verbs"),
        undoing=words("undoing"),
        cited=words("cited"),
        single_offices=frozenset(section(code, "names").get("held_by_one", ())),
        kinds_of_place=words("kinds_of_place"),
        some=words("some"),
        all=words("all"),
    )


def _others(groups: Iterable[Iterable[str]]) -> dict[str, _Words]:
    """Return for each word of some groups what else stands in its groups."""
    found: dict[str, _Words] = {}
    for group in groups:
        members = frozenset(group)
        for member in members:
            found[member] = found.get(member, frozenset()) | (members - {member})
    return found
