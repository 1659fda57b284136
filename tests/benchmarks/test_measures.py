from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.gold import GoldStory, Pair, stories
from benchmarks.measures import Hits, agreement, measured
from reader.comparison import Comparison, Options
from reader.model import Match, Relation, Sentence, SentenceKind, Span

(GOLD,) = stories(())
FIRM = sorted(GOLD.relations)


def as_annotated(gold: GoldStory, pairs: Iterable[Pair]) -> Comparison:
    """Return the comparison of a story with its own sentences, in which these annotated pairs were found."""
    kinds = {True: SentenceKind.BODY, False: SentenceKind.BOILERPLATE}
    sentences = tuple(
        Sentence(s.id, article, place, Span(s.start, s.end), place, kinds[s.is_statement])
        for article, told in gold.sentences.items()
        for place, s in enumerate(told)
    )
    matches = tuple(Match(*pair, 1.0, gold.relations.get(pair, Relation.SHARED), ()) for pair in pairs)
    return Comparison(gold.articles, sentences, matches, (), Options(), "test", matches)


def test_what_annotators_say_agrees_with_them() -> None:
    found = agreement(GOLD, as_annotated(GOLD, FIRM))
    assert (found.matches.f1, found.contradictory.f1, found.relation, found.status) == (1, 1, 1, 1)


def test_silence_finds_nothing_and_gives_nothing_wrong() -> None:
    found = agreement(GOLD, as_annotated(GOLD, ()))
    assert found.matches == Hits(0, 0, len(FIRM))
    assert found.contradictory.given == 0
    assert found.status < 1


@given(st.sets(st.sampled_from(FIRM), min_size=1))
def test_a_part_of_the_matches_is_found_without_mistakes(pairs: set[Pair]) -> None:
    found = agreement(GOLD, as_annotated(GOLD, pairs))
    assert found.matches.precision == 1
    assert found.matches.recall == len(pairs) / len(FIRM)


def test_pairs_on_which_annotators_were_split_are_neither_hits_nor_misses() -> None:
    with_split = agreement(GOLD, as_annotated(GOLD, [*FIRM, *GOLD.unsure]))
    assert GOLD.unsure
    assert with_split.matches == agreement(GOLD, as_annotated(GOLD, FIRM)).matches


def test_a_match_of_what_is_no_annotated_sentence_is_wrong() -> None:
    found = measured(GOLD, {("? a", "? b"): Relation.SHARED})
    assert found.matches == Hits(0, 1, len(FIRM))


def test_a_wrong_relation_costs_the_relation_and_not_the_match() -> None:
    story = as_annotated(GOLD, FIRM)
    shared = tuple(replace(match, relation=Relation.SHARED) for match in story.matches)
    found = agreement(GOLD, replace(story, matches=shared))
    assert found.matches.f1 == 1
    assert found.relation == sum(r is Relation.SHARED for r in GOLD.relations.values()) / len(FIRM)
    assert found.contradictory.recall == 0


def test_the_parts_of_a_divided_sentence_stand_for_it() -> None:
    pair = FIRM[0]
    story = as_annotated(GOLD, [pair])
    whole = story.sentence(pair[0])
    middle = (whole.span.start + whole.span.end) // 2
    halves = [
        replace(whole, id=f"{whole.id}{part}", span=span)
        for part, span in enumerate((Span(whole.span.start, middle), Span(middle, whole.span.end)))
    ]
    others = tuple(s for s in story.sentences if s != whole)
    matches = tuple(Match(half.id, pair[1], 1.0, GOLD.relations[pair], ()) for half in halves)
    found = agreement(GOLD, replace(story, sentences=(*others, *halves), matches=matches))
    assert found.matches == Hits(1, 1, len(FIRM))
