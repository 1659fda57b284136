"""A process that is killed while it imports leaves the library sound, with all that it said was saved."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from reader.library.database import connect, open_library
from tests.library.samples import QUAKE, write

KILLS = 24
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


def table(folder: Path) -> None:
    """Write a table whose columns are batches: every row of every column is another text."""
    heading = ";".join(f"isi{column}" for column in range(50))
    rows = [
        ";".join(f"{QUAKE} Laporan {column} baris {row}. " + f"k{column}r{row} " * 40 for column in range(50))
        for row in range(BATCH)
    ]
    write(folder, "berita.csv", "\n".join([heading, *rows]))


def killed_import(folder: Path, path: Path, start: int, wait: float) -> int:
    """Import batch after batch until the process is killed; return how many articles it said were saved."""
    command = [sys.executable, "-c", IMPORTING, str(folder), str(path), str(start)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = int(process.stdout.readline())
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    said += sum(int(line) for line in process.stdout.read().split())
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return said


def test_killed_imports_leave_the_library_sound(tmp_path: Path) -> None:
    moments = random.Random(20)
    folder, path = tmp_path / "files", tmp_path / "library.db"
    folder.mkdir()
    table(folder)

    for kill in range(KILLS):
        if kill % 8 == 0:
            path.unlink(missing_ok=True)
            saved = 0
        said = killed_import(folder, path, start=6 * (kill % 8), wait=moments.uniform(0, 0.15))
        open_library(path).close()
        connection = connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")
        (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        (orphans,) = connection.execute(
            "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM sketches)"
        ).fetchone()
        connection.close()
        assert count % BATCH == 0
        assert count >= saved + said
        assert orphans == 0
        saved = count
