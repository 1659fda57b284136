"""How two sentences that correspond relate, and where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.engine.clashes.agents import doer_clashes, speaker_clashes
from reader.engine.clashes.amounts import amount_clashes
from reader.engine.clashes.bounds import bound_clashes
from reader.engine.clashes.codes import code_clashes
from reader.engine.clashes.denials import denial_clashes
from reader.engine.clashes.disclosures import disclosure_clashes
from reader.engine.clashes.extents import extent_clashes
from reader.engine.clashes.holders import holder_clashes
from reader.engine.clashes.moments import moment_clashes
from reader.engine.clashes.offices import office_clashes
from reader.engine.clashes.opposites import opposite_clashes
from reader.engine.clashes.places import place_clashes
from reader.engine.clashes.purposes import purpose_clashes
from reader.engine.clashes.reading import Pair
from reader.engine.clashes.spellings import spelling_differences
from reader.engine.clashes.stages import stage_clashes
from reader.model import Evidence, EvidenceKind, Relation, Slot

_Kind = Callable[[Pair], Iterator[Evidence]]
_VALUES: tuple[_Kind, ...] = (amount_clashes, moment_clashes)
_WORDS: tuple[_Kind, ...] = (
    purpose_clashes,
    office_clashes,
    holder_clashes,
    place_clashes,
    doer_clashes,
    speaker_clashes,
    stage_clashes,
    denial_clashes,
    opposite_clashes,
    extent_clashes,
    bound_clashes,
    disclosure_clashes,
    code_clashes,
    spelling_differences,
)
_MOST_HINTS = 2
"""More differing values than this are two lists or two occasions. The same at 1 and at 4."""
_LOUDEST_FIRST = (EvidenceKind.CLASH, EvidenceKind.UPDATE, EvidenceKind.DIFFERENCE)


def relate(pair: Pair, agreed: Relation) -> tuple[Relation, tuple[Evidence, ...]]:
    """Return how two sentences relate, and every value on which they clash or differ, the most certain first.

    ``agreed`` is what they are where nothing clashes. The result mirrors that of the pair the other way round.
    """
    found = disagreements(pair)
    return relation(agreed, found), found


def relation(agreed: Relation, found: Iterable[Evidence]) -> Relation:
    """Return how two sentences relate that are ``agreed`` but for what was found."""
    clashes = any(evidence.kind is EvidenceKind.CLASH for evidence in found)
    return Relation.CONTRADICTORY if clashes else agreed


def disagreements(pair: Pair) -> tuple[Evidence, ...]:
    """Return every value on which two sentences clash or differ, each once."""
    if pair.right.profile.text < pair.left.profile.text:
        return tuple(evidence.reversed() for evidence in disagreements(pair.reversed()))
    values = _told_apart([evidence for kind in _VALUES for evidence in kind(pair)])
    found = dict.fromkeys((*values, *(evidence for kind in _WORDS for evidence in kind(pair))))
    return tuple(sorted(_without_echoes(found), key=lambda evidence: _LOUDEST_FIRST.index(evidence.kind)))


def _without_echoes(found: Iterable[Evidence]) -> list[Evidence]:
    """Return disagreements without the denials of telling what the other sentence tells: that says more."""
    found = tuple(found)
    untold = [span for e in found if e.slot is Slot.DISCLOSURE for span in (*e.left, *e.right)]
    return [
        e
        for e in found
        if e.slot is not Slot.POLARITY or not any(x.overlaps(y) for x in (*e.left, *e.right) for y in untold)
    ]


def _told_apart(values: list[Evidence]) -> list[Evidence]:
    """Return differing values with less weight where there are several: two occasions mostly, or two lists."""
    if len(values) > _MOST_HINTS:
        return []
    if len(values) == 1:
        return values
    clash = EvidenceKind.CLASH
    return [replace(e, kind=EvidenceKind.DIFFERENCE) if e.kind is clash else e for e in values]
