"""Changes of the library that the reader makes on its page, done in the background thread."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

    from reader.library.database import Library
    from reader.library.edits import Edit

Change = Callable[["apsw.Connection", datetime.datetime], object]


def changed(library: Library, change: Change) -> object:
    """Make a change, wholly or not at all, and return what it returns."""
    from reader.cli import clock

    with library.changing() as connection:
        return change(connection, clock())


def editing(number: int, edit: Edit) -> Change:
    """Return the edit of an article."""

    def change(connection: apsw.Connection, now: datetime.datetime) -> None:
        from reader.library.edits import edit_article

        edit_article(connection, number, edit, now)

    return change


def undoing_edit(number: int) -> Change:
    """Return the undoing of the newest edit of an article."""

    def change(connection: apsw.Connection, _now: datetime.datetime) -> None:
        from reader.library.edits import undo_edit

        undo_edit(connection, number)

    return change


def putting_away(articles: Sequence[int], stories: Sequence[int], *, deleted: bool) -> Change:
    """Return the deletion of articles and stories, or their restoration."""

    def change(connection: apsw.Connection, now: datetime.datetime) -> None:
        from reader.library.edits import Edit, edit_article
        from reader.library.kept_stories import delete_story, restore_story

        for number in articles:
            edit_article(connection, number, Edit(deleted=deleted), now)
        for number in stories:
            if deleted:
                delete_story(connection, number, now)
            else:
                restore_story(connection, number)

    return change


def making_story(title: str, articles: Sequence[int]) -> Change:
    """Return the making of a story, which gives its number."""

    def change(connection: apsw.Connection, now: datetime.datetime) -> int:
        from reader.library import kept_stories

        return kept_stories.make_story(connection, title, articles, now)

    return change


def renaming_story(number: int, title: str) -> Change:
    """Return the renaming of a story."""

    def change(connection: apsw.Connection, _now: datetime.datetime) -> None:
        from reader.library import kept_stories

        kept_stories.rename_story(connection, number, title)

    return change


def removing_from_story(number: int, articles: Sequence[int]) -> Change:
    """Return the removal of articles from a story."""

    def change(connection: apsw.Connection, _now: datetime.datetime) -> None:
        from reader.library.kept_stories import remove_from_story

        for article in articles:
            remove_from_story(connection, number, article)

    return change


def adding_to_story(number: int, articles: Sequence[int]) -> Change:
    """Return the addition of articles to a story."""

    def change(connection: apsw.Connection, _now: datetime.datetime) -> None:
        from reader.library import kept_stories

        kept_stories.add_to_story(connection, number, articles)

    return change


def marking_read(articles: Sequence[int], *, read: bool) -> Change:
    """Return the marking of articles as read, or as to be read."""

    def change(connection: apsw.Connection, now: datetime.datetime) -> None:
        from reader.library.articles import mark_read

        for number in articles:
            mark_read(connection, number, now if read else None)

    return change


def marking_story_read(number: int) -> Change:
    """Return the marking of the articles of a story as read."""

    def change(connection: apsw.Connection, now: datetime.datetime) -> None:
        from reader.library.articles import mark_read
        from reader.library.kept_stories import story

        for kept in story(connection, number).articles:
            mark_read(connection, kept.id, now)

    return change


def import_stories(library: Library, paths: Sequence[Path]) -> list[int]:
    """Keep the stories of story files and return their numbers. Raises ``ReaderError`` for one that is none."""
    from reader.cli import clock
    from reader.library.story_files import add_story_file

    with library.changing() as connection:
        return [add_story_file(connection, path, clock()) for path in paths]


def bring_back_example(library: Library, folder: Path) -> int:
    """Keep the bundled story and return its number; where it is there, restored, it is not doubled."""
    from reader.cli import clock
    from reader.library.batches import keep_entries, read_files
    from reader.library.kept_stories import listed_stories, restore_story

    entries = read_files([folder], [])
    with library.changing() as connection:
        title = str(entries[0].story)
        there = [*listed_stories(connection), *listed_stories(connection, deleted=True)]
        number = next((entry.id for entry in there if entry.title == title), None)
        if number is not None:
            restore_story(connection, number)
    if number is not None:
        entries = [replace(entry, story=number) for entry in entries]
    return keep_entries(library, entries, clock()).stories[0]
