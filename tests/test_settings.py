from __future__ import annotations

from pathlib import Path

import pytest

from reader.settings import (
    STORIES_REMEMBERED,
    Face,
    LanguageChoice,
    Settings,
    SettingsFile,
    TextStyle,
    ThemeChoice,
    View,
    load_settings,
    save_settings,
)

CHOSEN = Settings(
    theme=ThemeChoice.DARK,
    language=LanguageChoice.ENGLISH,
    view=View.OVERVIEW,
    synchronised=False,
    cutoff=0.65,
    text=TextStyle(Face.SYSTEM, text_size=20, line_height=1.9, measure=55, wash=False, badges=False),
    window="AbC=",
    panels={"articles": 252},
    panes={"Cerita “satu”": ("a", "b")},
)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    save_settings(CHOSEN, path)
    assert load_settings(path) == CHOSEN


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", '"dark"', '{"theme": "pink"}', '{"theme": "dark", "synchronised": 1}', "\x00"]
)
def test_a_damaged_file_is_kept_aside(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(damaged)
    assert load_settings(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.json.damaged").read_text() == damaged


def test_what_an_older_file_does_not_hold_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark"}')
    assert load_settings(path) == Settings(theme=ThemeChoice.DARK)
    assert path.exists()


def test_sizes_out_of_reach_are_brought_within_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text": {"text_size": 400, "measure": 1}}')
    assert load_settings(path).text == TextStyle(text_size=28, measure=45)


def test_settings_of_the_wrong_kind_inside_are_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHOSEN, path)
    path.write_text(path.read_text().replace('"a",', "[],").replace("252", '"wide"'))
    assert load_settings(path) == Settings()


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = SettingsFile(tmp_path / "file" / "settings.json")
    kept.current = CHOSEN
    kept.save()
    assert kept.current == CHOSEN


def test_without_a_path_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = SettingsFile(None)
    kept.current = CHOSEN
    kept.save()
    assert kept.current == CHOSEN
    assert list(tmp_path.iterdir()) == []


def test_the_story_seen_longest_ago_is_forgotten_first() -> None:
    settings = Settings()
    for number in range(STORIES_REMEMBERED):
        settings = settings.with_panes(str(number), ("a", "b"))
    settings = settings.with_panes("0", ("b", "a")).with_panes("new", ("c", "d"))
    assert len(settings.panes) == STORIES_REMEMBERED
    assert "1" not in settings.panes
    assert settings.panes["0"] == ("b", "a")
