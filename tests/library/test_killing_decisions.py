"""A process that is killed while a person decides loses at most the decision that it had not shown yet."""

from __future__ import annotations

import random
from pathlib import Path

from reader.library.database import connect, open_library
from reader.library.keeping import recall
from reader.library.kept_stories import stories
from tests.library.killing import killed

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


def test_killed_deciding_keeps_all_that_was_shown(tmp_path: Path) -> None:
    moments = random.Random(7)
    path = tmp_path / "library.db"

    for _ in range(KILLS):
        said = killed(DECIDING, path, wait=moments.uniform(0, 0.1))
        with open_library(path) as library, library.reading() as connection:
            (kept,) = stories(connection)
            decided = len(recall(connection, kept.comparable(), kept.id).decisions)
        connection = connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        assert abs(decided - said[-1]) <= 1
        assert len(kept.articles) == 3
