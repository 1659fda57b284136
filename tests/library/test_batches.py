"""Importing many files at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import Problem
from reader.library.articles import article, articles, delete_article
from reader.library.batches import import_files
from reader.library.database import Library
from reader.library.kept_stories import story
from reader.library.stories import load_story
from reader.locations import BUNDLED_STORY
from reader.progress import Cancelled, Progress, Step
from tests.library.importing import files
from tests.library.samples import GIFT, NOW, QUAKE, add, content, write


def texts(library: Library) -> list[str]:
    with library.reading() as connection:
        return [kept.content.text for kept in articles(connection)]


def test_batch_goes_on_past_bad_files_and_says_what_is_wrong_with_each(library: Library, tmp_path: Path) -> None:
    good = write(tmp_path, "baik.txt", QUAKE)
    table = tmp_path / "berita.csv"
    table.write_bytes(files.csv())
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    empty = tmp_path / "kosong"
    empty.mkdir()

    batch = import_files(library, [good, tmp_path / "rusak.pdf", tmp_path / "tiada.txt", table, empty], NOW)

    assert len(batch.added) == 2
    assert {(e.problem, Path(str(e.fields["path"])).name) for e in batch.refused} == {
        (Problem.DAMAGED, "rusak.pdf"),
        (Problem.MISSING, "tiada.txt"),
        (Problem.EMPTY_ENTRY, "berita.csv:3"),
        (Problem.FOLDER_WITHOUT_TEXTS, "kosong"),
    }
    assert sorted(texts(library)) == sorted([QUAKE, files.TEXT.replace("\n\n", "\n").replace("\n", "\n\n", 1)])


class CancelledAt(Progress):
    def __init__(self, step: Step) -> None:
        self.step = step

    def advance(self, step: Step, done: int, total: int) -> None:
        if step is self.step and done == total - 1:
            raise Cancelled


@pytest.mark.parametrize("step", [Step.READING, Step.KEEPING])
def test_cancelled_import_leaves_the_library_as_it_was(library: Library, tmp_path: Path, step: Step) -> None:
    add(library, content(QUAKE))
    paths = [write(tmp_path, f"{n}.txt", f"{GIFT} Kalimat nomor {n}.") for n in range(3)]

    with pytest.raises(Cancelled):
        import_files(library, paths, NOW, progress=CancelledAt(step))

    assert texts(library) == [QUAKE]


def test_same_text_is_kept_once(library: Library, tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.txt", QUAKE), write(tmp_path, "b.txt", QUAKE)]

    first = import_files(library, paths, NOW)
    second = import_files(library, paths, NOW)

    assert (first.added, [d.article_id for d in first.same]) == ((1,), [1])
    assert (second.added, [d.article_id for d in second.same]) == ((), [1, 1])


def test_deleted_article_comes_back_when_it_is_imported_again(library: Library) -> None:
    add(library, content(QUAKE))
    with library.changing() as connection:
        delete_article(connection, 1, NOW)

    batch = add(library, content(QUAKE))

    assert [d.article_id for d in batch.same] == [1]
    assert texts(library) == [QUAKE]


@pytest.mark.parametrize(
    ("second", "is_version"),
    [
        (content(QUAKE.replace("4,8", "5,0") + " Gempa susulan tidak ada."), True),
        (content(QUAKE.replace("4,8", "5,0"), outlet=None), True),
        (content(QUAKE, outlet="Koran Kedua"), False),
        (content(QUAKE.replace("4,8", "5,0"), outlet="Koran Kedua"), False),
        (content(GIFT), False),
        (content(GIFT, address="https://harian.example/gempa"), True),
    ],
    ids=["corrected", "no outlet", "printed elsewhere", "edited elsewhere", "another", "same address"],
)
def test_nearly_the_same_text_of_one_outlet_is_a_version(
    library: Library, second: object, is_version: bool
) -> None:
    assert isinstance(second, type(content("")))
    add(library, content(QUAKE, address="https://harian.example/gempa"))

    batch = add(library, second)

    with library.reading() as connection:
        assert article(connection, 2).version_of == (1 if is_version else None)
    assert len(batch.versions) == is_version


def test_story_folder_becomes_a_story_with_its_details(library: Library) -> None:
    batch = import_files(library, [BUNDLED_STORY], NOW)
    again = import_files(library, [BUNDLED_STORY], NOW)

    with library.reading() as connection:
        kept = story(connection, *batch.stories)
    assert kept.comparable() == tuple(
        replace(article, id=str(number)) for number, article in enumerate(load_story(BUNDLED_STORY), 1)
    )
    assert (len(again.added), len(again.same), again.stories) == (0, 5, ())
