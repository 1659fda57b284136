"""A process that is killed while it imports, edits or migrates leaves the library sound, with all that it said."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import apsw
import pytest

from reader.library.articles import insert_article
from reader.library.database import connect, open_library
from reader.library.migrations import backup_path, migrate, steps
from tests.library.killing import killed
from tests.library.samples import NOW, QUAKE, content, write

BATCH = 40
IMPORTING = """
import datetime, sys
from pathlib import Path
from reader.library.batches import import_files
from reader.library.database import open_library

folder, path, start = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
files = sorted(folder.iterdir())
for number in range(start, start + 1000):
    columns = {"text": f"isi{number % 50}"}
    with open_library(path) as library:
        batch = import_files(library, files, datetime.datetime.now(datetime.UTC), columns)
    print(len(batch.added), flush=True)
"""
EDITING = """
import datetime, itertools, sys
from pathlib import Path
from reader.library.database import open_library
from reader.library.edits import Edit, edit_article, undo_edit
from reader.library.kept_stories import rename_story

with open_library(Path(sys.argv[1])) as library:
    for number in itertools.count(int(sys.argv[2])):
        words = f"Judul {number}"
        edit = Edit(headline=words, add_tags=(words,), note=words, lines=((1, number % 2 == 0),))
        with library.changing() as connection:
            edit_article(connection, 1, edit, datetime.datetime.now(datetime.UTC))
            if number % 3 == 0:
                undo_edit(connection, 1)
                edit_article(connection, 1, edit, datetime.datetime.now(datetime.UTC))
            rename_story(connection, 1, words)
        print(number, flush=True)
"""
MIGRATING = """
import sys
from pathlib import Path
from reader.library.database import open_library

print(0, flush=True)
open_library(Path(sys.argv[1])).close()
print(1, flush=True)
"""


def sound(path: Path) -> apsw.Connection:
    """Return the library opened after every check that SQLite and its index know."""
    open_library(path).close()
    connection = connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")
    return connection


def number_of(connection: apsw.Connection, query: str) -> int:
    row = connection.execute(query).fetchone()
    assert row is not None
    return int(str(row[0]))


def table(folder: Path) -> None:
    """Write a table whose columns are batches: every row of every column is another text."""
    heading = ";".join(f"isi{column}" for column in range(50))
    rows = [
        ";".join(f"{QUAKE} Laporan {column} baris {row}. " + f"k{column}r{row} " * 40 for column in range(50))
        for row in range(BATCH)
    ]
    write(folder, "berita.csv", "\n".join([heading, *rows]))


def test_killed_imports_leave_the_library_sound(tmp_path: Path) -> None:
    moments = random.Random(20)
    folder, path = tmp_path / "files", tmp_path / "library.db"
    folder.mkdir()
    table(folder)
    saved = 0
    for kill in range(20):
        if kill % 8 == 0:
            path.unlink(missing_ok=True)
            saved = 0
        said = sum(killed(IMPORTING, folder, path, 6 * (kill % 8), wait=moments.uniform(0, 0.15)))
        connection = sound(path)
        count = number_of(connection, "SELECT count(*) FROM articles")
        alone = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM sketches)"
        assert number_of(connection, alone) == 0
        connection.close()
        assert count % BATCH == 0
        assert count >= saved + said
        saved = count


def test_killed_edits_are_whole_and_none_that_was_said_is_lost(tmp_path: Path) -> None:
    moments, path = random.Random(21), tmp_path / "library.db"
    with open_library(path) as library, library.changing() as connection:
        insert_article(connection, content(QUAKE), NOW)
        connection.execute("INSERT INTO stories (title, made) VALUES ('Judul', '')")
    last = 0
    for _ in range(16):
        last = killed(EDITING, path, last + 1, wait=moments.uniform(0, 0.1))[-1]
        connection = sound(path)
        found = connection.execute(
            "SELECT headline, (SELECT text FROM notes), (SELECT title FROM stories), (SELECT count(*) FROM edits)"
            " FROM articles"
        ).fetchone()
        assert found is not None
        headline, note, title, edits = found
        tags = number_of(connection, f"SELECT count(*) FROM article_tags WHERE tag = '{headline}'")
        connection.close()
        number = int(str(headline).split()[1])
        assert number in (last, last + 1)
        assert (note, title, tags) == (headline, headline, 1)
        assert edits == min(number, 100)
        last = number


@pytest.mark.parametrize("version", range(1, len(steps())))
def test_killed_migrations_leave_the_old_library_or_the_new_one(tmp_path: Path, version: int) -> None:
    moments, old = random.Random(22 + version), tmp_path / "old.db"
    connection = connect(old)
    migrate(connection, old, version)
    with connection:
        for place in range(30):
            text = f"{QUAKE} Nomor {place}."
            row = (text, str(place), "a.txt", "id", "2025-06-18")
            connection.execute(
                "INSERT INTO articles (text, text_hash, source, language, added) VALUES (?, ?, ?, ?, ?)", row
            )
    connection.close()
    for kill in range(4):
        path = tmp_path / f"{kill}.db"
        shutil.copy(old, path)
        killed(MIGRATING, path, wait=moments.uniform(0, 0.01))
        raw = connect(path)
        reached = number_of(raw, "PRAGMA user_version")
        raw.close()
        assert reached in (version, len(steps()))
        after = sound(path)
        assert number_of(after, "SELECT count(*) FROM articles") == 30
        assert number_of(after, "SELECT count(*) FROM article_words WHERE article_words MATCH 'gempa'") == 30
        after.close()
        copy = apsw.Connection(str(backup_path(path, version)), flags=apsw.SQLITE_OPEN_READONLY)
        assert number_of(copy, "SELECT count(*) FROM articles") == 30
        copy.close()
        assert list(tmp_path.glob(f"{kill}.db.*.part*")) == []
