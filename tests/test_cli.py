"""The command line, from arguments to files and exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import CommandRequest, WindowRequest, parse, run
from reader.locations import BUNDLED_STORY


def compare(*arguments: str | Path) -> int:
    request = parse(["compare", *map(str, arguments), "--language", "en"])
    assert isinstance(request, CommandRequest)
    return run(request)


def test_arguments_without_a_subcommand_ask_for_the_window() -> None:
    request = parse(
        ["a.txt", "b.txt", "--size", "1280x800", "--select", "3", "--theme", "dark", "--view", "matrix"]
    )

    assert request == WindowRequest((Path("a.txt"), Path("b.txt")), None, (1280, 800), 3, "dark", None, "matrix")


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (["--size", "wide"], "“wide” bukan ukuran", "“wide” is not a size"),
        (["--theme", "pink"], "tidak ada 'pink' (pilih dari", "invalid choice: 'pink' (choose from"),
        (["compare"], "salah satu dari PATH --story", "one of the arguments PATH --story is required"),
        (["compare", "a", "--cutoff", "2"], "“2” bukan angka dari 0 sampai 1", "is not a number from 0 to 1"),
        (["edit", "1", "--published", "June"], "“June” bukan hari", "“June” is not a day"),
        (["import", "a", "--column", "text"], "FIELD salah satu dari text", "with a field of text"),
        (["show", "one"], "'one' bukan nilai yang dapat dipakai", "invalid int value: 'one'"),
        (["show"], "yang ini harus disebutkan: N", "the following arguments are required: N"),
    ],
)
def test_wrong_usage_is_said_in_the_language_asked_for(
    arguments: list[str], indonesian: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, usage, said in (("id", "pemakaian: sejajar", indonesian), ("en", "usage: sejajar", english)):
        with pytest.raises(SystemExit) as stopped:
            parse([*arguments, "--language", language])

        assert stopped.value.code == 2
        error = capsys.readouterr().err
        assert error.startswith(usage)
        assert said in error


def test_usage_is_in_the_language_of_the_system_where_none_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for value, usage in (("id_ID.UTF-8", "pemakaian: "), ("en_GB.UTF-8", "usage: ")):
        monkeypatch.setenv("LC_ALL", value)
        with pytest.raises(SystemExit):
            parse(["--language", "klingon"])
        assert capsys.readouterr().err.startswith(usage)


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [(["serach", "gempa"], "Did you mean “search”?"), (["--theme", "dark", "list"], "sejajar list")],
)
def test_command_that_is_misspelt_or_comes_late_opens_no_window(
    arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse([*arguments, "--language", "en"])

    assert stopped.value.code == 2
    assert advice in capsys.readouterr().err


def test_file_named_like_a_command_is_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("serach").write_text("Gempa mengguncang Garut.", encoding="utf-8")

    assert parse(["serach"]) == WindowRequest((Path("serach"),))


def test_story_is_compared_to_json_the_same_twice(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    assert compare(BUNDLED_STORY, "--json", first) == 0
    assert compare(BUNDLED_STORY, "--json", second) == 0

    content = json.loads(first.read_text(encoding="utf-8"))
    assert first.read_bytes() == second.read_bytes()
    assert len(content["articles"]) == 5
    assert {m["relation"] for m in content["matches"]} >= {"shared", "partial"}


def test_json_without_a_file_goes_to_the_terminal(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    request = parse(["compare", str(BUNDLED_STORY), "--json"])
    assert isinstance(request, CommandRequest)
    assert run(request) == 0

    assert json.loads(capfdbinary.readouterr().out)["format"] == "sejajar-comparison/1"


def test_story_is_compared_to_pdf(tmp_path: Path) -> None:
    report = tmp_path / "comparison.pdf"

    assert compare(BUNDLED_STORY, "--pdf", report) == 0
    assert report.read_bytes().startswith(b"%PDF-")


def test_story_is_compared_to_html(tmp_path: Path) -> None:
    report = tmp_path / "comparison.html"

    assert compare(BUNDLED_STORY, "--html", report) == 0
    assert "Putin, Kim, dan limusin Aurus" in report.read_text(encoding="utf-8")


def test_without_outputs_the_counts_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(BUNDLED_STORY) == 0

    printed = capsys.readouterr()
    assert printed.out.startswith("unique ")
    assert printed.err == ""


@pytest.mark.parametrize("name", ["000_56190a297673134f.txt", "gone.txt"])
def test_what_cannot_be_compared_is_said_on_stderr(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(BUNDLED_STORY / name) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("sejajar: ")


def test_target_that_cannot_be_written_is_said_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--json", "--pdf", "--html"):
        assert compare(BUNDLED_STORY, option, tmp_path / "no such folder" / "out") == 1
        assert "cannot be written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
