"""The catalogue of messages: both languages complete, every problem and step with its words."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

import pytest

from reader.errors import Problem
from reader.messages import LANGUAGES, Messages, system_language
from reader.model import EvidenceKind, Relation, Slot, Status
from reader.progress import Step


def entries(language: str) -> dict[str, set[str]]:
    return dict(flatten(Messages(language)._entries))


def flatten(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, set[str]]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, placeholders(value)
        elif value.keys() <= {"one", "other"}:
            yield prefix + key, placeholders(value["other"])
        else:
            yield from flatten(value, f"{prefix}{key}.")


def placeholders(message: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(message) if field}


def test_languages_have_the_same_keys_with_the_same_placeholders() -> None:
    assert entries("id") == entries("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_is_shown_has_words(language: str) -> None:
    messages = Messages(language)
    for section, values in (
        ("problem", Problem),
        ("step", Step),
        ("status", Status),
        ("badge", Status),
        ("slot", Slot),
    ):
        assert messages.table(section).keys() >= {value.value for value in values}
    loud = {EvidenceKind.CLASH, EvidenceKind.DIFFERENCE, EvidenceKind.UPDATE, Relation.SHARED, Relation.PARTIAL}
    assert messages.table("reason").keys() >= {value.value for value in loud}


def test_count_takes_the_form_that_goes_with_the_number() -> None:
    messages = Messages("en")

    assert [messages.count("article.words", n) for n in (0, 1, 2)] == ["0 words", "1 word", "2 words"]
    assert Messages("id").count("article.words", 1) == "1 kata"


@pytest.mark.parametrize(("language", "written"), [("id", "11.531 kata"), ("en", "11,531 words")])
def test_thousands_stand_apart_as_the_language_writes_them(language: str, written: str) -> None:
    assert Messages(language).count("article.words", 11_531) == written


@pytest.mark.parametrize(
    ("value", "language"),
    [("id_ID.UTF-8", "id"), ("C.UTF-8", "id"), ("POSIX", "id"), ("en_GB.UTF-8", "en"), ("de_DE", "en")],
)
def test_language_of_the_system_decides(value: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", value)

    assert system_language() == language
