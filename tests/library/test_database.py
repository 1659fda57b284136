"""The file of the library: opened, brought up to date, refused, rescued."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from reader.errors import LibraryError, Problem
from reader.library.articles import article, articles, insert_article
from reader.library.database import Library, connect, open_library
from reader.library.kept_stories import make_story
from reader.library.migrations import backup_path, migrate, steps
from reader.library.rescue import rescue
from reader.library.search import search
from reader.messages import Messages
from reader.wording import error_text
from tests.library.samples import GIFT, NOW, QUAKE, add, content


def old_library(path: Path, version: int) -> None:
    """Make a library as the program of an earlier version left it, with one article."""
    connection = connect(path)
    migrate(connection, path, version)
    with connection:
        insert_article(connection, content(QUAKE), NOW)
    connection.close()


@pytest.mark.parametrize("version", range(1, len(steps())))
def test_older_library_is_brought_up_to_date_and_copied_before(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library.db"
    old_library(path, version)

    with open_library(path) as library, library.reading() as connection:
        assert [kept.content.text for kept in articles(connection)] == [QUAKE]
        assert [found.article_id for found in search(connection, "gempa")] == [1]
    copy = apsw.Connection(str(backup_path(path, version)), flags=apsw.SQLITE_OPEN_READONLY)
    assert copy.execute("SELECT text FROM articles; PRAGMA user_version").fetchall() == [(QUAKE,), (version,)]
    copy.close()


def test_failed_migration_leaves_the_library_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.db"
    old_library(path, 1)
    broken = {**steps(), len(steps()): "CREATE TABLE half (a); CREATE TABLE half (a)"}
    monkeypatch.setattr("reader.library.migrations.steps", lambda: broken)

    with pytest.raises(apsw.SQLError):
        open_library(path)

    connection = connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'stories'").fetchone() == (0,)
    connection.close()


def test_new_library_needs_no_copy(tmp_path: Path) -> None:
    open_library(tmp_path / "library.db").close()

    assert [p.name for p in tmp_path.iterdir()] == ["library.db"]


def refused(path: Path) -> Problem:
    before = path.read_bytes()
    with pytest.raises(LibraryError) as error:
        open_library(path)
    assert path.read_bytes() == before
    return error.value.problem


def test_library_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    open_library(path).close()
    connection = connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    assert refused(path) is Problem.LIBRARY_NEWER


def test_file_that_is_no_library_is_refused_untouched(tmp_path: Path) -> None:
    other, text = tmp_path / "other.db", tmp_path / "text.db"
    connection = apsw.Connection(str(other))
    connection.execute("CREATE TABLE bookmarks (a)")
    connection.close()
    text.write_text("Bukan basis data. " * 100)

    assert refused(other) is Problem.LIBRARY_FOREIGN
    assert refused(text) is Problem.LIBRARY_DAMAGED


def test_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(LibraryError) as error:
        open_library(tmp_path / "file" / "library.db")

    assert error.value.problem is Problem.LIBRARY_NOT_WRITABLE


def test_library_that_is_a_folder_is_said_in_the_readers_language(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as error:
        open_library(tmp_path)

    assert "itu folder" in error_text(error.value, Messages("id"))


def test_failed_change_leaves_nothing(library: Library) -> None:
    def fail_after_writing() -> None:
        with library.changing() as connection:
            insert_article(connection, content(QUAKE), NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_after_writing()

    with library.reading() as connection:
        assert list(articles(connection)) == []


def test_second_writer_waits_and_a_reader_does_not(library: Library) -> None:
    add(library, content(QUAKE))
    writing, done = threading.Event(), threading.Event()

    def write_elsewhere() -> None:
        with open_library(library.path) as second, second.changing() as connection:
            insert_article(connection, content(GIFT), NOW)
            writing.set()
            done.wait(timeout=10)

    thread = threading.Thread(target=write_elsewhere)
    thread.start()
    assert writing.wait(timeout=10)
    with library.reading() as connection:
        seen_meanwhile = len(list(articles(connection)))
    threading.Timer(0.05, done.set).start()
    batch = add(library, content("Rapat dimulai pukul sembilan di balai kota."))
    thread.join(timeout=10)

    with library.reading() as connection:
        assert (seen_meanwhile, len(list(articles(connection)))) == (1, 3)
    assert batch.added == (3,)


def damaged_library(path: Path, count: int) -> None:
    with open_library(path) as library:
        texts = [f"{QUAKE} Gempa susulan nomor {n} tercatat pukul {n}. " + f"kata{n} " * 300 for n in range(count)]
        add(library, *(content(text, source=f"{n}.txt") for n, text in enumerate(texts)))
        with library.changing() as connection:
            make_story(connection, "Gempa Garut", [1, 2, count], NOW)
    content_bytes = bytearray(path.read_bytes())
    page = content_bytes.find(b"susulan nomor 30 ") // 4096 * 4096
    content_bytes[page : page + 4096] = b"\xa5" * 4096
    path.write_bytes(content_bytes)


def test_damaged_library_is_rescued_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    damaged_library(path, 60)
    before = path.read_bytes()

    rescued = rescue(path)

    assert rescued is not None
    assert rescued.damaged.read_bytes() == before
    assert 40 <= rescued.articles < 60
    assert rescued.stories == 1
    with open_library(path) as library, library.reading() as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert article(connection, 1).content.text.startswith(QUAKE)
        assert len(search(connection, "susulan", limit=100)) == rescued.articles


def test_rescue_keeps_no_text_and_no_day_that_damage_has_altered(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    damaged_library(path, 60)
    stored = path.read_bytes()
    altered = stored.replace(b"tercatat pukul 5.", b"tercatat pukul Z.")
    assert altered != stored
    path.write_bytes(altered)
    with contextlib.closing(connect(path)) as connection:
        connection.execute("UPDATE articles SET published = 'ZZZZZZZZZZ' WHERE id = 2")

    assert rescue(path) is not None

    with open_library(path) as library, library.reading() as connection:
        kept = {found.id: found.content for found in articles(connection)}
    assert 6 not in kept
    assert kept[2].published is None


def test_sound_library_is_left_alone(library: Library) -> None:
    add(library, content(QUAKE))
    before = sorted(library.path.parent.iterdir())

    assert rescue(library.path) is None
    assert sorted(library.path.parent.iterdir()) == before


def test_file_without_anything_readable_is_kept_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"\0" * 50_000)

    first = rescue(path)
    path.write_bytes(b"\1" * 50_000)
    second = rescue(path)

    assert first is not None
    assert second is not None
    assert (first.articles, second.articles) == (0, 0)
    assert [p.name for p in (first.damaged, second.damaged)] == ["library.db.damaged-1", "library.db.damaged-2"]
    assert first.damaged.read_bytes() == b"\0" * 50_000


@contextlib.contextmanager
def no_room() -> Iterator[None]:
    """Let files grow a little, as on a disk that is nearly full: enough to begin a change, not to end it."""
    resource = pytest.importorskip("resource")
    _, hard = before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_new_library_without_room_says_so_and_is_made_later(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with no_room(), pytest.raises(LibraryError) as caught:
        open_library(path)

    assert caught.value.problem is Problem.LIBRARY_NOT_WRITABLE
    open_library(path).close()


def test_change_without_room_says_so_and_can_be_made_later(library: Library) -> None:
    with no_room(), pytest.raises(LibraryError) as caught, library.changing() as connection:
        connection.execute("CREATE TABLE large AS SELECT randomblob(8_000_000)")
    add(library, content(GIFT))

    assert caught.value.problem is Problem.LIBRARY_NOT_WRITABLE
    with library.reading() as connection:
        assert [kept.content.text for kept in articles(connection)] == [GIFT]
