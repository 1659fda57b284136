"""The word lists of the clashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from reader.engine.clashes.words import clash_words
from reader.messages import LANGUAGES
from reader.text.languages import section


def lists(group: object) -> Iterator[str]:
    """Yield the names of all word lists of a group and of the groups in it."""
    for field in fields(group):  # type: ignore[arg-type]
        value = getattr(group, field.name)
        if is_dataclass(value):
            yield from lists(value)
        else:
            yield field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_a_language_file_is_read(language: str) -> None:
    assert set(section(language, "clashes")) <= set(lists(clash_words(language)))


def test_indonesian_has_every_list() -> None:
    made = {"same_deeds", "purpose_phrases", "negations", "single_offices"}
    assert set(lists(clash_words("id"))) - made == set(section("id", "clashes"))


def test_a_language_without_a_file_has_empty_lists() -> None:
    assert not clash_words("xx").denials.negations
    assert not clash_words("xx").offices.ladders
    assert clash_words("xx").amounts.about.first_words == frozenset()
