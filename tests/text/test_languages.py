import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from reader.locations import RESOURCES
from reader.text.languages import BoilerplateWords, Language, SentenceWords, language, section

FILES = sorted((RESOURCES / "languages").glob("*.toml"))


def test_regional_code_has_the_words_of_its_language() -> None:
    assert language("id-ID") == language("id") == language("ID_id")
    assert "dan" in language("id").sentences.unfinished


@pytest.mark.parametrize("code", ["xx", "", "../id", "id/../en"])
def test_language_without_a_file_has_neutral_rules(code: str) -> None:
    assert language(code) == Language(language(code).code)
    assert section(code, "numbers") == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_word_lists_have_known_names_and_small_letters(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, section_type in (("sentences", SentenceWords), ("boilerplate", BoilerplateWords)):
        assert set(table[name]) <= {field.name for field in fields(section_type)}
        words = [word for entry in table[name].values() for word in entry]
        assert [word for word in words if word != word.lower()] == []
