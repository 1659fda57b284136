"""What every command does with the terminal."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from reader.commands.shell import STANDARD_OUTPUT, Shell, clock, write_output
from reader.progress import Step


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def interrupt() -> None:
    raise KeyboardInterrupt


def test_command_stopped_by_the_keyboard_says_so_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert Shell("en").do(interrupt) == 130

    assert capsys.readouterr().err == "sejajar: Stopped.\n"


def test_progress_rewrites_a_line_only_where_it_changes_and_leaves_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    shell = Shell("en")

    def work() -> None:
        for done in (0, 1, 500):
            shell.progress.advance(Step.READING, done, 1000)

    assert shell.do(work) == 0

    steps = terminal.getvalue().split("\r")
    assert [step.strip() for step in steps] == [
        "",
        "Reading the articles 0 %",
        "Reading the articles 50 %",
        "",
        "",
    ]


@pytest.mark.parametrize(("language", "words"), [("id", "disk penuh"), ("en", "disk is full")])
def test_result_that_does_not_fit_on_the_disk_is_said(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class FullDisk(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", FullDisk())
    shell = Shell(language)

    assert shell.do(lambda: shell.say("A result.")) == 1

    assert words in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_file_that_does_not_fit_on_the_disk_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert Shell("id").do(lambda: write_output(STANDARD_OUTPUT, b"{}" * 10_000)) == 1
        monkeypatch.undo()

    assert "stdout tidak dapat ditulis (disk penuh)" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["abc", "", "99999999999999999999", "nan"])
def test_time_that_is_none_is_said(
    given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)

    assert Shell("id").do(lambda: print(clock())) == 1

    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_script_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell("en")

    assert shell.do(lambda: shell.progress.advance(Step.READING, 1, 2)) == 0

    assert capsys.readouterr().err == ""
