"""Decisions are kept with the texts that they are about, and found again when these are opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.library.articles import articles
from reader.library.database import Library
from reader.library.decisions import Decision, undo
from reader.library.keeping import NOTHING_KEPT, Kept, keep_decision, recall
from reader.library.kept_stories import delete_story, stories
from reader.model import Article, Relation
from reader.verdicts import Verdict
from tests.library.samples import NOW
from tests.library.test_reviewing import LINES, said, story

FIRST = said(Verdict.CONFIRM, "a0", "b0", Relation.SHARED)
SECOND = said(Verdict.REJECT, "b0", "c0")


def opened(which: str, **changed: tuple[str, ...]) -> tuple[Article, ...]:
    """Return articles as they are opened from files: with ids of their own."""
    lines = {name: changed.get(name, LINES.get(name, (f"Berita dari {name}.",))) for name in which}
    return tuple(replace(a, id=f"{a.source}-{place}") for place, a in enumerate(story(lines, ()).articles))


def keep(library: Library, which: str, *decided: Decision) -> int:
    with library.changing() as connection:
        number = recall(connection, opened(which)).story
        return keep_decision(connection, number, opened(which), decided, NOW)


def recalled(library: Library, which: Sequence[Article]) -> Kept:
    with library.reading() as connection:
        return recall(connection, which)


def test_first_decision_keeps_the_story_with_its_articles(library: Library) -> None:
    number = keep(library, "abc", FIRST)

    with library.reading() as connection:
        (kept,) = stories(connection)
        assert [a.content.text for a in kept.articles] == [a.text for a in opened("abc")]
    assert recalled(library, opened("abc")) == Kept(number, (FIRST,), can_undo=True)


def test_articles_that_are_there_are_not_kept_twice(library: Library) -> None:
    assert keep(library, "abc", FIRST) == keep(library, "cab", SECOND)

    with library.reading() as connection:
        assert len(list(articles(connection))) == 3
    assert recalled(library, opened("bca")).decisions == (FIRST, SECOND)


def test_nothing_is_recalled_of_other_texts_or_a_deleted_story(library: Library) -> None:
    number = keep(library, "abc", FIRST)
    with library.changing() as connection:
        delete_story(connection, number, NOW)

    assert recalled(library, opened("abc")) == recalled(library, opened("xyz")) == NOTHING_KEPT


@pytest.mark.parametrize(
    ("which", "carried"),
    [
        ("ab", (FIRST,)),
        ("bc", (SECOND,)),
        ("abcd", (FIRST, SECOND)),
        ("abcdef", (FIRST, SECOND)),
        ("axyz", ()),
    ],
)
def test_decisions_carry_over_to_fewer_and_to_more_articles(
    library: Library, which: str, carried: tuple[Decision, ...]
) -> None:
    keep(library, "abc", FIRST, SECOND)

    assert recalled(library, opened(which)).decisions == carried


def test_decisions_on_a_text_that_was_corrected_are_recalled(library: Library) -> None:
    keep(library, "abc", FIRST, SECOND)

    assert recalled(library, opened("abc", a=("Presiden batal datang.",))).decisions == (FIRST, SECOND)


def test_story_grows_by_the_article_that_a_decision_is_about(library: Library) -> None:
    keep(library, "ab", FIRST)
    number = keep(library, "abc", SECOND)

    assert recalled(library, opened("abc")) == Kept(number, (FIRST, SECOND), can_undo=True)
    with library.reading() as connection:
        assert len(list(stories(connection))) == 1


def test_undecided_story_of_more_articles_is_left_alone(library: Library) -> None:
    larger = keep(library, "abc")

    assert recalled(library, opened("ab")) == NOTHING_KEPT
    assert recalled(library, opened("abc")).story == larger


def test_what_was_undone_can_be_redone_after_opening_again(library: Library) -> None:
    number = keep(library, "abc", FIRST, SECOND)
    with library.changing() as connection:
        undo(connection, number)

    assert recalled(library, opened("abc")) == Kept(number, (FIRST,), can_undo=True, can_redo=True)
