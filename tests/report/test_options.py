"""The choices of a report: what can be chosen, what is remembered, and what a choice of articles leaves."""

from __future__ import annotations

import json

import pytest

from reader.model import Match, Relation, Status
from reader.report.options import Paper, ReportOptions, Section, recalled, remembered
from tests.builders import annotated_story
from tests.report.stories import article, edition, story

CHOSEN = ReportOptions((Section.TEXTS, Section.SUMMARY), paper=Paper.LETTER, landscape=True, language="en")


def test_choices_come_back_from_the_settings() -> None:
    assert recalled(json.loads(json.dumps(remembered(CHOSEN)))) == CHOSEN


@pytest.mark.parametrize(
    "kept", [{}, {"sections": ["new"], "paper": "a4"}, {**remembered(CHOSEN), "paper": 4}, {"sections": None}]
)
def test_choices_of_another_version_are_the_default(kept: dict[str, object]) -> None:
    assert recalled(kept) == ReportOptions()


def test_a_section_stands_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        ReportOptions((Section.TEXTS, Section.TEXTS))


def test_chosen_articles_keep_the_numbers_of_their_statements() -> None:
    whole = annotated_story()
    first, last = whole.articles[0].id, whole.articles[-1].id

    shown = edition(whole, articles=(last, first))

    numbers = {member: s.number for s in whole.statements for member in s.members}
    assert [a.id for a in shown.comparison.articles] == [last, first]
    assert all(numbers[m] == s.number for s in shown.comparison.statements for m in s.members)
    assert [a.id for a in shown.left_out] == [a.id for a in whole.articles[1:-1]]


def test_what_only_the_left_out_article_told_too_is_told_by_one() -> None:
    parts = [article(name, [f"Kalimat {name}."], outlet=name.upper()) for name in ("a", "b", "c")]
    matches = [Match("a1", "b1", 0.8, Relation.SHARED)]

    (first, _) = edition(story(*parts, matches=matches), articles=("a", "c")).comparison.statements

    assert first.status is Status.UNIQUE


def test_what_two_articles_tell_by_way_of_a_third_stays_shared_without_it() -> None:
    parts = [article(name, [f"Kalimat {name}."], outlet=name.upper()) for name in ("a", "b", "c")]
    matches = [Match("a1", "b1", 0.8, Relation.CONTRADICTORY), Match("b1", "c1", 0.8, Relation.SHARED)]

    (first,) = edition(story(*parts, matches=matches), articles=("a", "c")).comparison.statements

    assert (first.status, first.members) == (Status.SHARED, ("a1", "c1"))


def test_articles_of_another_story_are_passed_over() -> None:
    whole = annotated_story()

    assert edition(whole, articles=("elsewhere",)).comparison is whole
