from collections import Counter
from datetime import date

import pytest

from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, SentenceKind, Slot, Span
from reader.present.contradictions import disagreements
from tests.builders import annotated_story, comparison

STORY = annotated_story()


def evidence(kind, slot=Slot.DATE):
    return Evidence(kind, (Span(0, 2),), (Span(3, 5),), slot)


def story(*matches, days=(None, None)):
    articles = [
        Article(letter, "12 34 56.", f"{letter}.txt", published=day)
        for letter, day in zip("ba", days, strict=True)
    ]
    sentences = [
        Sentence(f"{a.id}:{place}", a.id, place, Span(0, 9), 0, SentenceKind.BODY)
        for a in articles
        for place in range(3)
    ]
    return comparison(articles, sentences, list(matches))


def test_every_contradictory_match_of_the_story_is_listed_once():
    listed = Counter(d.counterpart.match for g in disagreements(STORY).contradictions for d in g.disagreements)
    assert listed == Counter(m for m in STORY.matches if m.relation is Relation.CONTRADICTORY)


def test_the_first_side_is_that_of_the_article_shown_first():
    match = Match("a:0", "b:0", 0.8, Relation.CONTRADICTORY, (evidence(EvidenceKind.CLASH),))
    [group] = disagreements(story(match)).contradictions
    [found] = group.disagreements
    assert (found.first, found.second) == ("b:0", "a:0")
    assert found.decisive == match.evidence[0].reversed()


@pytest.mark.parametrize(
    ("kind", "days", "first"),
    [
        (EvidenceKind.UPDATE, (date(2024, 6, 6), date(2024, 6, 4)), "a:0"),
        (EvidenceKind.UPDATE, (date(2024, 6, 4), date(2024, 6, 6)), "b:0"),
        (EvidenceKind.UPDATE, (date(2024, 6, 6), None), "b:0"),
        (EvidenceKind.DIFFERENCE, (date(2024, 6, 6), date(2024, 6, 4)), "b:0"),
    ],
)
def test_an_update_goes_from_the_earlier_report_to_the_later_one(kind, days, first):
    found = disagreements(story(Match("a:0", "b:0", 0.8, Relation.PARTIAL, (evidence(kind),)), days=days))
    [one] = (*found.updates, *found.hints)
    assert one.first == first
    assert one.decisive == (evidence(kind) if first == "a:0" else evidence(kind).reversed())


def test_contradictions_go_by_type_and_the_unnamed_type_comes_last():
    found = disagreements(
        story(
            Match("a:0", "b:0", 0.9, Relation.CONTRADICTORY),
            Match("a:1", "b:1", 0.9, Relation.CONTRADICTORY, (evidence(EvidenceKind.CLASH, Slot.SOURCE),)),
            Match("a:2", "b:2", 0.9, Relation.CONTRADICTORY, (evidence(EvidenceKind.CLASH, Slot.DATE),)),
        )
    )
    assert [group.slot for group in found.contradictions] == [Slot.DATE, Slot.SOURCE, None]


def test_a_clash_names_the_type_before_a_difference_does():
    quiet, loud = evidence(EvidenceKind.DIFFERENCE, Slot.NAME), evidence(EvidenceKind.CLASH, Slot.TIME)
    [group] = disagreements(story(Match("a:0", "b:0", 0.9, Relation.CONTRADICTORY, (quiet, loud)))).contradictions
    assert group.slot is Slot.TIME


def test_of_one_statement_the_surest_contradiction_comes_first():
    [group] = disagreements(
        story(
            Match("a:0", "b:0", 0.5, Relation.CONTRADICTORY),
            Match("a:0", "b:1", 0.9, Relation.CONTRADICTORY),
        )
    ).contradictions
    assert [d.counterpart.match.score for d in group.disagreements] == [0.9, 0.5]


@pytest.mark.parametrize(
    ("relation", "kinds", "place"),
    [
        (Relation.SHARED, (EvidenceKind.WORDS,), None),
        (Relation.SHARED, (EvidenceKind.DIFFERENCE,), "hints"),
        (Relation.PARTIAL, (EvidenceKind.DIFFERENCE, EvidenceKind.UPDATE), "updates"),
        (Relation.CONTRADICTORY, (EvidenceKind.CLASH, EvidenceKind.UPDATE), "contradictions"),
        (Relation.CONTRADICTORY, (EvidenceKind.DIFFERENCE,), "contradictions"),
    ],
)
def test_a_match_is_listed_in_one_place_at_most(relation, kinds, place):
    found = disagreements(story(Match("a:0", "b:0", 0.9, relation, tuple(map(evidence, kinds)))))
    filled = {name for name in ("contradictions", "updates", "hints") if getattr(found, name)}
    assert filled == ({place} if place else set())
