"""What a person keeps with articles and stories."""

from __future__ import annotations

import pytest

from reader.errors import LibraryError, Problem
from reader.library import articles as kept
from reader.library import kept_stories
from reader.library.database import Library
from tests.library.samples import GIFT, NOW, QUAKE, add, content


def test_tags_note_and_reading_are_kept(library: Library) -> None:
    add(library, content(QUAKE), content(GIFT))

    with library.changing() as connection:
        kept.add_tags(connection, 1, ["Bencana", "bencana", " Jawa  Barat ", ""])
        kept.write_note(connection, 1, "Cek magnitudo.", NOW)
        kept.write_note(connection, 1, "Cek magnitudo ke BMKG.", NOW)
        kept.mark_read(connection, 1, NOW)
    with library.reading() as connection:
        found = kept.article(connection, 1)
        tagged = [a.id for a in kept.articles(connection, tag="BENCANA")]

    assert (found.tags, found.note) == (("Bencana", "Jawa Barat"), "Cek magnitudo ke BMKG.")
    assert found.read == "2025-06-18T12:00:00+00:00"
    assert tagged == [1]


def test_tags_and_note_can_be_taken_away(library: Library) -> None:
    add(library, content(QUAKE))

    with library.changing() as connection:
        kept.add_tags(connection, 1, ["a", "b"])
        kept.write_note(connection, 1, "Catatan", NOW)
        kept.remove_tags(connection, 1, ["A", "c"])
        kept.write_note(connection, 1, " ", NOW)
        found = kept.article(connection, 1)

    assert (found.tags, found.note) == (("b",), None)


def test_story_keeps_its_articles_in_order(library: Library) -> None:
    add(library, content(QUAKE), content(GIFT, outlet=None), content(QUAKE + " Lagi.", outlet="Koran Kedua"))

    with library.changing() as connection:
        number = kept_stories.make_story(connection, "Gempa Garut", [3, 1], NOW)
        kept_stories.add_to_story(connection, number, [1, 2])
        kept_stories.remove_from_story(connection, number, 1)
        kept_stories.rename_story(connection, number, "Gempa di Garut")
        story = kept_stories.story(connection, number)

    assert (story.title, [a.id for a in story.articles]) == ("Gempa di Garut", [3, 2])
    assert [(a.id, a.story, a.outlet) for a in story.comparable()] == [
        ("3", "Gempa di Garut", "Koran Kedua"),
        ("2", "Gempa di Garut", None),
    ]


def test_deleted_story_and_article_can_be_restored(library: Library) -> None:
    add(library, content(QUAKE), content(GIFT))

    with library.changing() as connection:
        number = kept_stories.make_story(connection, "Gempa", [1, 2], NOW)
        kept.delete_article(connection, 1, NOW)
        without = [a.id for a in kept_stories.story(connection, number).articles]
        kept_stories.delete_story(connection, number, NOW)
        listed = [s.id for s in kept_stories.stories(connection)]
        bin_ = [s.id for s in kept_stories.stories(connection, deleted=True)]
        kept_stories.restore_story(connection, number)
        kept.restore_article(connection, 1)
        restored = [a.id for s in kept_stories.stories(connection) for a in s.articles]

    assert (without, listed, bin_, restored) == ([2], [], [number], [1, 2])


def test_number_that_is_not_there_is_said(library: Library) -> None:
    with pytest.raises(LibraryError) as no_article, library.changing() as connection:
        kept_stories.make_story(connection, "Gempa", [7], NOW)
    with pytest.raises(LibraryError) as no_story, library.reading() as connection:
        kept_stories.story(connection, 1)

    assert (no_article.value.problem, no_article.value.fields) == (Problem.NO_SUCH_ARTICLE, {"number": 7})
    assert no_story.value.problem is Problem.NO_SUCH_STORY
