"""A comparison to files without a window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import CommandRequest, parse, run
from reader.locations import BUNDLED_STORY
from reader.report.formats import Format
from tests.commands.conftest import Sejajar


def test_folder_receives_a_file_of_every_format_under_the_name_of_the_story(
    sejajar: Sejajar, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "reports"

    outcome = sejajar("export", BUNDLED_STORY, "--format", "all", "--out", folder)

    assert outcome.status == 0
    assert outcome.err == ""
    assert sorted(map(Path, outcome.out.split())) == sorted(folder.iterdir())
    assert {path.name.split(".")[0].split("-Aurus")[0] for path in folder.iterdir()} == {"Putin-Kim-dan-limusin"}


def test_ending_of_the_file_tells_the_format(sejajar: Sejajar, tmp_path: Path) -> None:
    target = tmp_path / "daftar.RIS"

    outcome = sejajar("export", BUNDLED_STORY, "--out", target, "--json")

    assert outcome.json == [{"format": "ris", "path": str(target), "bytes": target.stat().st_size}]
    assert target.read_bytes().startswith(b"TY  - NEWS")


def test_several_formats_stand_beside_the_file_that_was_named(sejajar: Sejajar, tmp_path: Path) -> None:
    assert sejajar("export", BUNDLED_STORY, "--format", "html,bib", "--out", tmp_path / "laporan.html").status == 0

    assert sorted(path.name for path in tmp_path.glob("laporan*")) == ["laporan.bib", "laporan.html"]


def test_single_file_goes_to_the_terminal(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    request = parse(["export", str(BUNDLED_STORY), "--format", "json", "--out", "-", "--language", "en"])
    assert isinstance(request, CommandRequest)
    assert run(request) == 0

    assert json.loads(capfdbinary.readouterr().out)["format"] == "sejajar-comparison/1"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--out", "reports"), "Name it with --format"),
        (("--format", "pdf,html", "--out", "-"), "Only one file"),
        (("--format", "html", "--out", "taken/below"), "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    sejajar: Sejajar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = sejajar("export", BUNDLED_STORY, *arguments)

    assert outcome.status == 1
    assert outcome.out == ""
    assert said in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize("format", ["", "pdf,foo"])
def test_unknown_format_is_wrong_usage(sejajar: Sejajar, capsys: pytest.CaptureFixture[str], format: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        sejajar("export", BUNDLED_STORY, "--format", format)

    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert all(known in said for known in Format)
