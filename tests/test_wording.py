"""The words for what was found."""

from __future__ import annotations

import errno
import os

import pytest

from reader.errors import InputError, OutputError, Problem, system_detail
from reader.messages import Messages
from reader.model import Article
from reader.wording import error_text, outlet_names


@pytest.mark.parametrize(
    ("articles", "names"),
    [
        ([("a.txt", "Kompas"), ("b.txt", None)], ["Kompas", "Outlet not named"]),
        ([("a.txt", "Kompas"), ("b.txt", None), ("c.txt", None)], ["Kompas", "b.txt", "c.txt"]),
        ([("a.txt", "Kompas"), ("b.txt", "Kompas")], ["Kompas (a.txt)", "Kompas (b.txt)"]),
        ([("a.txt", None), ("a.txt", None)], ["0", "1"]),
    ],
)
def test_every_article_has_a_name_of_its_own(articles: list[tuple[str, str | None]], names: list[str]) -> None:
    given = [Article(str(i), "", source, outlet) for i, (source, outlet) in enumerate(articles)]

    assert list(outlet_names(given, Messages("en")).values()) == names


def test_article_that_does_not_name_its_outlet_goes_by_the_host_of_its_address() -> None:
    addresses = ("https://www.kabar.example/a?b=1", "https://www.kabar.example/c", None, "//[broken")
    given = [Article(str(i), "", f"{i}.txt", address=address) for i, address in enumerate(addresses)]

    assert list(outlet_names(given[:1], Messages("en")).values()) == ["kabar.example"]
    assert list(outlet_names(given, Messages("en")).values()) == [
        *("kabar.example (0.txt)", "kabar.example (1.txt)"),
        *("2.txt", "3.txt"),
    ]


def test_numbers_in_errors_are_written_as_the_language_does() -> None:
    error = InputError(Problem.TOO_LONG, path="book.txt", count=5456800, limit=500000)

    assert "5.456.800" in error_text(error, Messages("id"))
    assert "5,456,800" in error_text(error, Messages("en"))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk penuh"),
        (errno.EACCES, "tidak ada izin"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),  # too rare for words of our own
        (None, "put as it is"),
    ],
)
def test_what_the_system_says_is_said_in_the_readers_language(number: int | None, words: str) -> None:
    said = OSError("put as it is") if number is None else OSError(number, os.strerror(number))
    error = OutputError(Problem.NOT_WRITABLE, path="a.pdf", detail=system_detail(said))

    assert f"({words})" in error_text(error, Messages("id"))


def test_words_for_what_the_system_says_stand_under_its_names() -> None:
    own = {"CANTOPEN", "EAI_NONAME", "SSL"}
    assert Messages("id").table("system").keys() - own <= set(vars(errno))
