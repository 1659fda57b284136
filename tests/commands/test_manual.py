"""The manual page: it says everything that the parsers do, and is made of nothing that man refuses."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from reader.cli import parse
from reader.commands.manual import manual_page
from reader.commands.parsers import whole_parser
from reader.commands.registry import COMMANDS
from tests.commands.conftest import Sejajar


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from options(below)
        else:
            yield from (name for name in action.option_strings if name.startswith("--") and name != "--help")


def test_page_names_every_command_every_option_and_every_example() -> None:
    said = manual_page().replace("\\-", "-").replace("\\(aq", "'").replace("\\(ti", "~")

    for name, command in COMMANDS.items():
        assert f".SS sejajar {name}\n" in said
        assert f"\n{command.example}\n" in said
    assert {name for name in options(whole_parser()) if f"\\fB{name}\\fR" not in said} == set()


def test_page_is_the_same_on_every_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    once = manual_page()
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")

    assert manual_page() == once
    assert "/elsewhere" not in once


@pytest.mark.parametrize(
    "check", [("groff", "-man", "-ww", "-Tutf8"), ("mandoc", "-T", "lint")], ids=["groff", "mandoc"]
)
def test_page_is_read_without_a_warning(check: tuple[str, ...]) -> None:
    if shutil.which(check[0]) is None:
        pytest.skip(f"{check[0]} is not here")

    read = subprocess.run(check, input=manual_page(), capture_output=True, text=True, check=True)

    assert read.stderr == ""
    assert check[0] == "groff" or read.stdout == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_ends_in_an_example(
    name: str, sejajar: Sejajar, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        sejajar(name, "--help")

    assert stopped.value.code == 0
    assert capsys.readouterr().out.endswith(f"\nexample: {COMMANDS[name].example}\n")


def test_help_of_the_program_says_what_each_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])

    shown = capsys.readouterr().out
    assert all(re.search(rf"^  {name} +\w", shown, re.MULTILINE) for name in COMMANDS)
