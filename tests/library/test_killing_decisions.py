"""A process that is killed while a person decides loses at most the decision that it had not shown yet."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from reader.library.database import connect, open_library
from reader.library.keeping import recall
from reader.library.kept_stories import stories

KILLS = 8
DECIDING = """
import sys
from pathlib import Path
from reader.library.database import open_library
from reader.library.decisions import redo, undo
from reader.library.keeping import keep_decision, recall
from tests.library.samples import NOW
from tests.library.test_keeping import FIRST, SECOND, opened

with open_library(Path(sys.argv[1])) as library:
    while True:
        for act in (FIRST, SECOND, undo, redo):
            with library.changing() as connection:
                kept = recall(connection, opened("abc"))
                if callable(act):
                    act(connection, kept.story)
                else:
                    keep_decision(connection, kept.story, opened("abc"), [act], NOW)
                shown = len(recall(connection, opened("abc")).decisions)
            print(shown, flush=True)
"""


def killed_deciding(path: Path, wait: float) -> list[int]:
    """Decide until the process is killed; return how many decisions stood after each act that it showed."""
    process = subprocess.Popen([sys.executable, "-c", DECIDING, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [int(process.stdout.readline())]
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().split()]
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return said


def test_killed_deciding_keeps_all_that_was_shown(tmp_path: Path) -> None:
    moments = random.Random(7)
    path = tmp_path / "library.db"

    for _ in range(KILLS):
        said = killed_deciding(path, moments.uniform(0, 0.1))
        with open_library(path) as library, library.reading() as connection:
            (kept,) = stories(connection)
            decided = len(recall(connection, kept.comparable(), kept.id).decisions)
        connection = connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        assert abs(decided - said[-1]) <= 1
        assert len(kept.articles) == 3
