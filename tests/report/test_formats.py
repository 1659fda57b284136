"""What holds for every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.messages import LANGUAGES
from reader.report.formats import Format, ending_of, output_files, write_report
from tests.builders import annotated_story
from tests.report.hostile import WORDS, hostile_story
from tests.report.stories import article, edition, story


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", Format)
def test_same_edition_gives_the_same_bytes(format: Format, language: str) -> None:
    once, again = (output_files(format, edition(annotated_story(), language)) for _ in range(2))

    assert once == again
    assert all(file.content for file in once)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("format", Format)
def test_no_text_stops_a_format(format: Format, words: str) -> None:
    assert all(file.content for file in output_files(format, edition(hostile_story(words))))


@pytest.mark.parametrize("format", Format)
def test_articles_that_share_nothing_are_written(format: Format) -> None:
    comparison = story(article("a", ["Hujan turun."]), article("b", ["Pasar tutup."]))

    assert all(file.content for file in output_files(format, edition(comparison)))


@pytest.mark.parametrize("format", Format)
def test_name_that_is_suggested_is_that_of_the_first_file(format: Format) -> None:
    first, *_ = output_files(format, edition(annotated_story()))
    assert first.ending == ending_of(format)


@pytest.mark.parametrize("name", ["gempa-statements.csv", "gempa.csv"])
def test_the_file_that_was_agreed_on_is_written_and_the_others_beside_it(tmp_path: Path, name: str) -> None:
    written = write_report(tmp_path / name, Format.CSV, edition(annotated_story()))

    assert written == (tmp_path / name, tmp_path / "gempa-matches.csv", tmp_path / "gempa-decisions.csv")
    assert set(tmp_path.iterdir()) == set(written)
