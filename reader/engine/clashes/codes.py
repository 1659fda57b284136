"""Number plates, flight numbers and other codes that two outlets give one thing: SV-5726, SV-5276."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from reader.engine.clashes.reading import Pair
from reader.engine.profiles import Profile
from reader.model import Evidence, EvidenceKind, FactKind, Slot, Span

_CODE = re.compile(r"(?<![\w-])([A-Z]{1,3})[ -]?(\d{3,5})(?:[ -]?([A-Z]{1,3}))?(?![\w-]|[.,]\d)")
"""Capitals and at least three digits: fewer count things, as in U-23, KM 21, G20."""
_SLIPS = 2
"""How many digits a slip changes; numbers further apart are those of two things."""
_SURE = 0.33
"""The least agreement of the surroundings for two codes to clash."""


@dataclass(frozen=True, slots=True)
class _Code:
    letters: tuple[str, str]
    digits: str
    span: Span

    @property
    def told(self) -> tuple[FactKind, str]:
        """Return the code as a value that an article tells; the letters of plates keep their places."""
        return FactKind.NAME, f"{self.letters[0]} {self.digits} {self.letters[1]}"


def code_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield codes that differ in a digit or two, one a sentence, of which no article tells both.

    Two flights of an airline have such codes too, so that the words around them decide how sure it is. An article
    with two number plates that are nearly the same has a slip of its own.
    """
    left, right = _codes(pair.left.profile), _codes(pair.right.profile)
    if len(left) != 1 or len(right) != 1:
        return
    (ours,), (theirs,) = left, right
    if not ours.letters[1] and (ours.told in pair.right.told or theirs.told in pair.left.told):
        return
    slips = DamerauLevenshtein.distance(ours.digits, theirs.digits)
    if ours.letters == theirs.letters and len(ours.digits) == len(theirs.digits) and 0 < slips <= _SLIPS:
        sure = pair.agreement(ours.span, theirs.span) >= _SURE
        kind = EvidenceKind.CLASH if sure else EvidenceKind.DIFFERENCE
        yield Evidence(kind, (ours.span,), (theirs.span,), Slot.NAME)


def told_codes(profile: Profile) -> set[tuple[FactKind, str]]:
    """Return the codes of a sentence as values that its article tells."""
    return {code.told for code in _codes(profile)}


def _codes(profile: Profile) -> list[_Code]:
    start = profile.sentence.span.start
    money = [fact.span for fact in profile.facts if fact.kind is FactKind.MONEY]
    codes = (
        _Code((found[1], found[3] or ""), found[2], Span(start + found.start(), start + found.end()))
        for found in _CODE.finditer(profile.text)
    )
    return [code for code in codes if not any(code.span.overlaps(span) for span in money)]
