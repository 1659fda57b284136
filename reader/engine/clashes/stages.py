"""How sure and how far a thing is: suspected or proven, to come or done."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from reader.engine.clashes.reading import Pair, Reading
from reader.engine.clashes.words import clash_words
from reader.model import Evidence, EvidenceKind, Fact, FactKind, Slot, Span
from reader.text.vocabulary import vocabulary

_SUSPICION = ("alleged", "proven")
_EXCLUSIVE = (_SUSPICION, ("planned", "done"))
"""Stages of which the second follows the first."""
_REACH = 3
"""How many words may stand between a word of certainty and its predicate.

15 contradictions at 1, no others at 6.
"""
_COVERED = 0.1
"""How much of the sentence that says less the other one says at least: one predicate alone may be the same.

18 contradictions at .2, no others at 0.
"""
_IDENTICAL = 0.5
"""How much of both sentences is the same where reports of two days clash."""
_MOSTLY, _PARTLY = 0.4, 0.2
"""How much of the one sentence the other one says at least, and the other way round, for a hint.

2 of 3 hints are right; 2 of 4 with either a tenth lower, 2 of 2 with either a tenth higher.
"""


def stage_clashes(pair: Pair) -> Iterator[Evidence]:
    """Yield the words that put one and the same predicate into two stages: *diduga* and *terbukti melanggar*."""
    if max(pair.covered) < _COVERED:
        return
    ours, theirs = _stages(pair.left), _stages(pair.right)
    for predicate in sorted(ours.keys() & theirs.keys()):
        for stages in _EXCLUSIVE:
            left, right = _one_of(ours[predicate], stages), _one_of(theirs[predicate], stages)
            if left and right and left[0] != right[0]:
                kind = _kind(pair, stages, went_on=_went_on(pair, left[0] == stages[0]))
                if kind is not None:
                    yield Evidence(kind, (left[1],), (right[1],), Slot.CERTAINTY)


def _kind(pair: Pair, stages: tuple[str, str], *, went_on: bool) -> EvidenceKind | None:
    """Return what two stages come to; what was to come may have come by the time of the other report.

    So that clashes only where all the rest agrees in reports that are not of one day, and is no more than a hint
    where much of it does.
    """
    if went_on:
        return EvidenceKind.UPDATE if _says_the_same(pair) else None
    if stages == _SUSPICION or (min(pair.covered) >= _IDENTICAL and not _one_day(pair)):
        return EvidenceKind.CLASH
    return EvidenceKind.DIFFERENCE if _says_the_same(pair) else None


def _says_the_same(pair: Pair) -> bool:
    return max(pair.covered) >= _MOSTLY and min(pair.covered) >= _PARTLY


def _one_day(pair: Pair) -> bool:
    return pair.left.published is not None and pair.left.published == pair.right.published


def _went_on(pair: Pair, left_is_first: bool) -> bool:
    """Return whether the report of the second stage is of a later day than that of the first."""
    first, second = (pair.left, pair.right) if left_is_first else (pair.right, pair.left)
    return first.published is not None and second.published is not None and first.published < second.published


def _one_of(told: Mapping[str, Span], stages: tuple[str, str]) -> tuple[str, Span] | None:
    """Return the stage that a sentence gives where it gives one of two only."""
    found = [(stage, told[stage]) for stage in stages if stage in told]
    return found[0] if len(found) == 1 else None


def _stages(reading: Reading) -> dict[str, dict[str, Span]]:
    """Return the stages of each predicate, by the root of the predicate, with the words that tell them."""
    words = clash_words(reading.language)
    marks = {
        fact.span.start: (fact.span, fact.value)
        for fact in reading.facts(FactKind.CERTAINTY)
        if reading.text(fact.span).lower() not in words.stages.accusing and not _names_case(reading, fact)
    }
    for place in range(len(reading.words)):
        phrase = words.stages.found.at(reading.words, place)
        if phrase is not None:
            span = reading.span(place, phrase[1])
            marks[span.start] = (span, "proven")
    denied = {reading.after(fact.span) for fact in reading.facts(FactKind.NEGATION)}
    stages: dict[str, dict[str, Span]] = {}
    for span, stage in marks.values():
        predicate = _predicate(reading, reading.after(span), marks.keys())
        conditional = any(word in words.conditions for word in reading.words.words[: reading.first(span)])
        if predicate and not conditional and reading.first(span) not in denied:
            stages.setdefault(predicate, {}).setdefault(stage, span)
    return stages


def _names_case(reading: Reading, fact: Fact) -> bool:
    """Return whether a suspicion only names the case: "kasus dugaan suap"."""
    cases = clash_words(reading.language).stages.case_words
    return fact.value == "alleged" and reading.words.word(reading.first(fact.span) - 1) in cases


def _predicate(reading: Reading, place: int, marks: Container[int]) -> str:
    """Return the root of what a word of certainty is said of, empty where another such word stands before it."""
    known = vocabulary(reading.language)
    for following in range(place, min(len(reading.words), place + _REACH)):
        word = reading.words.word(following)
        if not reading.words.is_next(following) or reading.span(following, following + 1).start in marks:
            return ""
        if word not in known.function_words and not reading.is_part_of_value(following):
            return reading.lemmas[following]
    return ""
