"""One library for several threads."""

from __future__ import annotations

import threading
from pathlib import Path

from reader.library.articles import articles
from reader.library.library_file import LibraryFile
from tests.library.samples import QUAKE, add, content


def test_every_thread_has_a_connection_of_its_own_to_the_same_library(tmp_path: Path) -> None:
    file, elsewhere = LibraryFile(tmp_path / "library.db"), []
    thread = threading.Thread(target=lambda: elsewhere.append((file.opened(), add(file.opened(), content(QUAKE)))))
    thread.start()
    thread.join()

    with file.opened().reading() as connection:
        assert [kept.content.text for kept in articles(connection)] == [QUAKE]
    assert file.opened() is file.opened()
    assert file.opened() is not elsewhere[0][0]
    file.close()


def test_library_without_a_path_is_gone_once_it_is_closed() -> None:
    file = LibraryFile(None)
    add(file.opened(), content(QUAKE))
    kept = file.path

    file.close()

    assert not kept.exists()
