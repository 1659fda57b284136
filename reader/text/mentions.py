"""Later mentions: who is meant by part of a name, by initials, or by an office alone, within one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from reader.model import Fact, FactKind
from reader.text.names import names_agree
from reader.text.short_forms import ShortForms

Facts = Mapping[str, tuple[Fact, ...]]
_CALLED = (FactKind.NAME, FactKind.ATTRIBUTION)


def with_full_names(found: Facts, text: str, short_forms: ShortForms) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of an article where every mention of a bearer has the full name as its value.

    *Zarof* is *zarof ricar* where the article has no other name with that word, and *AHY* is whom the article
    introduces so. The places stay those of the words that are written.
    """
    introduced = {short: " ".join(words) for short, words in short_forms.items()}
    full = _full_names(fact for facts in found.values() for fact in facts if fact.kind is FactKind.NAME)

    def meant(name: Fact) -> str | None:
        written = name.span.of(text)
        return introduced.get(written) or (None if written.isupper() else full.get(name.value))

    return {key: _called(facts, meant) for key, facts in found.items()}


def _called(facts: tuple[Fact, ...], meant: Callable[[Fact], str | None]) -> tuple[Fact, ...]:
    """Return facts with full names; a source is called by a name only where it is one of the names."""
    named = {fact.value: full for fact in facts if fact.kind is FactKind.NAME and (full := meant(fact))}
    return tuple(
        replace(fact, value=named[fact.value]) if fact.kind in _CALLED and fact.value in named else fact
        for fact in facts
    )


def _full_names(names: Iterable[Fact]) -> dict[str, str]:
    """Return the full name for each part of one that belongs to one bearer only."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.value.split()
        if len(words) > 1:
            for word in words:
                bearers[word].add(name.value)
    longest = {word: max(sorted(full), key=lambda value: len(value.split())) for word, full in bearers.items()}
    return {
        word: longest[word] for word, full in bearers.items() if all(names_agree(x, longest[word]) for x in full)
    }
