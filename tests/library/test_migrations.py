"""Libraries as every earlier version left them, brought up to date with all that is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.articles import KeptArticle, articles
from reader.library.database import connect, open_library
from reader.library.decisions import Decision, decisions, turns
from reader.library.kept_stories import story
from reader.library.lines import lines
from reader.library.migrations import backup_path, steps
from reader.library.search import search
from reader.model import Relation, Span
from reader.verdicts import Verdict

OLD = Path(__file__).parent / "old"
"""What each version wrote, frozen: a step of the migrations that is changed later shows here."""
VERSIONS = range(1, len(steps()))


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def path(tmp_path: Path, version: int) -> Path:
    """Return a library of an earlier version."""
    path = tmp_path / "library.db"
    connection = connect(path)
    connection.execute((OLD / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def schema(path: Path) -> list[tuple[str, str]]:
    """Return the columns and indexes of every table, in an order of their own."""
    connection = connect(path)
    tables = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    columns = [(t, str(row[1])) for t in tables for row in connection.execute(f"PRAGMA table_info({t})")]
    others = connection.execute("SELECT type, name FROM sqlite_schema WHERE type <> 'table'").fetchall()
    connection.close()
    return sorted(columns) + sorted((str(kind), str(name)) for kind, name in others)


def test_what_every_version_kept_is_there(path: Path, version: int) -> None:
    with open_library(path) as library, library.reading() as connection:
        kept: dict[int, KeptArticle] = {found.id: found for found in articles(connection)}
        found = [result.article_id for result in search(connection, "hadiah")]
        kept_story = story(connection, 1) if version >= 2 else None
        decided: tuple[Decision, ...] = decisions(connection, 1) if version >= 3 else ()
        can_turn = turns(connection, 1) if version >= 3 else None
        aside = [line.is_statement for line in lines(connection, 2)] if version >= 4 else None

    assert [kept[1].content.author, kept[1].content.address] == ["A. Penulis", "https://example.org/0"]
    assert (kept[1].read is None, kept[2].read is None) == (False, True)
    assert found == [2]
    if kept_story is not None:
        assert [article.id for article in kept_story.articles] == [1, 2]
        assert (kept[1].tags, kept[1].note) == (("bencana",), "Cek magnitudo")
    if version >= 3:
        assert [(d.verdict, d.relation, d.note) for d in decided] == [(Verdict.LINK, Relation.SHARED, "Sama")]
        assert can_turn == (True, True)
    if version >= 4:
        assert aside is not None
        assert not aside[1]
        assert kept[1].content.set_aside == (Span(0, 7),)


def test_older_library_becomes_what_a_new_one_is(tmp_path: Path, path: Path, version: int) -> None:
    open_library(path).close()
    open_library(tmp_path / "new.db").close()

    assert schema(path) == schema(tmp_path / "new.db")
    assert backup_path(path, version).is_file()
