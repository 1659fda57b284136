"""Edits of an article are undone one after the other."""

from __future__ import annotations

import pytest

from reader.errors import LibraryError, Problem
from reader.library.articles import KeptArticle, article
from reader.library.database import Library
from reader.library.edits import Edit, edit_article, undo_edit
from reader.library.lines import lines
from reader.library.search import search
from tests.library.samples import NOW, QUAKE, add, content

EDITS = (
    Edit(outlet="Koran Lain", headline="Gempa Besar", published="2025-06-17", language="en"),
    Edit(add_tags=("bencana", "jawa"), note="Cek magnitudo."),
    Edit(remove_tags=("jawa",), outlet=""),
    Edit(lines=((1, True),)),
    Edit(deleted=True),
)


def state(library: Library) -> tuple[KeptArticle, list[bool], int]:
    with library.reading() as connection:
        kept = [line.is_statement for line in lines(connection, 1)]
        return article(connection, 1), kept, len(search(connection, "besar"))


def test_each_edit_is_undone_and_nothing_else(library: Library) -> None:
    add(library, content(QUAKE))
    states = []
    for edit in EDITS:
        states.append(state(library))
        with library.changing() as connection:
            edit_article(connection, 1, edit, NOW)
        assert state(library) != states[-1]

    for before in reversed(states):
        with library.changing() as connection:
            undo_edit(connection, 1)
        assert state(library) == before


def test_edit_that_changes_nothing_leaves_nothing_to_undo(library: Library) -> None:
    add(library, content(QUAKE))
    with library.changing() as connection:
        edit_article(connection, 1, Edit(outlet="Harian Uji", remove_tags=("tiada",)), NOW)

        with pytest.raises(LibraryError) as error:
            undo_edit(connection, 1)

    assert error.value.problem is Problem.NO_EDIT
