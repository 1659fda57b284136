"""Reading story folders and loose files."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader.errors import InputError, Problem
from reader.library.stories import load_articles, load_story
from reader.locations import BUNDLED_STORY

LEAD = "JAKARTA, KOMPAS.com - Presiden membuka rapat di Istana Negara pada Rabu (19/6/2024)."


def write(folder: Path, name: str, content: str | bytes = LEAD) -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_bundled_story_says_only_what_its_texts_say() -> None:
    articles = load_story(BUNDLED_STORY)

    assert [a.outlet for a in articles] == ["Himalaya Post", None, "KompasTV", "VNEWS", "VIVA"]
    assert [a.published for a in articles] == [datetime.date(2024, 6, 21), None, None, None, None]
    assert [a.source for a in articles] == sorted(p.name for p in BUNDLED_STORY.glob("*.txt"))
    for article in articles:
        if article.headline:
            assert article.headline in article.text


def test_text_of_an_article_is_its_file_character_by_character() -> None:
    for article in load_story(BUNDLED_STORY):
        assert article.text.encode("utf-8") == (BUNDLED_STORY / article.source).read_bytes()


def test_folder_without_story_file_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", LEAD + " Rapat kedua.")
    write(tmp_path, "a.txt")
    write(tmp_path, "notes.md", "not an article")

    articles = load_story(tmp_path)

    assert [a.source for a in articles] == ["a.txt", "b.txt"]
    assert [a.story for a in articles] == [tmp_path.name] * 2


def test_loose_file_tells_its_outlet_headline_and_language_from_its_text(tmp_path: Path) -> None:
    indonesian = write(tmp_path, "satu.txt", f"Presiden Buka Rapat di Istana\n\n{LEAD}")
    english = write(tmp_path, "two.txt", "The president opened the meeting at the palace on Wednesday, he said.")

    first, second = load_articles([indonesian, english])

    assert (first.outlet, first.headline, first.language) == ("KOMPAS.com", "Presiden Buka Rapat di Istana", "id")
    assert (second.outlet, second.headline, second.language) == (None, None, "en")


def test_file_given_twice_is_one_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")

    assert len(load_articles([path, tmp_path, path])) == 1


def test_ids_of_files_with_the_same_name_do_not_depend_on_their_order(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    one, other = write(tmp_path / "x", "a.txt", "Satu kalimat."), write(tmp_path / "y", "a.txt", "Dua kalimat.")

    forwards = {a.text: a.id for a in load_articles([one, other])}
    backwards = {a.text: a.id for a in load_articles([other, one])}

    assert forwards == backwards
    assert len(set(forwards.values())) == 2


@pytest.mark.parametrize(
    "content",
    [
        "“Bagus”, kata Kim – café".encode("cp1252"),
        "“Bagus”, kata Kim – café".encode("utf-16"),
        "“Bagus”, kata Kim – café".encode("utf-16-le"),
        "“Bagus”, kata Kim – café".encode("utf-8-sig"),
    ],
    ids=["Windows-1252", "UTF-16", "UTF-16 without a mark", "UTF-8 with a mark"],
)
def test_text_in_another_encoding_is_read(tmp_path: Path, content: bytes) -> None:
    (article,) = load_articles([write(tmp_path, "a.txt", content)])

    assert article.text == "“Bagus”, kata Kim – café"


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("empty.txt", b"", Problem.EMPTY),
        ("blank.txt", b" \n\t\r\n", Problem.EMPTY),
        ("picture.txt", PNG * 40, Problem.BINARY),
        ("program.bin", bytes(range(256)) * 8, Problem.BINARY),
        ("book.txt", b"Kalimat yang panjang. " * 240_000, Problem.TOO_LONG),
    ],
)
def test_unusable_file_is_refused_with_its_reason(
    tmp_path: Path, name: str, content: bytes, problem: Problem
) -> None:
    with pytest.raises(InputError) as refused:
        load_articles([write(tmp_path, name, content)])

    assert refused.value.problem is problem
    assert refused.value.fields["path"] == name


def test_missing_file_and_folder_without_texts_are_refused(tmp_path: Path) -> None:
    for path, problem in ((tmp_path / "gone.txt", Problem.MISSING), (tmp_path, Problem.FOLDER_WITHOUT_TEXTS)):
        with pytest.raises(InputError) as refused:
            load_articles([path])
        assert refused.value.problem is problem


@pytest.mark.parametrize("content", ["title = ", 'title = "A"', "[[articles]]\noutlet = 'X'", "articles = 3"])
def test_story_file_that_cannot_be_understood_is_refused(tmp_path: Path, content: str) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "story.toml", content)

    with pytest.raises(InputError) as refused:
        load_story(tmp_path)

    assert refused.value.problem is Problem.STORY_FILE
