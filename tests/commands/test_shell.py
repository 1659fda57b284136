"""What every command does with the terminal."""

from __future__ import annotations

import errno
import io
import sys

import pytest

from reader.commands.shell import Shell
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


def test_result_that_does_not_fit_on_the_disk_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class FullDisk(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", FullDisk())
    shell = Shell("en")

    assert shell.do(lambda: shell.say("A result.")) == 1

    assert "No space left on device" in capsys.readouterr().err


def test_script_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell("en")

    assert shell.do(lambda: shell.progress.advance(Step.READING, 1, 2)) == 0

    assert capsys.readouterr().err == ""
